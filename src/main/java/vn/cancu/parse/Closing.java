package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Field;
import vn.cancu.document.IssueDate;
import vn.cancu.rule.Match;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// What some documents state at their end instead of in the head.
///
/// A consolidated text (văn bản hợp nhất) repeats the head of the act it consolidates and gives its own number, date
/// and body where it is attested (Pháp lệnh 01/2012/UBTVQH13); an act of an assembly gives the day on which it was
/// passed.
final class Closing {
    private static final int AROUND = 4;
    private static final int SHORT = 60;
    private static final int HISTORY = 40;
    private static final int WRAPPED = 3;

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("any", ".{0,300}")
            .word("some", ".{0,250}")
            .word("serial", "[0-9]{1,5}")
            .word("bar", "[-/]")
            .word("day", "(?:[12][0-9]|3[01]|0?[1-9])")
            .word("month", "(?:1[0-2]|0?[1-9])")
            .word("year", "(?:19|20)[0-9]{2}");

    static final RuleTable<Boolean> ATTESTED = RuleTable.of(
            "attestation of a consolidated text",
            WORDS,
            row("xác thực", "^XÁC THỰC VĂN BẢN HỢP NHẤT$", _ -> true)
                    .like("XÁC THỰC VĂN BẢN HỢP NHẤT")
                    .unlike("Việc xác thực văn bản hợp nhất", "VĂN BẢN HỢP NHẤT"));

    /// How a consolidated text tells the history of the act: under the title, before the bases.
    static final RuleTable<Boolean> ACT = RuleTable.of(
            "first act of a consolidated text",
            WORDS,
            row(
                            "act",
                            "^(Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị){some} số~{serial}{bar}{any}ngày~{day}",
                            _ -> true)
                    .like(
                            "Nghị định số 181/2025/NĐ-CP ngày 01 tháng 7 năm 2025 của Chính phủ",
                            "Luật Bảo hiểm y tế số 25/2008/QH12 ngày 14 tháng 11 năm 2008",
                            "Thông tư liên tịch số 17/2014/TTLT-BLĐTBXH-BTC ngày 01 tháng 8 năm 2023")
                    .unlike("Nghị định này", "Sửa đổi Thông tư số 1/2020/TT-BTC ngày 1"));

    static final RuleTable<Match> PASSED = RuleTable.of(
            "day of passing",
            WORDS,
            row(
                            "thông qua",
                            "(Luật|Bộ luật|Pháp lệnh|Nghị quyết|Hiến pháp) này (đã )?được{some} thông qua ngày~{day} tháng~{month} năm~{year}",
                            match -> match)
                    .like(
                            "Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 8 thông qua ngày 29 tháng 11 năm 2024.",
                            "Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 9 tháng 12 năm 2020")
                    .unlike("Luật Giáo dục đã được Quốc hội thông qua ngày 14 tháng 6 năm 2019"));

    /// The attestation of a consolidated text.
    ///
    /// @param title row of the words «Xác thực văn bản hợp nhất»
    /// @param number the number beside them
    /// @param date the date beside them, empty when none is printed
    /// @param history row under the title where the act's history begins, the row of the attestation when there is none
    record Attestation(
            int title, HeadBag.Hit<PrintedNumber> number, Optional<HeadBag.Hit<PrintedDate>> date, int history) {

        /// The first row of number and title.
        int first() {
            return Math.min(title, number.row());
        }

        /// The first row that may give the name of the body above them.
        int above() {
            return Math.max(0, first() - AROUND);
        }
    }

    private Closing() {}

    /// The attestation, when the text is a consolidated one.
    static Optional<Attestation> attestation(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            String line = rows.get(i).text();
            if (rows.get(i).head() && line.length() < SHORT && ATTESTED.matches(line)) {
                int title = i;
                return number(rows, i)
                        .map(number -> new Attestation(title, number, date(rows, title), history(rows, title)));
            }
        }
        return Optional.empty();
    }

    /// The day on which an assembly passed the act.
    static Field<IssueDate> passed(SourceText text, List<Row> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!rows.get(i).text().contains("qua ngày") && !rows.get(i).text().endsWith("thông qua")) {
                continue;
            }
            int from = Math.max(0, i - 2);
            Optional<RuleTable.Decision<Match>> found = PASSED.decide(joined(rows, from, Math.min(rows.size(), i + 2)));
            if (found.isPresent()) {
                Match match = found.get().value();
                var date = new IssueDate(figure(match, "year"), figure(match, "month"), figure(match, "day"));
                Span span = new Span(
                        offset(rows, from, match.span("day").start()),
                        offset(rows, from, match.span("year").end() - 1) + 1);
                return new Field.Found<>(
                        date, text.raw(span), "date:" + found.get().rule());
            }
        }
        return Field.missing();
    }

    private static Optional<HeadBag.Hit<PrintedNumber>> number(List<Row> rows, int title) {
        for (int i = Math.max(0, title - AROUND); i < Math.min(rows.size(), title + AROUND); i++) {
            int row = i;
            Optional<HeadBag.Hit<PrintedNumber>> hit = HeadRules.NUMBER
                    .decide(rows.get(i).text(), SHORT)
                    .filter(found -> found.value().printed().contains("VBHN"))
                    .map(found -> new HeadBag.Hit<>(row, "number:attested", found.value()));
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private static Optional<HeadBag.Hit<PrintedDate>> date(List<Row> rows, int title) {
        for (int i = Math.max(0, title - AROUND); i < Math.min(rows.size(), title + AROUND); i++) {
            int row = i;
            Optional<HeadBag.Hit<PrintedDate>> hit = HeadRules.DATE
                    .decide(rows.get(i).text(), 2 * SHORT)
                    .filter(found -> HeadBag.isPlausible(rows.get(row).text(), found.value()))
                    .map(found -> new HeadBag.Hit<>(row, "date:attested", found.value()));
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private static int history(List<Row> rows, int title) {
        for (int i = 1; i < Math.min(title, HISTORY); i++) {
            String line = rows.get(i).text();
            if (!rows.get(i).head()
                    && DocumentTypes.at(Row.opening(line, SHORT)).isPresent()
                    && ACT.decide(joined(rows, i, Math.min(rows.size(), i + WRAPPED)))
                            .isPresent()) {
                return i;
            }
        }
        return title;
    }

    private static String joined(List<Row> rows, int from, int to) {
        return String.join(" ", rows.subList(from, to).stream().map(Row::text).toList());
    }

    /// Where a char of joined rows stands in the normalised text.
    private static int offset(List<Row> rows, int from, int at) {
        int row = from;
        int rest = at;
        while (rest > rows.get(row).text().length()) {
            rest -= rows.get(row).text().length() + 1;
            row++;
        }
        return rows.get(row).start() + rest;
    }

    private static int figure(Match match, String word) {
        return Integer.parseInt(match.group(word));
    }
}
