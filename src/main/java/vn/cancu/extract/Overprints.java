package vn.cancu.extract;

import java.util.Arrays;

/// Tells glyphs that are printed over the same glyph again, as programs do that have no bold font: "KẾ HOẠCH" drawn twice,
/// a hair apart.
///
/// The rule is that of PDFBox (the same letter less than a third of its width away); a table of places in squares costs a
/// fifth of the time of a whole page less than PDFBox's tree for every letter.
final class Overprints {
    /// Side of a square, in points: wider than the tolerance of any letter of a text.
    private static final float SQUARE = 16;
    private static final int FIRST_SIZE = 1 << 12;

    private long[] squares = new long[FIRST_SIZE];
    private float[] xs = new float[FIRST_SIZE];
    private float[] ys = new float[FIRST_SIZE];
    private int size;

    /// A page begins.
    void clear() {
        Arrays.fill(squares, 0);
        size = 0;
    }

    /// Notes a letter.
    ///
    /// @param letter what it stands for
    /// @param width of all its chars, in points
    /// @return whether it stands on the same letter
    boolean isAgain(String letter, float x, float y, float width) {
        float near = Math.clamp(width / Math.max(1, letter.length()) / 3, 0, SQUARE);
        int hash = letter.hashCode();
        for (int column = square(x - near); column <= square(x + near); column++) {
            for (int row = square(y - near); row <= square(y + near); row++) {
                if (stands(key(hash, column, row), x, y, near)) {
                    return true;
                }
            }
        }
        add(key(hash, square(x), square(y)), x, y);
        return false;
    }

    private boolean stands(long key, float x, float y, float near) {
        int mask = squares.length - 1;
        for (int at = slot(key, mask); squares[at] != 0; at = at + 1 & mask) {
            if (squares[at] == key && isNear(xs[at], x, near) && isNear(ys[at], y, near)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(float there, float here, float near) {
        return there >= here - near && there < here + near;
    }

    private void add(long key, float x, float y) {
        if (2 * ++size > squares.length) {
            grow();
        }
        put(key, x, y);
    }

    private void put(long key, float x, float y) {
        int mask = squares.length - 1;
        int at = slot(key, mask);
        while (squares[at] != 0) {
            at = at + 1 & mask;
        }
        squares[at] = key;
        xs[at] = x;
        ys[at] = y;
    }

    private void grow() {
        long[] keys = squares;
        float[] oldXs = xs;
        float[] oldYs = ys;
        squares = new long[keys.length * 2];
        xs = new float[keys.length * 2];
        ys = new float[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                put(keys[i], oldXs[i], oldYs[i]);
            }
        }
    }

    private static int square(float place) {
        int towardsZero = (int) (place / SQUARE);
        return Math.clamp(place < 0 ? towardsZero - 1L : towardsZero, -0x3FFF, 0x3FFF);
    }

    /// Never 0.
    private static long key(int letter, int column, int row) {
        return (long) letter << 32 | (long) (column & 0x7FFF) << 16 | row & 0x7FFF | 0x8000;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
