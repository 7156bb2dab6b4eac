package vn.cancu.text;

import static vn.cancu.text.VietnameseAlphabet.isCombining;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/// Brings text into the one form that rules read, and remembers where every char came from.
///
/// Steps (reference A.5): NFC, cluster by cluster; Đ for Ð U+00D0 and Ɖ U+0189; Latin capitals for the
/// Cyrillic ones that look the same (some printers set `NĐ-CP` with them); one `-` for the hyphens and dashes that
/// printers use inside numbers (an en or em dash stays a `-` too: rules read shapes, not typography); one `/` for the
/// slashes; a plain space for NBSP and its kin; a tab, form feed or carriage return becomes a space or a line end;
/// zero-width chars and byte order marks vanish, soft hyphens too where they are none inside a number; the ligatures fi
/// and fl are two letters; the tone stands where [TonePlacement] says.
///
/// What the raw text of whole words becomes does not depend on the text around them, but for a soft hyphen at their edge.
///
/// The text that is stored and quoted is never touched.
final class Normalization {

    /// A normalised text.
    ///
    /// @param text the text
    /// @param origins where each char of it came from
    record Result(String text, Origins origins) {

        /// The chars that came, wholly or in part, from a stretch of the raw text.
        Span normal(Span raw) {
            int from = firstAbove(origins::end, raw.start());
            int to = firstAbove(origins::start, raw.end() - 1);
            return new Span(from, Math.max(from, to));
        }

        /// The first char whose bound is above an offset; the length of the text when there is none.
        private int firstAbove(IntUnaryOperator bound, int offset) {
            int low = 0;
            int high = text.length();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bound.applyAsInt(middle) > offset) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        Span raw(Span normal) {
            int start = origins.start(normal.start());
            return normal.length() == 0 ? new Span(start, start) : new Span(start, origins.end(normal.end() - 1));
        }
    }

    private Normalization() {}

    static Result of(String raw) {
        return new Builder(raw.toCharArray()).run();
    }

    private static final class Builder {
        private final char[] raw;
        private final Origins origins = new Origins();
        private char[] out;
        private int length;

        Builder(char[] raw) {
            this.raw = raw;
            this.out = new char[raw.length + 1];
        }

        Result run() {
            int i = 0;
            while (i < raw.length) {
                i = plain(i);
                if (i < raw.length) {
                    i = cluster(i);
                }
            }
            return result();
        }

        /// Reads chars that stand as they are, up to one that may change or that has a mark behind it.
        private int plain(int start) {
            int end = start;
            while (end < raw.length && isPlain(raw[end])) {
                end++;
            }
            if (end > start && end < raw.length && isCombining(raw[end])) {
                end--;
            }
            if (end > start) {
                room(end - start);
                System.arraycopy(raw, start, out, length, end - start);
                origins.from(length, start, start + 1);
                length += end - start;
            }
            return end;
        }

        /// Reads one base char with the combining marks behind it.
        private int cluster(int start) {
            char c = raw[start];
            int end = start + 1;
            while (end < raw.length && isCombining(raw[end])) {
                end++;
            }
            if (c == '\r') {
                boolean pair = end < raw.length && raw[end] == '\n';
                if (!pair) {
                    put('\n', start, end);
                }
            } else if (end == start + 1) {
                single(c, start);
            } else {
                String cluster = new String(raw, start, end - start);
                String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
                for (int k = 0; k < composed.length(); k++) {
                    put(map(composed.charAt(k)), start, end);
                }
            }
            return end;
        }

        private void single(char c, int start) {
            switch (c) {
                case '\u00AD' -> put(isHyphen(start) ? '-' : 0, start, start + 1);
                case '\uFB01' -> ligature("fi", start);
                case '\uFB02' -> ligature("fl", start);
                default -> put(map(c), start, start + 1);
            }
        }

        private void ligature(String letters, int start) {
            for (int k = 0; k < letters.length(); k++) {
                put(letters.charAt(k), start, start + 1);
            }
        }

        /// A soft hyphen only shows where a word is broken at the end of a line. Many fonts of PDFs give it as the code of
        /// their hyphen, though: between capitals or digits (`15/QĐ-UBND`) and between blanks it is one.
        private boolean isHyphen(int at) {
            char before = length == 0 ? '\n' : out[length - 1];
            char after = at + 1 < raw.length ? map(raw[at + 1]) : '\n';
            return isCode(before) && isCode(after) || isBlank(before) && isBlank(after);
        }

        private static boolean isCode(char c) {
            return Character.isDigit(c) || Character.isUpperCase(c);
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\n';
        }

        /// @param c 0 for nothing
        private void put(char c, int start, int end) {
            if (c == 0) {
                return;
            }
            room(1);
            origins.from(length, start, end);
            out[length++] = c;
        }

        private void room(int more) {
            if (length + more > out.length) {
                out = Arrays.copyOf(out, Math.max(length + more, out.length * 2));
            }
        }

        /// The two vowels belong together from then on: a tone has no place of its own.
        private Result result() {
            var pairs = new BitSet();
            for (int i = 0; i + 1 < length; i++) {
                if (TonePlacement.place(out, i, length)) {
                    pairs.set(i);
                }
            }
            origins.from(length, raw.length, raw.length);
            return new Result(new String(out, 0, length), pairs.isEmpty() ? origins : origins.joined(pairs, length));
        }
    }

    /// Whether a char is a letter, digit or sign that every text keeps: ASCII from the blank on and the line end, and
    /// Latin letters but for the twins of Đ.
    private static boolean isPlain(char c) {
        return c < 0x7F ? c >= ' ' || c == '\n' : isPlainLetter(c);
    }

    private static boolean isPlainLetter(char c) {
        boolean latin = c >= 0xC0 && c < 0x180 && c != '\u00D0' && c != '\u00F0';
        return latin || c >= 0x1EA0 && c < 0x1F00 || c == 'ơ' || c == 'ư' || c == 'Ơ' || c == 'Ư';
    }

    /// The char that rules see for a char of the file; 0 when it vanishes.
    private static char map(char c) {
        return switch (c) {
            case '\u00D0', '\u0189' -> 'Đ';
            case '\u00F0', '\u0256' -> 'đ';
            case '\u0410' -> 'A';
            case '\u0412' -> 'B';
            case '\u0421' -> 'C';
            case '\u0415' -> 'E';
            case '\u041D' -> 'H';
            case '\u041A' -> 'K';
            case '\u041C' -> 'M';
            case '\u041E' -> 'O';
            case '\u0420' -> 'P';
            case '\u0422' -> 'T';
            case '\u0425' -> 'X';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58', '\uFE63', '\uFF0D' ->
                '-';
            case '\u2044', '\u2215', '\uFF0F' -> '/';
            case '\u00A0', '\u202F', '\u205F', '\u3000', '\t', '\u000B' -> ' ';
            case '\f', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\u200B', '\u200C', '\u200D', '\uFEFF', '\u00AD', '\u2060' -> 0;
            default -> c >= '\u2000' && c <= '\u200A' ? ' ' : c;
        };
    }
}
