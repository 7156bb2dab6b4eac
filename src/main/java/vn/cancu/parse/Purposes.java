package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.Optional;
import vn.cancu.document.Recipient;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.Span;

/// To what end a recipient gets the document: `(để b/c)`, `(để thực hiện)`, `(báo cáo)`.
final class Purposes {
    private static final String VERB =
            "(?:de |thay |b *[/.] *c|t *[/.] *h|p *[/.] *h|ph *[/.] *h|bao cao|thuc hien|phoi hop|theo doi|biet|"
                    + "chi dao|dang tai|dua tin|xin y kien|phuc vu|kiem tra|giam sat|tong hop|niem yet|thi hanh)";

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("who", ".*?[^ :,;(]")
            .word("stop", "[:,]")
            .word("open", "[(\\[]")
            .word("purpose", VERB + "[^()]{0,80}?")
            .word("errand", "de [^()]{2,60}?")
            .word("end", " *[)\\]]?[,;. ]*");

    /// What is behind the name of a recipient; the value is the stretch of the purpose within the line.
    static final RuleTable<Span> TABLE = RuleTable.of(
            "purpose of a copy",
            WORDS,
            row("in brackets", "^{who}~:?~{open}~{purpose}{end}$", m -> m.span("purpose"))
                    .like(
                            "UBND tỉnh (để b/c)",
                            "Các phòng GDĐT (để thực hiện)",
                            "Thanh tra tỉnh ( t/h )",
                            "Báo Long An (đưa tin)")
                    .unlike("UBND tỉnh", "Sở GDĐT (Phòng TCCB)", "(để b/c)"),
            row("after a comma", "^{who}~{stop} {errand}{end}$", m -> m.span("errand"))
                    .like("Ban Giám hiệu: để báo cáo")
                    .unlike("Ban Giám hiệu", "Lưu: VT, để"));

    private Purposes() {}

    /// The recipient of a printed line.
    ///
    /// Example: `Sở GD&ĐT (để b/c)` has the name `Sở GD&ĐT` and the purpose `để b/c`.
    ///
    /// @param line as printed, without list mark and final `;`
    /// @param span where it stands in the raw text
    static Recipient recipient(String line, Span span) {
        Optional<Span> purpose = TABLE.decide(line).map(RuleTable.Decision::value);
        return purpose.map(found -> new Recipient(
                        line, name(line, found.start()), line.substring(found.start(), found.end()), span))
                .orElseGet(() -> new Recipient(line, line, "", span));
    }

    /// What stands before the purpose, without the bracket or colon between them.
    private static String name(String line, int purpose) {
        int end = purpose;
        while (end > 0 && " ([:,".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }
}
