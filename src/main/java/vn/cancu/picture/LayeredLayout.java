package vn.cancu.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lays boxes out in columns that are given, from left to right, so that few lines cross: each box is drawn towards the
/// middle of its neighbours (barycentres, swept to and fro); a line that passes a column has a place of its own in it
/// (after Sugiyama, Tagawa and Toda, 1981). Time grows with boxes times lines.
public final class LayeredLayout {
    /// Width of a box.
    public static final int WIDTH = 224;
    /// Room between columns, for lines to bend.
    static final int GUTTER = 50;
    /// Room between boxes of a column.
    static final int GAP = 14;

    /// Height that a line has which passes a column.
    private static final int THREAD = 10;

    private static final int SWEEPS = 6;

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<List<Cell>> columns = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    /// A box.
    ///
    /// @param name to tell it by
    /// @param column from 0; columns without boxes take no room
    /// @param height in pixels
    public record Box(String name, int column, int height) {}

    /// A line from one box to another.
    public record Arrow(String from, String to) {}

    /// Where a box lies.
    public record Placed(Box box, int x, int y) {}

    /// The course of a line.
    ///
    /// @param path as `d` of an SVG path
    public record Course(Arrow arrow, String path) {}

    /// Where everything lies.
    ///
    /// @param columns left edge of each column that holds a box, by its number
    public record Layout(
            int width, int height, List<Placed> boxes, List<Course> courses, Map<Integer, Integer> columns) {
        public Layout {
            boxes = List.copyOf(boxes);
            courses = List.copyOf(courses);
            columns = Map.copyOf(columns);
        }
    }

    /// A place in a column: a box, or the passage of a line.
    private static final class Cell {
        final int column;
        final int height;
        final List<Cell> left = new ArrayList<>();
        final List<Cell> right = new ArrayList<>();
        double y;
        double pull;

        Cell(int column, int height) {
            this.column = column;
            this.height = height;
        }

        double middle() {
            return y + height / 2.0;
        }
    }

    /// A line as the places it goes through, from left to right.
    private record Route(Arrow arrow, List<Cell> through, boolean backwards) {}

    private LayeredLayout() {}

    /// Lays out.
    ///
    /// @param boxes each name once; their order decides where nothing else does
    /// @param arrows between boxes that are there; others are left out
    public static Layout of(List<Box> boxes, List<Arrow> arrows) {
        var layout = new LayeredLayout();
        Map<Integer, Integer> numbers = layout.columns(boxes);
        arrows.forEach(layout::route);
        layout.sweep();
        layout.place();
        return layout.result(boxes, numbers);
    }

    /// Makes the columns that hold boxes; gives the number of each as it was asked for.
    private Map<Integer, Integer> columns(List<Box> boxes) {
        var numbers = new TreeMap<Integer, Integer>();
        boxes.forEach(box -> numbers.put(box.column(), 0));
        for (var entry : numbers.entrySet()) {
            entry.setValue(columns.size());
            columns.add(new ArrayList<>());
        }
        for (Box box : boxes) {
            int column = numbers.getOrDefault(box.column(), 0);
            var cell = new Cell(column, box.height());
            cells.put(box.name(), cell);
            columns.get(column).add(cell);
        }
        return numbers;
    }

    private void route(Arrow arrow) {
        Cell from = cells.get(arrow.from());
        Cell to = cells.get(arrow.to());
        if (from == null || to == null || from == to) {
            return;
        }
        boolean backwards = from.column > to.column;
        Cell start = backwards ? to : from;
        Cell end = backwards ? from : to;
        var through = new ArrayList<Cell>(List.of(start));
        for (int column = start.column + 1; column < end.column; column++) {
            var passage = new Cell(column, THREAD);
            columns.get(column).add(passage);
            join(through.getLast(), passage);
            through.add(passage);
        }
        if (start.column < end.column) {
            join(through.getLast(), end);
        }
        through.add(end);
        routes.add(new Route(arrow, through, backwards));
    }

    private static void join(Cell left, Cell right) {
        left.right.add(right);
        right.left.add(left);
    }

