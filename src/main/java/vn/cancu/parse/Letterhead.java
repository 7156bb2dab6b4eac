package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// The bodies at the top of a document, the superior first: lines in capitals, put together where a name breaks.
final class Letterhead {

    /// Words in capitals that are no body: stamps and drafts.
    static final RuleTable<Boolean> STAMP = RuleTable.of(
            "stamps in the head",
            Vocabulary.of().word("end", "(?:[ .:]|$)"),
            row(
                            "stamp",
                            "^(ĐẾN|CÔNG VĂN ĐẾN|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|DỰ THẢO|SAO Y|SAO LỤC|BẢN SAO|LƯU HÀNH){end}",
                            _ -> true)
                    .like("HỎA TỐC", "DỰ THẢO LẦN 2", "SAO Y BẢN CHÍNH")
                    .unlike("SỞ Y TẾ"));

    private Letterhead() {}

    /// Reads the lines above type and subject.
    static List<String> read(List<Row> rows, Head head) {
        var bodies = new ArrayList<String>();
        boolean capitals =
                head.rows().bag().indices().stream().anyMatch(i -> isAbove(head, i) && isBody(left(head, i), true));
        for (int i : head.rows().bag().indices()) {
            if (Openings.is(rows.get(i).text(), Openings.Kind.ADDRESS)) {
                break;
            }
            if (isAbove(head, i)) {
                Cells.split(left(head, i), 3).forEach(cell -> add(bodies, clean(cell.text()), capitals));
            }
        }
        return bodies.stream().map(Row::squeeze).distinct().toList();
    }

    /// Reads the lines above a number that stands elsewhere: the body that attests a consolidated text.
    static List<String> above(List<Row> rows, int from, int to) {
        var bodies = new ArrayList<String>();
        for (Row row : rows.subList(from, to)) {
            if (row.head()) {
                Cells.split(row.text(), 3).forEach(cell -> add(bodies, clean(cell.text()), true));
            }
        }
        return bodies.stream().map(Row::squeeze).distinct().toList();
    }

    private static String left(Head head, int row) {
        return head.rows().bag().left(row).replace(HeadBag.MASK, ' ');
    }

    /// Without what scanners see at the ends of a line.
    private static String clean(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetterOrDigit(words.charAt(from))) {
            from++;
        }
        while (to > from
                && !Character.isLetterOrDigit(words.charAt(to - 1))
                && ")-,".indexOf(words.charAt(to - 1)) < 0) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isAbove(Head head, int row) {
        boolean above = head.rows().type() < 0
                ? row < head.rows().body()
                : row < head.rows().type();
        return (above || row >= head.rows().bag().end())
                && !head.rows().subject().contains(row);
    }

    private static boolean isBody(String words, boolean capitals) {
        return Bodies.begins(words) && Row.isUpper(words) == capitals;
    }

    private static void add(List<String> bodies, String words, boolean capitals) {
        boolean fits = capitals ? Row.isUpper(words) : Bodies.begins(words) && words.length() < 90;
        boolean strange = words.isEmpty()
                || words.indexOf(':') >= 0
                || words.chars().filter(Character::isDigit).count() > 2;
        if (!fits || strange || STAMP.decide(words).isPresent()) {
            return;
        }
        String last = bodies.isEmpty() ? "" : bodies.getLast();
        boolean begins = Bodies.begins(words);
        if (bodies.isEmpty() && begins || begins && !isUnfinished(last)) {
            bodies.add(words);
        } else if (!bodies.isEmpty()) {
            bodies.set(bodies.size() - 1, last + " " + words);
        }
    }

    /// Whether a line cannot be the end of a name: `… VÀ`, `… -`, a bare `TRƯỜNG`.
    private static boolean isUnfinished(String line) {
        String words = line.strip();
        return words.endsWith("-")
                || words.endsWith(",")
                || words.endsWith(" VÀ")
                || words.endsWith(" CỦA")
                || Cells.words(words).size() == 1 && words.length() < 7;
    }
}
