package vn.cancu.parse;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;
import vn.cancu.text.Span;

/// The line that prints the type name (tên loại): `KẾ HOẠCH`, `THÔNG BÁO (Lần 2)`, `THÔNG BÁO TUYỂN SINH NĂM 2025`.
///
/// The printed name decides, not the symbol. A line that is nothing but a name wins over a line that begins with one.
///
/// @param type empty when no line is a type name
/// @param row its row, -1 when none
/// @param rest what follows the name on the line; empty when nothing does
/// @param restSpan where in the line
/// @param next the row behind the name, which may take two rows
record TypeLine(Optional<DocumentType> type, int row, String rest, Span restSpan, int next) {
    private static final TypeLine NONE = new TypeLine(Optional.empty(), -1, "", new Span(0, 0), 0);

    static TypeLine find(List<Row> rows, HeadBag bag) {
        TypeLine begun = NONE;
        for (int i = 0; i < Math.min(bag.end(), rows.size()); i++) {
            if (Openings.is(rows.get(i).text(), Openings.Kind.ADDRESS)) {
                break;
            }
            TypeLine line = at(i, bag.left(i));
            if (line.row() >= 0 && line.rest().isEmpty()) {
                return joint(line, rows);
            }
            if (line.row() >= 0 && begun.row() < 0 && Row.isUpper(bag.words(i))) {
                begun = line;
            }
        }
        return begun.row() < 0 && bag.isScan() ? DamagedTypeLine.find(rows, bag).orElse(begun) : begun;
    }

    /// The line when a name was found on it.
    Optional<TypeLine> found() {
        return row < 0 ? Optional.empty() : Optional.of(this);
    }

    /// The same name with nothing behind it; the subject may begin on a row that holds something else too.
    TypeLine before(int next) {
        return new TypeLine(type, row, "", new Span(0, 0), next);
    }

    /// The first group of a symbol: `KH` of `KH-SGDĐT`.
    static String firstGroup(String symbol) {
        int end = 0;
        while (end < symbol.length() && "/-_".indexOf(symbol.charAt(end)) < 0) {
            end++;
        }
        return symbol.substring(0, end);
    }

    /// The type name at the start of a line, when the line can be one.
    private static TypeLine at(int row, String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) <= ' ') {
            from++;
        }
        String words = unmarked(line.substring(from).replace(HeadBag.MASK, ' ').stripTrailing());
        Optional<DocumentType> type = DocumentTypes.at(Row.opening(words, 80));
        if (type.isEmpty() || Letterhead.STAMP.matches(words, 40)) {
            return NONE;
        }
        int end = endOf(words, Folding.key(type.get().name()));
        String rest = words.substring(end);
        if (isNothing(rest)) {
            return new TypeLine(type, row, "", new Span(0, 0), row + 1);
        }
        int skip = 0;
        while (skip < rest.length() && !Character.isLetterOrDigit(rest.charAt(skip)) && rest.charAt(skip) != '“') {
            skip++;
        }
        return new TypeLine(
                type, row, rest.substring(skip), new Span(from + end + skip, from + words.length()), row + 1);
    }

    /// Without the mark of a footnote at the end: `NGHỊ ĐỊNH1`.
    private static String unmarked(String words) {
        int end = words.length();
        while (end > 1 && Character.isDigit(words.charAt(end - 1)) && words.length() - end < 2) {
            end--;
        }
        boolean glued = end < words.length() && end > 0 && Character.isLetter(words.charAt(end - 1));
        return glued ? words.substring(0, end) : words;
    }

    /// `THÔNG TƯ` over `LIÊN TỊCH` is one name.
    private static TypeLine joint(TypeLine line, List<Row> rows) {
        if (line.row() + 1 < rows.size()) {
            String name = line.type().map(DocumentType::name).orElse("") + " "
                    + Row.opening(rows.get(line.row() + 1).text(), 60);
            Optional<DocumentType> both = DocumentTypes.named(name);
            if (both.isPresent()) {
                return new TypeLine(both, line.row(), "", line.restSpan(), line.row() + 2);
            }
        }
        return line;
    }

    /// Where in the line the words of a folded name end.
    private static int endOf(String line, String key) {
        int at = 0;
        int k = 0;
        while (at < line.length() && k < key.length()) {
            char c = Folding.fold(line.charAt(at));
            if (Character.isLetterOrDigit(c)) {
                k += key.charAt(k) == ' ' ? 2 : 1;
            }
            at++;
        }
        return at;
    }

    /// `(Lần 2)`, `:` or nothing.
    private static boolean isNothing(String rest) {
        String words = rest.strip();
        boolean bracket = words.startsWith("(") && words.endsWith(")");
        return words.isEmpty() || bracket || !words.chars().anyMatch(Character::isLetterOrDigit);
    }
}