    /// Orders each column by the middle of what its boxes are joined to, to and fro.
    private void sweep() {
        columns.forEach(LayeredLayout::stack);
        for (int i = 0; i < SWEEPS; i++) {
            boolean forth = i % 2 == 0;
            for (int k = 0; k < columns.size(); k++) {
                List<Cell> column = columns.get(forth ? k : columns.size() - 1 - k);
                column.forEach(cell -> cell.pull = middle(forth ? cell.left : cell.right, cell.middle()));
                column.sort(Comparator.comparingDouble(cell -> cell.pull));
                stack(column);
            }
        }
    }

    private static double middle(List<Cell> neighbours, double otherwise) {
        return neighbours.stream().mapToDouble(Cell::middle).average().orElse(otherwise);
    }

    /// One below the other, around a common middle.
    private static void stack(List<Cell> column) {
        double y = -(column.stream().mapToInt(cell -> cell.height + GAP).sum() - GAP) / 2.0;
        for (Cell cell : column) {
            cell.y = y;
            y += cell.height + GAP;
        }
    }

    /// Moves boxes towards their neighbours as far as the order allows.
    private void place() {
        for (int i = 0; i < 2 * SWEEPS; i++) {
            for (List<Cell> column : columns) {
                for (Cell cell : column) {
                    var joined = new ArrayList<>(cell.left);
                    joined.addAll(cell.right);
                    cell.pull = middle(joined, cell.middle()) - cell.height / 2.0;
                }
                settle(column);
            }
        }
    }

    /// Gives each its wish, down from the top and then up from the bottom, and takes the mean.
    private static void settle(List<Cell> column) {
        double[] down = new double[column.size()];
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < column.size(); i++) {
            down[i] = Math.max(column.get(i).pull, free);
            free = down[i] + column.get(i).height + GAP;
        }
        double[] up = new double[column.size()];
        free = Double.POSITIVE_INFINITY;
        for (int i = column.size() - 1; i >= 0; i--) {
            up[i] = Math.min(column.get(i).pull, free - column.get(i).height);
            free = up[i] - GAP;
        }
        for (int i = 0; i < column.size(); i++) {
            column.get(i).y = (down[i] + up[i]) / 2;
        }
    }

    private Layout result(List<Box> boxes, Map<Integer, Integer> numbers) {
        double top = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(cell -> cell.y)
                .min()
                .orElse(0);
        columns.stream().flatMap(List::stream).forEach(cell -> cell.y -= top);
        double bottom = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(cell -> cell.y + cell.height)
                .max()
                .orElse(0);
        var placed = new ArrayList<Placed>();
        for (Box box : boxes) {
            Cell cell = cells.get(box.name());
            if (cell != null) {
                placed.add(new Placed(box, left(cell.column), (int) Math.round(cell.y)));
            }
        }
        var lefts = new TreeMap<Integer, Integer>();
        numbers.forEach((number, column) -> lefts.put(number, left(column)));
        int width = Math.max(0, columns.size() * (WIDTH + GUTTER) - GUTTER);
        return new Layout(
                width,
                (int) Math.ceil(bottom),
                placed,
                new Courses(routes.stream().map(this::points).toList()).drawn(),
                lefts);
    }

    private static int left(int column) {
        return column * (WIDTH + GUTTER);
    }

    /// The corners of a line: where it leaves and enters boxes, and both ends of each passage.
    private Courses.Line points(Route route) {
        List<Cell> through = route.through();
        var points = new ArrayList<Courses.Point>();
        boolean loop = through.getFirst().column == through.getLast().column;
        points.add(new Courses.Point(
                left(through.getFirst().column) + WIDTH, through.getFirst().middle()));
        for (Cell passage : through.subList(1, through.size() - 1)) {
            points.add(new Courses.Point(left(passage.column), passage.middle()));
            points.add(new Courses.Point(left(passage.column) + WIDTH, passage.middle()));
        }
        points.add(new Courses.Point(
                left(through.getLast().column) + (loop ? WIDTH : 0),
                through.getLast().middle()));
        return new Courses.Line(
                route.arrow(), points, route.backwards(), through.getFirst().height, through.getLast().height);
    }
}
