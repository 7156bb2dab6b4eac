package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts recognised words in the order in which people read them: what stands side by side in two columns (both halves of
/// the head, the recipients and the signature) one column after the other, the rows of a table one after the other,
/// everything else from top to bottom.
final class ReadingOrder {
    /// White between two words of a line that separates columns, in heights of the line.
    private static final double GAP = 1.7;
    /// Rows in which both columns begin.
    private static final int AHEAD = 4;
    /// Columns of a table.
    private static final int TABLE = 3;

    /// A line of the text.
    ///
    /// @param cells more than one in a row of a table; a cell may be empty
    record Line(List<List<OcrWord>> cells) {}

    /// Words side by side without a wide gap.
    private record Piece(List<OcrWord> words, OcrWord.Box box) {
        static Piece of(List<OcrWord> words) {
            return new Piece(
                    words,
                    words.stream().map(OcrWord::box).reduce(OcrWord.Box::with).orElseThrow());
        }
    }

    /// Pieces at one height.
    private record Row(List<Piece> pieces) {
        int top() {
            return pieces.stream().mapToInt(piece -> piece.box().top()).min().orElse(0);
        }

        /// Whether no word of the row stands on this place.
        boolean isWhiteAt(int x) {
            return pieces.stream()
                    .noneMatch(piece -> piece.box().left() < x && piece.box().right() > x);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    private ReadingOrder() {}

    /// Puts the words of a page in order.
    ///
    /// @param rulings the lines on it
    static List<Line> of(List<OcrWord> words, Rulings rulings) {
        var order = new ReadingOrder();
        order.write(words, rulings);
        return List.copyOf(order.lines);
    }

    private void write(List<OcrWord> words, Rulings rulings) {
        List<OcrWord> left = words;
        for (OcrWord.Box table : rulings.tables()) {
            List<OcrWord> inside =
                    left.stream().filter(word -> word.box().inside(table) > 0.5).toList();
            List<OcrWord> above = left.stream()
                    .filter(word -> !inside.contains(word) && word.box().middle() < table.top())
                    .toList();
            left = left.stream()
                    .filter(word -> !inside.contains(word) && !above.contains(word))
                    .toList();
            free(above);
            table(inside, rulings);
        }
        free(left);
    }

    /// Words that no ruling orders.
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

    /// Words between rulings: cell by cell, row by row.
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

    /// The lines of a cell one after the other, without rulings that were taken for letters.
    private static List<OcrWord> cell(List<OcrWord> words) {
        return rows(words).stream()
                .flatMap(row -> row.pieces().stream())
                .flatMap(piece -> piece.words().stream())
                .filter(word -> !word.text().equals("|"))
                .toList();
    }

    /// The lines of the page from top to bottom, cut at wide gaps.
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

    /// Whether two boxes stand at one height and not over each other.
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
        for (OcrWord word : sorted) {
            if (!open.isEmpty() && word.box().left() - open.getLast().box().right() > gap) {
                pieces.add(Piece.of(List.copyOf(open)));
                open.clear();
            }
            open.add(word);
        }
        pieces.add(Piece.of(List.copyOf(open)));
        return pieces;
    }

    /// Where the rows end that share a white stripe from top to bottom with words on both sides of it.
    private int bandEnd(List<Row> rows, int start) {
        int best = start + 1;
        // One column may begin a few lines above the other.
        for (int ahead = start; ahead < Math.min(rows.size(), start + AHEAD); ahead++) {
            for (int x : gutters(rows.get(ahead))) {
                int end = start;
                while (end < rows.size() && rows.get(end).isWhiteAt(x)) {
                    end++;
                }
                best = end > ahead ? Math.max(best, end) : best;
            }
        }
        return best;
    }

    /// Middles of the white between the pieces of a row.
    private static List<Integer> gutters(Row row) {
        return IntStream.range(1, row.pieces().size())
                .mapToObj(i -> (row.pieces().get(i - 1).box().right()
                                + row.pieces().get(i).box().left())
                        / 2)
                .toList();
    }

    /// Rows that stand side by side in columns.
    private void band(List<Row> rows) {
        List<Integer> stripes = stripes(rows);
        boolean table = stripes.size() + 1 >= TABLE || stripes.isEmpty() || isNumbered(rows, stripes.getFirst());
        if (table) {
            rows.forEach(row -> line(row.pieces()));
            return;
        }
        int stripe = stripes.getFirst();
        for (Row row : rows) {
            lineOf(row, piece -> piece.box().middleX() < stripe);
        }
        for (Row row : rows) {
            lineOf(row, piece -> piece.box().middleX() >= stripe);
        }
    }

    private interface Side {
        boolean holds(Piece piece);
    }

    private void lineOf(Row row, Side side) {
        List<Piece> pieces = row.pieces().stream().filter(side::holds).toList();
        if (!pieces.isEmpty()) {
            line(pieces);
        }
    }

    /// White places that no row has a word on.
    private static List<Integer> stripes(List<Row> rows) {
        var found = new ArrayList<Integer>();
        for (Row row : rows) {
            for (int x : gutters(row)) {
                boolean known = found.stream().anyMatch(other -> isSame(rows, other, x));
                if (!known && rows.stream().allMatch(other -> other.isWhiteAt(x))) {
                    found.add(x);
                }
            }
        }
        return found.stream().sorted().toList();
    }

    /// Whether no word stands between two places.
    private static boolean isSame(List<Row> rows, int a, int b) {
        int left = Math.min(a, b);
        int right = Math.max(a, b);
        return rows.stream()
                .flatMap(row -> row.pieces().stream())
                .noneMatch(piece -> piece.box().right() > left && piece.box().left() < right);
    }

    /// Whether the first column holds no more than numbers and marks: a list.
    private static boolean isNumbered(List<Row> rows, int stripe) {
        return rows.stream()
                .flatMap(row -> row.pieces().stream())
                .filter(piece -> piece.box().middleX() < stripe)
                .allMatch(piece -> piece.words().size() == 1
                        && piece.words().getFirst().text().length() <= 4);
    }

    private void line(List<Piece> pieces) {
        lines.add(new Line(pieces.stream().map(Piece::words).toList()));
    }
}
