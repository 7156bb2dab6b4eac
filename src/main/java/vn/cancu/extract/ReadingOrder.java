package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cancu.text.Folding;

/// Puts recognised words in reading order: two columns side by side (both halves of the head, the recipients and the
/// signature) one after the other, tables row by row, everything else from top to bottom.
final class ReadingOrder {
    /// Width of a gap between words that separates columns, in multiples of the line's median word height.
    private static final double GAP = 1.7;
    /// Rows within which both columns of a band must begin: one may start a few lines above the other.
    private static final int AHEAD = 4;
    /// Columns from which side-by-side text is a table.
    private static final int TABLE = 3;

    /// The middle of a title may be off the middle of the text by the text's width divided by this.
    private static final int CENTRED = 12;

    /// First words of the national name, folded: the right half of a head begins with it (Nghị định 30/2020/NĐ-CP, Phụ
    /// lục I, mục II.1).
    private static final List<String> COUNTRY = List.of("cong", "hoa", "xa", "hoi");

    /// A line of the text.
    ///
    /// @param cells one for running text, several for a row of a table; a cell may be empty
    record Line(List<List<OcrWord>> cells) {}

    /// Words of one line without a wide gap between them.
    ///
    /// @param print box around the words that have letters; specks and pen strokes do not narrow the gap between
    ///     columns
    private record Piece(List<OcrWord> words, OcrWord.Box box, Optional<OcrWord.Box> print) {
        static Piece of(List<OcrWord> words) {
            return new Piece(
                    words,
                    words.stream().map(OcrWord::box).reduce(OcrWord.Box::with).orElseThrow(),
                    words.stream()
                            .filter(word -> Words.hasLetters(word.text()))
                            .map(OcrWord::box)
                            .reduce(OcrWord.Box::with));
        }
    }

    /// Pieces at the same height, from left to right.
    private record Row(List<Piece> pieces) {
        int top() {
            return pieces.stream().mapToInt(piece -> piece.box().top()).min().orElse(0);
        }
    }

    /// A horizontal stretch without print, in pixels; empty when `right` is not greater than `left`.
    private record Gap(int left, int right) {
        boolean isWide() {
            return right > left;
        }

        int middle() {
            return (left + right) / 2;
        }

        /// The widest part of this gap that a row leaves free.
        Gap without(Row row) {
            Gap widest = new Gap(left, left);
            int from = left;
            for (Piece piece : row.pieces()) {
                if (piece.print().isPresent()) {
                    OcrWord.Box print = piece.print().get();
                    widest = widest.or(new Gap(from, Math.min(right, print.left())));
                    from = Math.max(from, print.right());
                }
            }
            return widest.or(new Gap(from, right));
        }

        private Gap or(Gap other) {
            return other.right - other.left > right - left ? other : this;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final int left;
    private final int right;

    private ReadingOrder(List<OcrWord> words) {
        this.left = words.stream().mapToInt(word -> word.box().left()).min().orElse(0);
        this.right = words.stream().mapToInt(word -> word.box().right()).max().orElse(0);
    }

    /// The lines of a page in reading order.
    ///
    /// @param rulings the ruled lines on the page; words between them are read cell by cell
    static List<Line> of(List<OcrWord> words, Rulings rulings) {
        var order = new ReadingOrder(words);
        order.write(words, rulings);
        return List.copyOf(order.lines);
    }

    private void write(List<OcrWord> words, Rulings rulings) {
        List<OcrWord> rest = words;
        for (OcrWord.Box table : rulings.tables()) {
            var above = new ArrayList<OcrWord>();
            var inside = new ArrayList<OcrWord>();
            var below = new ArrayList<OcrWord>();
            for (OcrWord word : rest) {
                boolean isAbove = word.box().middle() < table.top();
                (word.box().inside(table) > 0.5 ? inside : isAbove ? above : below).add(word);
            }
            free(above);
            table(inside, rulings);
            rest = below;
        }
        free(rest);
    }

    /// Adds words outside ruled tables.
    private void free(List<OcrWord> words) {
        List<Row> rows = rows(words);
        int at = 0;
        while (at < rows.size()) {
            int end = bandEnd(rows, at);
            if (end - at > 1 || rows.get(at).pieces().size() > 1) {
                band(rows.subList(at, end));
            } else {
                line(rows.get(at).pieces());
            }
            at = Math.max(end, at + 1);
        }
    }

    /// Adds the words of a ruled table, row by row.
    private void table(List<OcrWord> words, Rulings rulings) {
        var rows = new TreeMap<Integer, TreeMap<Integer, List<OcrWord>>>();
        for (OcrWord word : words) {
            int x = word.box().middleX();
            int y = word.box().middle();
            rows.computeIfAbsent(rulings.above(x, y), _ -> new TreeMap<>())
                    .computeIfAbsent(rulings.before(x, y), _ -> new ArrayList<>())
                    .add(word);
        }
        IntSummaryStatistics columns = rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.summarizingInt(column -> column));
        for (TreeMap<Integer, List<OcrWord>> row : rows.values()) {
            var cells = new ArrayList<List<OcrWord>>();
            for (int column = columns.getMin(); column <= columns.getMax(); column++) {
                cells.add(cell(row.getOrDefault(column, List.of())));
            }
            lines.add(new Line(cells));
        }
    }

