package vn.cancu.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws lines: each has a place of its own on the side of its boxes, in the order of where it goes, and bends in the
/// gutters only.
final class Courses {
    /// Part of a box's side that lines may use.
    private static final double SIDE = 0.6;
    /// How far a line between two boxes of one column swings out.
    private static final int SWING = LayeredLayout.GUTTER - 16;

    private final List<Line> lines;

    Courses(List<Line> lines) {
        this.lines = lines;
    }

    /// A corner, in pixels.
    record Point(int x, double y) {}

    /// A line by its corners, from left to right.
    ///
    /// @param backwards whether it is drawn from its last corner to the first
    /// @param startHeight height of the box at the first corner
    /// @param endHeight height of the box at the last
    record Line(LayeredLayout.Arrow arrow, List<Point> points, boolean backwards, int startHeight, int endHeight) {}

    List<LayeredLayout.Course> drawn() {
        Map<Line, Point> starts = ports(true);
        Map<Line, Point> ends = ports(false);
        var courses = new ArrayList<LayeredLayout.Course>();
        for (Line line : lines) {
            var points = new ArrayList<>(line.points());
            points.set(0, starts.getOrDefault(line, points.getFirst()));
            points.set(points.size() - 1, ends.getOrDefault(line, points.getLast()));
            courses.add(new LayeredLayout.Course(line.arrow(), path(line.backwards() ? points.reversed() : points)));
        }
        return courses;
    }

    /// Spreads the lines that meet at one side of one box over it.
    private Map<Line, Point> ports(boolean start) {
        var sides = new LinkedHashMap<Point, List<Line>>();
        for (Line line : lines) {
            sides.computeIfAbsent(
                            start ? line.points().getFirst() : line.points().getLast(), _ -> new ArrayList<>())
                    .add(line);
        }
        var ports = new LinkedHashMap<Line, Point>();
        sides.forEach((at, meeting) -> {
            meeting.sort(Comparator.comparingDouble(line -> next(line, start).y()));
            for (int i = 0; i < meeting.size(); i++) {
                Line line = meeting.get(i);
                double room = SIDE * (start ? line.startHeight() : line.endHeight());
                double share = (i + 1.0) / (meeting.size() + 1.0) - 0.5;
                ports.put(line, new Point(at.x(), at.y() + share * room));
            }
        });
        return ports;
    }

    private static Point next(Line line, boolean start) {
        List<Point> points = line.points();
        return start ? points.get(1) : points.get(points.size() - 2);
    }

    private static String path(List<Point> points) {
        Point at = points.getFirst();
        var path = new StringBuilder("M" + at.x() + "," + number(at.y()));
        for (Point to : points.subList(1, points.size())) {
            if (to.x() == at.x()) {
                int out = at.x() + SWING;
                path.append(" C" + out + "," + number(at.y()) + " " + out + "," + number(to.y()) + " ");
            } else if (Math.abs(to.y() - at.y()) < 0.05) {
                path.append(" L");
            } else {
                int middle = (at.x() + to.x()) / 2;
                path.append(" C" + middle + "," + number(at.y()) + " " + middle + "," + number(to.y()) + " ");
            }
            path.append(to.x() + "," + number(to.y()));
            at = to;
        }
        return path.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
