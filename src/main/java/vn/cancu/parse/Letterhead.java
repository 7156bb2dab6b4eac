package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.Span;

/// The bodies at the top of a document, the superior first: lines in capitals, put together where a name breaks.
final class Letterhead {

    /// Words in capitals that are no body: what a registry stamps on what arrives.
    static final RuleTable<Boolean> STAMP = RuleTable.of(
            "stamps in the head",
            Vocabulary.of().word("end", "(?:[ .:]|$)"),
            row("stamp", "^(ĐẾN|CÔNG VĂN ĐẾN|GIẤY TỜ ĐẾN|VĂN BẢN ĐẾN){end}", _ -> true)
                    .like("ĐẾN", "CÔNG VĂN ĐẾN", "ĐẾN Số: 12")
                    .unlike("SỞ Y TẾ"));

    /// The name of a body as printed.
    ///
    /// @param words its lines joined with one blank
    /// @param span from its first line to its last, in the normalised text
    record Name(String words, Span span) {

        private Name with(Name more) {
            return new Name(words + " " + more.words, span.union(more.span));
        }
    }

    private Letterhead() {}

    /// Reads the lines above type and subject.
    static List<Name> read(List<Row> rows, Head head) {
        var bodies = new ArrayList<Name>();
        HeadBag bag = head.rows().bag();
        boolean scan = head.isScan();
        int number = head.rows().number();
        boolean capitals =
                scan || bag.indices().stream().anyMatch(i -> isAbove(head, i) && isBody(left(head, i), true));
        for (int i : bag.indices()) {
            if (scan && number >= 0 && i >= number && !bodies.isEmpty()
                    || Openings.is(rows.get(i).text(), Openings.Kind.ADDRESS)) {
                break;
            }
            if (isAbove(head, i)) {
                Cells.split(left(head, i), 3).stream()
                        .map(cell -> scan ? undirtied(cell) : cell)
                        .forEach(cell -> add(bodies, name(rows.get(i), cell, scan), capitals));
            }
        }
        return distinct(bodies);
    }

    /// Reads the lines above a number that stands elsewhere: the body that attests a consolidated text.
    static List<Name> above(List<Row> rows, int from, int to) {
        var bodies = new ArrayList<Name>();
        for (Row row : rows.subList(from, to)) {
            if (row.head()) {
                Cells.split(row.text(), 3).forEach(cell -> add(bodies, name(row, cell, false), true));
            }
        }
        return distinct(bodies);
    }

    private static String left(Head head, int row) {
        return head.rows().bag().left(row).replace(HeadBag.MASK, ' ');
    }

    /// A cell without what scanners see at the ends of a line.
    private static Name name(Row row, Cells.Cell cell, boolean scan) {
        String words = cell.text();
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
        int start = cell.span().start();
        String name = Row.squeeze(words.substring(from, to));
        return new Name(scan ? NameRepair.repaired(name) : name, row.span(new Span(start + from, start + to)));
    }

    /// A cell of a scan without debris at its ends.
    private static Cells.Cell undirtied(Cells.Cell cell) {
        Span name = Debris.name(cell.text());
        return new Cells.Cell(
                cell.text().substring(name.start(), name.end()),
                name.shift(cell.span().start()));
    }

    private static List<Name> distinct(List<Name> bodies) {
        var seen = new HashSet<String>();
        return bodies.stream().filter(body -> seen.add(body.words())).toList();
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

    private static void add(List<Name> bodies, Name name, boolean capitals) {
        String words = name.words();
        boolean fits = capitals ? Row.isUpper(words) : Bodies.begins(words) && words.length() < 90;
        boolean strange = words.isEmpty()
                || words.indexOf(':') >= 0
                || words.chars().filter(Character::isDigit).count() > 2;
        if (!fits || strange || STAMP.matches(words) || MarkRules.isMark(words)) {
            return;
        }
        boolean begins = Bodies.begins(words);
        if (begins && (bodies.isEmpty() || !isUnfinished(bodies.getLast().words()))) {
            bodies.add(name);
        } else if (!bodies.isEmpty()) {
            bodies.set(bodies.size() - 1, bodies.getLast().with(name));
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