    /// The words of a cell, line by line, without rulings that OCR read as `|`.
    private static List<OcrWord> cell(List<OcrWord> words) {
        return rows(words).stream()
                .flatMap(row -> row.pieces().stream())
                .flatMap(piece -> piece.words().stream())
                .filter(word -> !word.text().equals("|"))
                .toList();
    }

    /// The rows from top to bottom, each cut into pieces at wide gaps.
    private static List<Row> rows(List<OcrWord> words) {
        var pieces = new ArrayList<Piece>();
        for (List<OcrWord> line : PageRecognition.lines(words).values()) {
            pieces.addAll(pieces(line));
        }
        pieces.sort(Comparator.comparing((Piece piece) -> piece.box().middle()));
        var rows = new ArrayList<Row>();
        var open = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            boolean beside = !open.isEmpty() && open.stream().allMatch(other -> beside(other.box(), piece.box()));
            if (!beside && !open.isEmpty()) {
                rows.add(row(open));
                open.clear();
            }
            open.add(piece);
        }
        if (!open.isEmpty()) {
            rows.add(row(open));
        }
        return rows;
    }

    private static Row row(List<Piece> pieces) {
        return new Row(pieces.stream()
                .sorted(Comparator.comparing(piece -> piece.box().left()))
                .toList());
    }

    /// Whether two boxes overlap by more than half vertically and stand apart horizontally.
    private static boolean beside(OcrWord.Box a, OcrWord.Box b) {
        int common = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        boolean apart = a.right() <= b.left() + a.height() / 2 || b.right() <= a.left() + a.height() / 2;
        return apart && 2 * common > Math.min(a.height(), b.height());
    }

    private static List<Piece> pieces(List<OcrWord> line) {
        List<OcrWord> sorted = line.stream()
                .sorted(Comparator.comparing(word -> word.box().left()))
                .toList();
        int[] heights =
                sorted.stream().mapToInt(word -> word.box().height()).sorted().toArray();
        double gap = GAP * heights[heights.length / 2];
        var pieces = new ArrayList<Piece>();
        var open = new ArrayList<OcrWord>();
        for (int i = 0; i < sorted.size(); i++) {
            OcrWord word = sorted.get(i);
            boolean apart = !open.isEmpty()
                    && (word.box().left() - open.getLast().box().right() > gap
                            || isCountry(sorted.subList(i, sorted.size())));
            if (apart) {
                pieces.add(Piece.of(List.copyOf(open)));
                open.clear();
            }
            open.add(word);
        }
        pieces.add(Piece.of(List.copyOf(open)));
        return pieces;
    }

    /// Whether the national name begins here in capitals: it starts a piece, because the two halves of a long head
    /// nearly touch.
    private static boolean isCountry(List<OcrWord> words) {
        return words.size() >= COUNTRY.size()
                && words.getFirst().text().chars().noneMatch(Character::isLowerCase)
                && IntStream.range(0, COUNTRY.size())
                        .allMatch(i -> Folding.fold(words.get(i).text()).equals(COUNTRY.get(i)));
    }

