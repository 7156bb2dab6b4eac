package vn.cancu.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.rule.RuleTable;
import vn.cancu.text.Folding;
import vn.cancu.text.Span;

/// The lines of the head as a bag: what each table has read is masked, what is left is letterhead, type and subject.
///
/// A two-column head may give the date before the number, or both on the line of the motto; nothing here relies on an
/// order.
final class HeadBag {
    /// Stands for what a table has read; no line has a tab, the normalised text has none.
    static final char MASK = '\t';
    private static final int REACH = 80;
    private static final int DISPLACED_REACH = 250;
    private static final int AROUND = 7;

    private final List<Row> rows;
    private final String[] left;
    private final int end;
    private final List<Integer> bag = new ArrayList<>();
    private final BitSet held = new BitSet();
    private final boolean scan;
    private boolean masthead;

    /// A found value with its row.
    record Hit<T>(int row, String rule, T value) {}

    private HeadBag(List<Row> rows, int most, boolean scan) {
        this.rows = rows;
        this.scan = scan;
        this.left = new String[rows.size()];
        this.end = Math.min(boundary(rows), most);
    }

    /// @param most a row that surely is behind the head; the number of rows when nothing tells
    /// @param scan whether the head was read off a picture
    static HeadBag of(List<Row> rows, int most, boolean scan) {
        var bag = new HeadBag(rows, most, scan);
        for (int i = 0; i < bag.end; i++) {
            bag.add(i);
        }
        if (!bag.masthead) {
            bag.addDisplaced();
        }
        return bag;
    }

    /// The first row of the text itself; rows before it may be head.
    int end() {
        return end;
    }

    /// Whether the head was read off a picture.
    boolean isScan() {
        return scan;
    }

    /// Whether the national name, the motto or the Party's name stands in the head.
    boolean hasMasthead() {
        return masthead;
    }

    /// Indices of the rows that belong to the head, in order; rows behind [#end()] are of a head that the file gives
    /// after the text.
    List<Integer> indices() {
        return bag;
    }

    /// Whether a row belongs to the head.
    boolean holds(int row) {
        return held.get(row);
    }

    /// What is left of a row, masks as tabs.
    String left(int row) {
        return left[row] == null ? rows.get(row).text() : left[row];
    }

    /// What is left of a row, without masks.
    String words(int row) {
        return Row.squeeze(left(row));
    }

    void mask(int row, Span span) {
        String text = left(row);
        left[row] = text.substring(0, span.start())
                + String.valueOf(MASK).repeat(span.length())
                + text.substring(span.end());
    }

    /// The first date with a place before it, also a damaged one, else the first line that is a date.
    Optional<Hit<PrintedDate>> date() {
        List<Hit<PrintedDate>> clean = bag.stream()
                .flatMap(row -> HeadRules.DATE
                        .decide(left(row))
                        .filter(found -> isPlausible(left(row), found.value()))
                        .map(found -> new Hit<>(row, "date:" + found.rule(), found.value()))
                        .stream())
                .toList();
        return clean.stream()
                .filter(this::isPlaced)
                .findFirst()
                .or(() -> damagedDates().filter(hit -> hit.value().isPlaced()).findFirst())
                .or(() -> clean.stream().findFirst())
                .or(() -> scan ? damagedDates().findFirst() : Optional.empty());
    }

    private boolean isPlaced(Hit<PrintedDate> hit) {
        PrintedDate date = hit.value();
        return date.isPlaced()
                && left(hit.row())
                        .substring(date.placeSpan().end(), date.span().start())
                        .contains(",");
    }

    private Stream<Hit<PrintedDate>> damagedDates() {
        return bag.stream()
                .flatMap(row -> ScannedRules.DATE
                        .decide(left(row))
                        .map(found -> new Hit<>(row, "date:" + found.rule(), PrintedDate.damaged(found.value())))
                        .filter(hit -> isPlausible(left(row), hit.value()))
                        .stream());
    }

    /// Whether it is a date of the calendar, and its place no piece of a number («TT-BTC ngày», «TTg ngày»).
    static boolean isPlausible(String line, PrintedDate date) {
        int at = date.placeSpan().start();
        boolean inside = at > 0 && Character.isLetterOrDigit(line.charAt(at - 1));
        boolean behind =
                at > 1 && "/-".indexOf(line.charAt(at - 1)) >= 0 && Character.isLetterOrDigit(line.charAt(at - 2));
        return date.isPlausible() && !inside && !behind;
    }

    /// A date that runs over two lines, read from both together; the spans count from the first line's start.
    Optional<Hit<PrintedDate>> brokenDate() {
        for (int i : bag) {
            if (i + 1 >= rows.size()) {
                continue;
            }
            String both = left(i) + " " + left(i + 1);
            Optional<RuleTable.Decision<PrintedDate>> found = HeadRules.DATE.decide(both);
            if (found.isPresent()
                    && isPlausible(both, found.get().value())
                    && !found.get().value().place().isEmpty()
                    && found.get().match().span().end() > left(i).length() + 1
                    && found.get().match().span().start() < left(i).length()) {
                return Optional.of(
                        new Hit<>(i, "date:" + found.get().rule(), found.get().value()));
            }
        }
        return Optional.empty();
    }

    private void add(int row) {
        if (held.get(row)) {
            return;
        }
        held.set(row);
        bag.add(row);
        for (RuleTable.Decision<String> found :
                HeadRules.MASTHEAD.all(rows.get(row).text())) {
            if (!isNamed(rows.get(row).text(), found.match().span().start())) {
                masthead = true;
                mask(row, found.match().span());
            }
        }
    }

    /// «nước Cộng hòa xã hội chủ nghĩa Việt Nam» names the country within a sentence or a title.
    private static boolean isNamed(String line, int at) {
        return Folding.key(line.substring(Math.max(0, at - 8), at)).endsWith("nuoc");
    }

    /// A text frame may bring the whole head behind the first page's text.
    private void addDisplaced() {
        for (int i = end; i < Math.min(rows.size(), DISPLACED_REACH); i++) {
            if (rows.get(i).head() && HeadRules.MASTHEAD.matches(rows.get(i).text())) {
                int from = i;
                while (from > end && i - from < AROUND && isHeadLine(from - 1)) {
                    from--;
                }
                for (int k = from; k < Math.min(rows.size(), i + AROUND) && isHeadLine(k); k++) {
                    add(k);
                }
                return;
            }
        }
    }

    private boolean isHeadLine(int row) {
        String line = Row.opening(rows.get(row).text(), 200);
        return rows.get(row).head() && !SectionRules.isLabelled(line)
                || HeadRules.MASTHEAD.matches(line)
                || HeadRules.NUMBER.matches(line)
                || HeadRules.DATE.matches(line);
    }

    private static int boundary(List<Row> rows) {
        int most = Math.min(rows.size(), REACH);
        for (int i = 0; i < most; i++) {
            Optional<Openings.Kind> opening = Openings.of(rows.get(i).text());
            if (opening.filter(kind -> kind == Openings.Kind.TEXT).isPresent()
                    && i > 0
                    && !rows.get(i).text().contains("V/v")
                    && !HeadRules.DATE.matches(rows.get(i).text())) {
                return i;
            }
        }
        return Math.min(most, REACH / 2);
    }
}
