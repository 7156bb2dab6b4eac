package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.List;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.Span;

/// Splits the lines at the end of a document, where recipients stand left of the signature. A scanner leaves one blank
/// between the two: `- Sở Y tế; KT. GIÁM ĐỐC`, `- Website nhà trường: Phạm Cân`.
final class ClosingCells {
    private static final int COLUMN = 3;

    /// The end of a recipient, with the other column behind it; the value is where that begins.
    static final RuleTable<Integer> GLUED = RuleTable.of(
            "columns that a scanner glued",
            Vocabulary.of().word("item", "^.*[;:.)] +").word("rest", "[^;:]{2,60}"),
            row("two columns", "{item}{rest}$", m -> m.span("rest").start())
                    .like("- Lưu: VT, TCCB; PHÓ GIÁM ĐỐC", "- Website nhà trường: Phạm Cân")
                    .unlike("- Như trên"));

    private ClosingCells() {}

    /// The cells of a line.
    ///
    /// @param scan whether the line was read off a picture
    static List<Cells.Cell> split(String line, boolean scan) {
        List<Cells.Cell> cells = Cells.split(line, COLUMN);
        return scan && cells.size() == 1 ? glued(cells.getFirst()) : cells;
    }

    private static List<Cells.Cell> glued(Cells.Cell cell) {
        String text = cell.text();
        int cut = GLUED.decide(text)
                .map(RuleTable.Decision::value)
                .filter(at -> isSignature(text.substring(at)))
                .orElse(text.length());
        int end = text.substring(0, cut).stripTrailing().length();
        int start = cell.span().start();
        var left = new Cells.Cell(text.substring(0, end), new Span(start, start + end));
        return cut == text.length()
                ? List.of(cell)
                : List.of(left, new Cells.Cell(text.substring(cut), new Span(start + cut, start + text.length())));
    }

    private static boolean isSignature(String words) {
        return words.startsWith("(Đã ký")
                || words.startsWith("(đã ký")
                || ScannedSignature.office(words)
                        .filter(_ -> Row.isUpper(words))
                        .isPresent()
                || SignatureRules.name(words, false).isPresent();
    }
}