    /// End (exclusive) of the longest run of rows from `start` that share a vertical gap with words on both sides of
    /// it; `start + 1` when there is none.
    private int bandEnd(List<Row> rows, int start) {
        int best = start + 1;
        for (int ahead = start; ahead < Math.min(rows.size(), start + AHEAD) && !isCentred(rows.get(ahead)); ahead++) {
            for (Gap gap : gaps(rows.subList(start, ahead + 1))) {
                int end = ahead + 1;
                Gap white = gap;
                while (end < rows.size()
                        && !isCentred(rows.get(end))
                        && white.without(rows.get(end)).isWide()) {
                    white = white.without(rows.get(end));
                    end++;
                }
                best = Math.max(best, end);
            }
        }
        return best;
    }

    /// Whether a row is a title: one piece, centred between the margins.
    private boolean isCentred(Row row) {
        OcrWord.Box box = row.pieces().getFirst().box();
        return row.pieces().size() == 1 && Math.abs(2 * box.middleX() - left - right) * CENTRED < 2 * (right - left);
    }

    /// Vertical gaps that no row prints on, with words on both sides.
    private static List<Gap> gaps(List<Row> rows) {
        List<OcrWord.Box> boxes = rows.stream()
                .flatMap(row -> row.pieces().stream())
                .flatMap(piece -> piece.print().stream())
                .sorted(Comparator.comparing(OcrWord.Box::left))
                .toList();
        var gaps = new ArrayList<Gap>();
        int end = Integer.MAX_VALUE;
        for (OcrWord.Box box : boxes) {
            if (box.left() > end) {
                gaps.add(new Gap(end, box.left()));
            }
            end = end == Integer.MAX_VALUE ? box.right() : Math.max(end, box.right());
        }
        return gaps;
    }

    /// Adds a band of rows that share a gap: as a table, a list or two columns.
    private void band(List<Row> rows) {
        List<Integer> stripes = gaps(rows).stream().map(Gap::middle).toList();
        int stripe = stripes.stream()
                .max(Comparator.comparing(x -> lesserSide(rows, x)))
                .orElse(0);
        if (stripes.isEmpty() || isTable(rows, stripes) || isList(rows, stripe)) {
            rows.forEach(row -> line(row.pieces()));
            return;
        }
        for (Row row : rows) {
            lineOf(row, piece -> piece.box().middleX() < stripe);
        }
        for (Row row : rows) {
            lineOf(row, piece -> piece.box().middleX() >= stripe);
        }
    }

    private void lineOf(Row row, Predicate<Piece> side) {
        List<Piece> pieces = row.pieces().stream().filter(side).toList();
        if (!pieces.isEmpty()) {
            line(pieces);
        }
    }

    /// Number of words on the side of a stripe that has fewer.
    private static int lesserSide(List<Row> rows, int stripe) {
        int[] sides = new int[2];
        rows.stream()
                .flatMap(row -> row.pieces().stream())
                .forEach(piece -> sides[piece.box().middleX() < stripe ? 0 : 1] +=
                        piece.words().size());
        return Math.min(sides[0], sides[1]);
    }

    /// Whether at least [#TABLE] columns have words in more than a third of the rows; specks and pen strokes stand in
    /// fewer.
    private static boolean isTable(List<Row> rows, List<Integer> stripes) {
        Map<Long, Long> held = rows.stream()
                .flatMap(row -> row.pieces().stream()
                        .filter(piece -> piece.print().isPresent())
                        .map(piece -> stripes.stream()
                                .filter(stripe -> stripe < piece.box().middleX())
                                .count())
                        .distinct())
                .collect(Collectors.groupingBy(column -> column, Collectors.counting()));
        return held.values().stream().filter(count -> 3 * count > rows.size()).count() >= TABLE;
    }

    /// Whether the rows read across: the first column holds only item numbers and bullets, or labels for the second
    /// column, `Chuyên ngành:`, `Mã số:`.
    private static boolean isList(List<Row> rows, int stripe) {
        List<Piece> first = rows.stream()
                .flatMap(row -> row.pieces().stream())
                .filter(piece -> piece.box().middleX() < stripe)
                .toList();
        boolean numbers = first.stream()
                .allMatch(piece -> piece.words().size() == 1
                        && piece.words().getFirst().text().length() <= 4);
        boolean labels = first.size() > 1
                && rows.stream().allMatch(row -> row.pieces().size() > 1)
                && first.stream()
                        .allMatch(piece -> piece.words().getLast().text().endsWith(":"));
        return numbers || labels;
    }

    private void line(List<Piece> pieces) {
        lines.add(new Line(pieces.stream().map(Piece::words).toList()));
    }
}
