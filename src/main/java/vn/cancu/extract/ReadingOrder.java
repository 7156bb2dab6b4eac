package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cancu.text.Folding;

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
    ///
    /// @param print where its words with letters stand; specks and strokes take no room from a column
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

    /// Pieces at one height.
    private record Row(List<Piece> pieces) {
        int top() {
            return pieces.stream().mapToInt(piece -> piece.box().top()).min().orElse(0);
        }
    }

    /// White from one place to another.
    private record Gap(int left, int right) {
        boolean isWide() {
            return right > left;
        }

        int middle() {
            return (left + right) / 2;
        }

        /// The widest part of it without words of a row.
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

    /// Share of the text's width, one part in so many, by which the middle of a title may be off.
    private static final int CENTRED = 12;

    /// How the right half of a head begins, as Nghị định 30/2020/NĐ-CP has it (Phụ lục I, mục II.1).
    private static final List<String> COUNTRY = List.of("cong", "hoa", "xa", "hoi");

    private final List<Line> lines = new ArrayList<>();
    private final int left;
    private final int right;

    private ReadingOrder(List<OcrWord> words) {
        this.left = words.stream().mapToInt(word -> word.box().left()).min().orElse(0);
        this.right = words.stream().mapToInt(word -> word.box().right()).max().orElse(0);
    }

    /// Puts the words of a page in order.
    ///
    /// @param rulings the lines on it
    static List<Line> of(List<OcrWord> words, Rulings rulings) {
        var order = new ReadingOrder(words);
        order.write(words, rulings);
        return List.copyOf(order.lines);
    }

    private void write(List<OcrWord> words, Rulings rulings) {
        List<OcrWord> rest = words;
        for (OcrWord.Box table : rulings.tables()) {
            List<OcrWord> inside =
                    rest.stream().filter(word -> word.box().inside(table) > 0.5).toList();
            List<OcrWord> above = rest.stream()
                    .filter(word -> !inside.contains(word) && word.box().middle() < table.top())
                    .toList();
            rest = rest.stream()
                    .filter(word -> !inside.contains(word) && !above.contains(word))
                    .toList();
            free(above);
            table(inside, rulings);
        }
        free(rest);
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

    /// Whether the name of the country begins here in capitals: where both halves of a head are long they nearly touch.
    private static boolean isCountry(List<OcrWord> words) {
        return words.size() >= COUNTRY.size()
                && words.getFirst().text().chars().noneMatch(Character::isLowerCase)
                && IntStream.range(0, COUNTRY.size())
                        .allMatch(i -> Folding.fold(words.get(i).text()).equals(COUNTRY.get(i)));
    }

    /// Where the rows end that share a white stripe from top to bottom with words on both sides of it.
    private int bandEnd(List<Row> rows, int start) {
        int best = start + 1;
        // One column may begin a few lines above the other.
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

    /// Whether a row is a title: alone, in the middle between the margins.
    private boolean isCentred(Row row) {
        OcrWord.Box box = row.pieces().getFirst().box();
        return row.pieces().size() == 1 && Math.abs(2 * box.middleX() - left - right) * CENTRED < 2 * (right - left);
    }

    /// White that no row has a word on, with words on both sides of it.
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

    /// Rows that stand side by side in columns.
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

    private interface Side {
        boolean holds(Piece piece);
    }

    private void lineOf(Row row, Side side) {
        List<Piece> pieces = row.pieces().stream().filter(side::holds).toList();
        if (!pieces.isEmpty()) {
            line(pieces);
        }
    }

    /// Words on that side of a stripe that has fewer.
    private static int lesserSide(List<Row> rows, int stripe) {
        int[] sides = new int[2];
        rows.stream()
                .flatMap(row -> row.pieces().stream())
                .forEach(piece -> sides[piece.box().middleX() < stripe ? 0 : 1] +=
                        piece.words().size());
        return Math.min(sides[0], sides[1]);
    }

    /// Whether there are three columns with words in more than a third of the rows; specks and strokes of the pen stand in a few.
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

    /// Whether the first column holds no more than numbers and marks, or what the second one says something of:
    /// `Chuyên ngành:`, `Mã số:`.
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
