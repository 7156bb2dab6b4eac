package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.IssueDate;
import vn.cancu.number.NumberScanner;
import vn.cancu.rule.Match;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// The line over an attachment, which names the document it belongs to: `(Kèm theo Kế hoạch số 32/KH-PGD ngày 05 tháng 3
/// năm 2018 của …)`.
///
/// @param words the line, wrapped lines joined
/// @param number the number it gives
/// @param date the date behind the number, empty when none is printed in full
record AttachmentLine(String words, DocumentNumber number, Optional<IssueDate> date) {
    private static final int WRAPPED = 3;
    private static final int BEHIND = 60;

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("blanks", "[ .,(]*")
            .word("type", "[^0-9(]{5,40}?")
            .word("day", "(?:[12][0-9]|3[01]|0?[1-9])")
            .word("month", "(?:1[0-2]|0?[1-9])")
            .word("year", "(?:19|20)[0-9]{2}")
            .word("bar", " *[-/.] *")
            .word("stroke", " *[-/.] *");

    static final RuleTable<String> OPENING = RuleTable.of(
            "line over an attachment",
            WORDS,
            row("kèm theo", "^{blanks}(Ban hành )?(Đính )?kèm (theo )?{type} số", m -> m.group("type"))
                    .like("(Kèm theo Kế hoạch số 32/KH-PGD", "Ban hành kèm theo Quyết định số 12/QĐ-UBND")
                    .unlike("Kèm theo đơn", "Gửi kèm theo Kế hoạch số 1"));

    static final RuleTable<Match> DATE = RuleTable.of(
            "date behind a number",
            WORDS,
            row("in words", "ngày~{day} tháng~{month} năm~{year}", m -> m)
                    .like("ngày 05 tháng 3 năm 2018 của")
                    .unlike("ngày tháng 3 năm 2018"),
            row("in figures", "ngày~{day}{bar}{month}{stroke}{year}", m -> m)
                    .like("ngày 5/3/2018")
                    .unlike("ngày 5/3"));

    /// The first line of this kind that speaks of a document of a type.
    ///
    /// @param type the type of the document itself; other documents have attachments too
    static Optional<AttachmentLine> of(List<Row> rows, int from, DocumentType type) {
        for (int i = from; i < rows.size(); i++) {
            Optional<String> opening =
                    OPENING.decide(rows.get(i).text(), BEHIND).map(RuleTable.Decision::value);
            if (opening.flatMap(DocumentTypes::at).filter(type::equals).isPresent()) {
                return read(joined(rows, i));
            }
        }
        return Optional.empty();
    }

    private static Optional<AttachmentLine> read(String words) {
        return NumberScanner.scan(words).stream().findFirst().map(found -> {
            int end = found.span().end();
            String behind = words.substring(end, Math.min(words.length(), end + BEHIND));
            return new AttachmentLine(words, found.number(), DATE.decide(behind).map(date -> date(date.value())));
        });
    }

    private static IssueDate date(Match match) {
        return new IssueDate(
                Integer.parseInt(match.group("year")),
                Integer.parseInt(match.group("month")),
                Integer.parseInt(match.group("day")));
    }

    private static String joined(List<Row> rows, int from) {
        var words = new StringBuilder();
        for (int i = from; i < Math.min(rows.size(), from + WRAPPED) && words.indexOf(")") < 0; i++) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(Row.opening(rows.get(i).text(), 300));
        }
        return words.toString();
    }
}
