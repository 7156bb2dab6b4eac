package vn.cancu.extract;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds what an engine has missed: places with ink like that of letters, and no word. Engines take a block with a
/// seal or an arrow across it for a picture and drop it whole; the name of the signer is lost that way on most scans.
final class LostInk {
    /// Cells of the grid in an inch.
    private static final int CELLS = 25;
    /// Shares of dark pixels, of a hundred, that a cell of letters has.
    private static final int LIGHTEST = 4;
    /// Cells that a place with a word has at least.
    private static final int FEWEST = 12;
    /// Places looked at again on one page.
    private static final int MOST = 4;
    /// Cells between the letters of one place.
    private static final int APART = 3;

    private final BufferedImage grey;
    private final int cell;
    private final int columns;
    private final int rows;
    private final boolean[] ink;

    private LostInk(BufferedImage grey, int dpi) {
        this.grey = grey;
        this.cell = Math.max(4, dpi / CELLS);
        this.columns = grey.getWidth() / cell;
        this.rows = grey.getHeight() / cell;
        this.ink = new boolean[columns * rows];
    }

    /// The places, largest first.
    ///
    /// @param words what was recognised
    /// @param rulings the lines on the page, which are no letters
    static List<OcrWord.Box> places(BufferedImage grey, int dpi, List<OcrWord> words, Rulings rulings) {
        var lost = new LostInk(grey, dpi);
        lost.look();
        rulings.horizontal().forEach(lost::clear);
        rulings.vertical().forEach(lost::clear);
        words.forEach(word -> lost.take(word.box()));
        return lost.places();
    }

    private void look() {
        byte[] pixels = GreyscaleImages.bytes(grey);
        int width = grey.getWidth();
        int least = Math.max(1, cell * cell * LIGHTEST / 100);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int dark = 0;
                for (int y = row * cell; y < (row + 1) * cell; y++) {
                    int from = y * width + column * cell;
                    for (int x = from; x < from + cell; x++) {
                        dark += (pixels[x] & 0xFF) < GreyscaleImages.INK ? 1 : 0;
                    }
                }
                ink[row * columns + column] = dark >= least;
            }
        }
    }

    /// A word's own ink, with the marks above and below it.
    private void take(OcrWord.Box box) {
        int slack = box.height() / 3;
        clear(new OcrWord.Box(
                box.left() - slack, box.top() - slack, box.width() + 2 * slack, box.height() + 2 * slack));
    }

    private void clear(OcrWord.Box box) {
        int top = Math.max(0, box.top() / cell);
        int bottom = Math.min(rows - 1, box.bottom() / cell);
        int left = Math.max(0, box.left() / cell);
        int right = Math.min(columns - 1, box.right() / cell);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                ink[row * columns + column] = false;
            }
        }
    }

    private List<OcrWord.Box> places() {
        var found = new ArrayList<OcrWord.Box>();
        var seen = new boolean[ink.length];
        for (int at = 0; at < ink.length; at++) {
            if (ink[at] && !seen[at]) {
                place(at, seen, found);
            }
        }
        found.sort(Comparator.comparing(box -> -(long) box.width() * box.height()));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /// Gathers the ink around a cell.
    private void place(int start, boolean[] seen, List<OcrWord.Box> found) {
        var waiting = new ArrayDeque<Integer>();
        waiting.add(start);
        seen[start] = true;
        int cells = 0;
        int left = columns;
        int right = 0;
        int top = rows;
        int bottom = 0;
        while (!waiting.isEmpty()) {
            int at = waiting.poll();
            int row = at / columns;
            int column = at % columns;
            cells++;
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
            for (int y = Math.max(0, row - APART); y <= Math.min(rows - 1, row + APART); y++) {
                for (int x = Math.max(0, column - APART); x <= Math.min(columns - 1, column + APART); x++) {
                    int next = y * columns + x;
                    if (ink[next] && !seen[next]) {
                        seen[next] = true;
                        waiting.add(next);
                    }
                }
            }
        }
        if (isLikeText(cells, left, right, top, bottom)) {
            found.add(box(left, right, top, bottom));
        }
    }

    /// Not a speck, not a ruling, not the shadow along an edge.
    private boolean isLikeText(int cells, int left, int right, int top, int bottom) {
        int width = right - left + 1;
        int height = bottom - top + 1;
        boolean edge = left == 0 || right == columns - 1;
        return cells >= FEWEST && width >= CELLS / 3 && height >= 3 && !(edge && width < CELLS / 2);
    }

    private OcrWord.Box box(int left, int right, int top, int bottom) {
        int x = Math.max(0, (left - 1) * cell);
        int y = Math.max(0, (top - 1) * cell);
        int width = Math.min(grey.getWidth() - x, (right - left + 3) * cell);
        int height = Math.min(grey.getHeight() - y, (bottom - top + 3) * cell);
        return new OcrWord.Box(x, y, width, height);
    }
}
