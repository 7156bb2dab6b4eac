package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.List;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// Where the end of the first complete document is to be looked for: Nơi nhận, signature, and what follows them.
///
/// Attached forms repeat whole heads and signature blocks, so everything behind the first appendix title or second
/// masthead is left alone.
///
/// @param from first row that may belong to signature or recipients
/// @param recipients row of «Nơi nhận», -1 when there is none
/// @param to first row that belongs to something else
/// @param cut whether a title or a masthead ends the document at `to`
record Ending(int from, int recipients, int to, boolean cut) {
    private static final int BEFORE = 40;
    private static final int AFTER = 80;
    private static final int SENTENCE = 70;
    /// Chars of a line that tell what it begins.
    private static final int OPENING = 120;

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("label", "[ .:]*[0-9IVXABC]{0,4}[.:]?")
            .word("code", "[ .:]*[0-9IVXABC]{1,4}[a-z]?(?:[ .:/-].{0,40})?")
            .word("capital", "(?-i:[A-Z])")
            .word("bracket", "[(*\\[]*")
            .word("stop", "(?:[:.;]|$|[ ]{2,}|[(])");

    static final RuleTable<Boolean> RECIPIENTS = RuleTable.of(
            "nơi nhận",
            WORDS,
            row("nơi nhận", "^Nơi (nhận|gửi|gởi)~{stop}", _ -> true)
                    .like("Nơi nhận:", "Nơi nhận : ", "NƠI NHẬN", "Nơi nhận:  TL. CHỦ TỊCH")
                    .unlike("Nơi nhận hồ sơ: Phòng Đào tạo"),
            row("nơi nhận on a scan", "^{capital}ơi nhận~:", _ -> true)
                    .like("Wới nhận:", "Mơi nhận:")
                    .unlike("Người nhận:", "mới nhận:"));

    static final RuleTable<Boolean> APPENDIX = RuleTable.of(
            "appendix",
            WORDS,
            row("phụ lục", "^Phụ lục{label}$", _ -> true)
                    .like("Phụ lục I", "PHỤ LỤC", "PHỤ LỤC 01:")
                    .unlike("Phụ lục kèm theo"),
            row("mẫu", "^(Mẫu|Biểu|Biểu mẫu)( số)?{code}$", _ -> true)
                    .like("Mẫu số 01", "MẪU 1", "Biểu số 2a")
                    .unlike("Mẫu giáo", "Biểu dương"),
            row(
                            "kèm theo",
                            "^{bracket}(Ban hành )?(Kèm|Đính kèm) (theo )?(Kế hoạch|Quyết định|Thông tư|Công văn|Thông báo|Hướng dẫn|Tờ trình)",
                            _ -> true)
                    .like("(Kèm theo Kế hoạch số 32/KH-PGD", "Kèm theo Thông tư số 07", "(Đính kèm Kế hoạch số")
                    .unlike("Kèm theo đơn"));

    static Ending of(List<Row> rows, Head head) {
        int body = behindAuthority(rows, head.rows().body());
        int to = rows.size();
        boolean cut = false;
        int signed = body;
        for (int i = body; i < rows.size() && !cut; i++) {
            boolean title = isTitle(rows.get(i));
            signed = ends(rows.get(i)) ? i : signed;
            if (title && i - signed < BEFORE && signed > body || isSecondHead(rows, head, i)) {
                to = i;
                cut = true;
            }
        }
        int labelled = recipients(rows, body, to);
        int recipients = labelled < 0 && head.isScan() ? RecipientReader.unlabelled(rows, body, to) : labelled;
        if (!cut && recipients < 0) {
            to = firstTitle(rows, body);
            cut = to < rows.size();
        }
        if (recipients < 0) {
            return new Ending(afterLastMark(rows, body, to), -1, to, cut);
        }
        int from = recipients;
        while (from > body
                && recipients - from < BEFORE
                && !isSentence(rows.get(from - 1).text())) {
            from--;
        }
        boolean near = recipients + AFTER < to;
        return new Ending(from, recipients, near ? recipients + AFTER : to, cut && !near);
    }

    /// The first row behind the body or the office that stands over the bases (`CỤC TRƯỞNG CỤC DI SẢN VĂN HÓA`).
    private static int behindAuthority(List<Row> rows, int from) {
        int at = from;
        while (at < rows.size()
                && at < from + 3
                && rows.get(at).head()
                && (SignatureRules.office(Row.opening(rows.get(at).text(), 90)).isPresent()
                        || Bodies.begins(rows.get(at).text()))) {
            at++;
        }
        return at < rows.size() && Openings.of(rows.get(at).text()).isPresent() ? at : from;
    }

    /// Whether a line is running text, or its end.
    static boolean isSentence(String line) {
        return line.endsWith("./.") || line.length() > SENTENCE && !Row.isUpper(line);
    }

    /// Whether a row is the title of an appendix.
    static boolean isTitle(Row row) {
        return APPENDIX.matches(row.text(), OPENING);
    }

    private static int firstTitle(List<Row> rows, int from) {
        int at = from;
        while (at < rows.size() && !isTitle(rows.get(at))) {
            at++;
        }
        return at;
    }

    /// Whether a row belongs to the end of a document: an office, or «Nơi nhận».
    private static boolean ends(Row row) {
        return row.head()
                        && SignatureRules.office(Row.opening(row.text(), OPENING))
                                .isPresent()
                || RECIPIENTS.matches(row.text(), OPENING);
    }

    private static boolean isSecondHead(List<Row> rows, Head head, int i) {
        return rows.get(i).head()
                && !head.rows().bag().holds(i)
                && HeadRules.MASTHEAD.matches(rows.get(i).text(), OPENING);
    }

    private static int recipients(List<Row> rows, int from, int to) {
        for (int i = from; i < to; i++) {
            if (RECIPIENTS.matches(rows.get(i).text(), OPENING)) {
                return i;
            }
        }
        return -1;
    }

    private static int afterLastMark(List<Row> rows, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (rows.get(i).text().endsWith("./.") || rows.get(i).text().endsWith("./")) {
                return i + 1;
            }
        }
        return from;
    }
}
