package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.document.Marking;
import vn.cancu.document.Marking.Mark;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Độ khẩn, độ mật, dự thảo, bản sao: words that stand alone in a cell of the head (Phụ lục I of NĐ 30/2020/NĐ-CP).
final class MarkRules {
    private static final int LONGEST = 60;

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("open", "[(\\[|. ]*")
            .word("end", "[^A-Za-z0-9]*")
            .word("draft", "(?:[ :]*(?:lan)?[ :.]*(?:thu )?[0-9]{0,2}(?: *(?:ngay )?[0-9/.-]{6,10})?)?")
            .word("copy", "(?: (?:y|luc))?(?: ban chinh)?");

    static final RuleTable<Mark> TABLE = RuleTable.of(
            "marks of a document",
            WORDS,
            row("hỏa tốc", "^{open}H(ỎA|OẢ) TỐC( HẸN GIỜ)?{end}$", _ -> Mark.EXPRESS)
                    .like("HỎA TỐC", "HOẢ TỐC HẸN GIỜ", "HỎA TỐC ¬-")
                    .unlike("HỎA TỐC LỰC"),
            row("thượng khẩn", "^{open}THƯỢNG KHẨN{end}$", _ -> Mark.VERY_URGENT)
                    .like("THƯỢNG KHẨN")
                    .unlike("KHẨN"),
            row("khẩn", "^{open}KHẨN{end}$", _ -> Mark.URGENT)
                    .like("KHẨN", "(KHẨN)")
                    .unlike("KHẨN CẤP", "KHẨN TRƯƠNG TRIỂN KHAI"),
            row("tuyệt mật", "^{open}TUYỆT MẬT{end}$", _ -> Mark.TOP_SECRET)
                    .like("TUYỆT MẬT")
                    .unlike("MẬT"),
            row("tối mật", "^{open}TỐI MẬT{end}$", _ -> Mark.SECRET)
                    .like("TỐI MẬT")
                    .unlike("MẬT"),
            row("mật", "^{open}MẬT{end}$", _ -> Mark.CONFIDENTIAL).like("MẬT").unlike("MẬT ONG"),
            row("nội bộ", "^{open}LƯU HÀNH NỘI BỘ{end}$", _ -> Mark.INTERNAL)
                    .like("LƯU HÀNH NỘI BỘ", "(Lưu hành nội bộ)")
                    .unlike("NỘI BỘ"),
            row("dự thảo", "^{open}DỰ THẢO{draft}{end}$", _ -> Mark.DRAFT)
                    .like("DỰ THẢO", "Dự thảo lần 2", "(DỰ THẢO 3)", "Dự thảo ngày 12/5/2025", "DỰ THẢO LẦN THỨ 2")
                    .unlike("DỰ THẢO LUẬT THANH TRA", "Dự thảo Nghị quyết"),
            row("bản sao", "^{open}(BẢN SAO|SAO{copy}|TRÍCH SAO){end}$", _ -> Mark.COPY)
                    .like("SAO Y", "SAO Y BẢN CHÍNH", "BẢN SAO", "SAO LỤC", "TRÍCH SAO")
                    .unlike("SAO CHO"));

    private MarkRules() {}

    static boolean isMark(String words) {
        return words.length() <= LONGEST && TABLE.matches(words);
    }

    /// The marks in the rows of the head, in order; they are masked.
    static List<Marking> read(SourceText text, List<Row> rows, HeadBag bag) {
        var found = new ArrayList<Marking>();
        for (int i : bag.indices()) {
            for (Cells.Cell cell : Cells.split(bag.left(i).replace(HeadBag.MASK, ' '), 3)) {
                if (cell.text().length() <= LONGEST) {
                    Span raw = text.raw(rows.get(i).span(cell.span()));
                    TABLE.decide(cell.text()).ifPresent(mark -> {
                        found.add(new Marking(mark.value(), raw));
                        bag.mask(i, cell.span());
                    });
                }
            }
        }
        return found;
    }
}
