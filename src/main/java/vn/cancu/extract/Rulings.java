package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The straight lines that are printed on a page: the rulings of its tables. They are found as long runs of dark pixels;
/// a line that runs a little askew is found in pieces.
final class Rulings {
    /// Shortest run, in parts of an inch.
    private static final int SHORTEST = 3;
    /// Widest line, and widest gap in one, in parts of an inch.
    private static final int THICKEST = 16;
    /// Lines among which a run looks for its own.
    private static final int NEARBY = 60;

    private final int shortest;
    private final int thick;
    private final List<Line> horizontal;
    private final List<Line> vertical;

    private Rulings(BufferedImage grey, int dpi) {
        this.shortest = Math.max(20, dpi / SHORTEST);
        this.thick = Math.max(4, dpi / THICKEST);
        this.horizontal = joined(runs(grey, true), true);
        this.vertical = joined(runs(grey, false), false);
    }

    /// Looks for the lines of a page.
    static Rulings of(BufferedImage grey, int dpi) {
        return new Rulings(grey, dpi);
    }

    /// Lines from left to right, from top to bottom.
    List<OcrWord.Box> horizontal() {
        return horizontal.stream().map(Line::box).toList();
    }

    /// Lines from top to bottom, from left to right.
    List<OcrWord.Box> vertical() {
        return vertical.stream().map(Line::box).toList();
    }

    /// How many lines stand above a place.
    int above(int x, int y) {
        return distinct(horizontal.stream()
                .filter(line -> line.box().left() - thick <= x && line.box().right() + thick >= x)
                .mapToInt(line -> line.heightAt(x))
                .filter(height -> height < y));
    }

    /// How many lines stand to the left of a place.
    int before(int x, int y) {
        return distinct(vertical.stream()
                .filter(line -> line.box().top() - thick <= y && line.box().bottom() + thick >= y)
                .mapToInt(line -> line.leftAt(y))
                .filter(left -> left < x));
    }

    /// Pieces of one line count once.
    private int distinct(IntStream places) {
        int[] sorted = places.sorted().toArray();
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            count += i == 0 || sorted[i] - sorted[i - 1] > thick ? 1 : 0;
        }
        return count;
    }

    /// The tables: rectangles with at least two lines in each direction that meet, from top to bottom.
    List<OcrWord.Box> tables() {
        var groups = new ArrayList<Set<Line>>();
        for (Line line : horizontal) {
            Set<Line> group = new HashSet<>(
                    vertical.stream().filter(other -> meet(line, other)).toList());
            if (group.size() < 2) {
                continue;
            }
            Set<Line> crossing = Set.copyOf(group);
            group.add(line);
            for (Set<Line> known : List.copyOf(groups)) {
                if (!Collections.disjoint(known, crossing)) {
                    group.addAll(known);
                    groups.remove(known);
                }
            }
            groups.add(group);
        }
        return groups.stream()
                .filter(group -> group.stream().filter(horizontal::contains).count() >= 2)
                .map(group ->
                        group.stream().map(Line::box).reduce(OcrWord.Box::with).orElseThrow())
                .sorted(Comparator.comparing(OcrWord.Box::top))
                .toList();
    }

    private boolean meet(Line line, Line other) {
        return line.box().left() - thick <= other.box().middleX()
                && line.box().right() + thick >= other.box().middleX()
                && other.box().top() - thick <= line.box().middle()
                && other.box().bottom() + thick >= line.box().middle();
    }

    /// Long runs of dark pixels, each one pixel thick.
    private List<OcrWord.Box> runs(BufferedImage grey, boolean across) {
        byte[] pixels = GreyscaleImages.bytes(grey);
        int width = grey.getWidth();
        int length = across ? width : grey.getHeight();
        int lanes = across ? grey.getHeight() : width;
        var runs = new ArrayList<OcrWord.Box>();
        for (int lane = 0; lane < lanes; lane++) {
            int start = -1;
            int last = -2;
            for (int i = 0; i <= length; i++) {
                boolean dark = i < length
                        && (pixels[across ? lane * width + i : i * width + lane] & 0xFF) < GreyscaleImages.INK;
                if (dark) {
                    start = i - last > 2 ? i : start;
                    last = i;
                } else if (start >= 0 && i - last > 1) {
                    if (last - start >= shortest) {
                        runs.add(
                                across
                                        ? new OcrWord.Box(start, lane, last - start + 1, 1)
                                        : new OcrWord.Box(lane, start, 1, last - start + 1));
                    }
                    start = -1;
                }
            }
        }
        return runs;
    }

    /// A line.
    ///
    /// @param ink length of all its runs together
    /// @param rises whether, followed from left to right, or from top to bottom, it leads up, or to the left
    private record Line(OcrWord.Box box, int ink, boolean rises) {
        static Line of(OcrWord.Box run) {
            return new Line(run, Math.max(run.width(), run.height()), false);
        }

        /// This one, which was found first, and another.
        Line with(Line later, boolean across) {
            OcrWord.Box whole = box.with(later.box);
            boolean back = across ? later.box.middleX() < box.middleX() : later.box.middle() < box.middle();
            return new Line(whole, ink + later.ink, back);
        }

        int length() {
            return Math.max(box.width(), box.height());
        }

        /// How far down it runs at a place.
        int heightAt(int x) {
            int along = (int) ((long) box.height() * (x - box.left()) / Math.max(1, box.width()));
            return rises ? box.bottom() - along : box.top() + along;
        }

        /// How far to the right it runs at a height.
        int leftAt(int y) {
            int along = (int) ((long) box.width() * (y - box.top()) / Math.max(1, box.height()));
            return rises ? box.right() - along : box.left() + along;
        }
    }

    /// Runs side by side are one line, and so are pieces one behind the other; what is thicker than a line is none.
    private List<Line> joined(List<OcrWord.Box> runs, boolean across) {
        var lines = new ArrayList<Line>();
        for (OcrWord.Box run : runs) {
            Line whole = Line.of(run);
            for (int i = lines.size() - 1; i >= 0 && i >= lines.size() - NEARBY; i--) {
                if (touch(lines.get(i).box(), whole.box(), across)) {
                    whole = lines.remove(i).with(whole, across);
                }
            }
            lines.add(whole);
        }
        return lines.stream()
                .filter(line -> line.ink() <= thick * line.length())
                .toList();
    }

    private boolean touch(OcrWord.Box a, OcrWord.Box b, boolean across) {
        int apart = across ? b.top() - a.bottom() : b.left() - a.right();
        int along = across
                ? Math.max(a.left(), b.left()) - Math.min(a.right(), b.right())
                : Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom());
        return apart <= 2 && along <= thick;
    }
}
