package vn.cancu.extract;

/// A recognised word.
///
/// @param text a word; contains a blank only where words that the engine ran together were split
/// @param box where it stands in the picture
/// @param confidence 0 to 100
/// @param line which of the engine's lines it belongs to
/// @param read what the engine read, when `text` was mended since; empty otherwise
record OcrWord(String text, Box box, int confidence, int line, String read) {

    /// Highest confidence of a mended word.
    private static final int LIKELY = 50;

    /// A word as the engine read it.
    OcrWord(String text, Box box, int confidence, int line) {
        this(text, box, confidence, line, "");
    }

    /// A rectangle in pixels.
    record Box(int left, int top, int width, int height) {

        int right() {
            return left + width;
        }

        int bottom() {
            return top + height;
        }

        int middleX() {
            return left + width / 2;
        }

        /// Height of the middle.
        int middle() {
            return top + height / 2;
        }

        /// The smallest rectangle around both.
        Box with(Box other) {
            int x = Math.min(left, other.left);
            int y = Math.min(top, other.top);
            return new Box(x, y, Math.max(right(), other.right()) - x, Math.max(bottom(), other.bottom()) - y);
        }

        /// The same, seen from a picture in which this one begins at a place and has another scale.
        Box moved(int x, int y, double scale) {
            return new Box(
                    x + (int) Math.round(left * scale),
                    y + (int) Math.round(top * scale),
                    (int) Math.round(width * scale),
                    (int) Math.round(height * scale));
        }

        /// How much of this one's area lies inside another, 0 to 1.
        double inside(Box other) {
            long w = Math.min(right(), other.right()) - Math.max(left, other.left);
            long h = Math.min(bottom(), other.bottom()) - Math.max(top, other.top);
            return w <= 0 || h <= 0 ? 0 : (double) (w * h) / Math.max(1, (long) width * height);
        }
    }

    OcrWord withText(String other) {
        return new OcrWord(other, box, confidence, line, read);
    }

    OcrWord at(Box place, int otherLine) {
        return new OcrWord(text, place, confidence, otherLine, read);
    }

    /// The same word with a mended text; its confidence drops to «likely», and what the engine read is kept.
    OcrWord mended(String other) {
        return new OcrWord(other, box, Math.min(LIKELY, confidence), line, read.isEmpty() ? text : read);
    }
}
