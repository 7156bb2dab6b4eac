package vn.cancu.text;

import java.text.Normalizer;
import java.util.Arrays;

/// Brings text into the one form that rules read, and remembers where every char came from.
///
/// Steps (reference A.5): NFC, cluster by cluster; Đ for Ð U+00D0 and Ɖ U+0189; Latin capitals for the
/// Cyrillic ones that look the same (some printers set `NĐ-CP` with them); one `-` for the hyphens and dashes that
/// printers use inside numbers (an en or em dash stays a `-` too: rules read shapes, not typography); one `/` for the
/// slashes; a plain space for NBSP and its kin; a tab, form feed or carriage return becomes a space or a line end;
/// zero-width chars, byte order marks and soft hyphens vanish.
///
/// The text that is stored and quoted is never touched.
final class Normalization {

    /// A normalised text.
    ///
    /// @param text the text
    /// @param starts for each char of `text` the raw offset where it came from; one more entry for the end
    /// @param ends for each char of `text` the raw offset after its source
    record Result(String text, int[] starts, int[] ends) {

        Span raw(Span normal) {
            if (normal.length() == 0) {
                int at = starts[normal.start()];
                return new Span(at, at);
            }
            return new Span(starts[normal.start()], ends[normal.end() - 1]);
        }
    }

    private Normalization() {}

    static Result of(String raw) {
        var builder = new Builder(raw);
        int i = 0;
        while (i < raw.length()) {
            i = builder.cluster(i);
        }
        return builder.result();
    }

    private static final class Builder {
        private final String raw;
        private final StringBuilder out;
        private int[] starts;
        private int[] ends;

        Builder(String raw) {
            this.raw = raw;
            this.out = new StringBuilder(raw.length());
            this.starts = new int[raw.length() + 1];
            this.ends = new int[raw.length() + 1];
        }

        /// Reads one base char with the combining marks behind it.
        int cluster(int start) {
            int end = start + 1;
            while (end < raw.length() && isCombining(raw.charAt(end))) {
                end++;
            }
            char c = raw.charAt(start);
            if (c == '\r') {
                boolean pair = end < raw.length() && raw.charAt(end) == '\n';
                if (!pair) {
                    put('\n', start, end);
                }
                return end;
            }
            if (end == start + 1) {
                char mapped = map(c);
                if (mapped != 0) {
                    put(mapped, start, end);
                }
                return end;
            }
            String composed = Normalizer.normalize(raw.substring(start, end), Normalizer.Form.NFC);
            for (int k = 0; k < composed.length(); k++) {
                char mapped = map(composed.charAt(k));
                if (mapped != 0) {
                    put(mapped, start, end);
                }
            }
            return end;
        }

        private void put(char c, int start, int end) {
            if (out.length() + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[out.length()] = start;
            ends[out.length()] = end;
            out.append(c);
        }

        Result result() {
            starts[out.length()] = raw.length();
            ends[out.length()] = raw.length();
            return new Result(
                    out.toString(), Arrays.copyOf(starts, out.length() + 1), Arrays.copyOf(ends, out.length() + 1));
        }
    }

    private static boolean isCombining(char c) {
        return c >= '\u0300' && c <= '\u036F';
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
