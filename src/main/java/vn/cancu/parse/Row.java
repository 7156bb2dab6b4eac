package vn.cancu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Noise;
import vn.cancu.text.Line;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// A line that says something: without blanks and Markdown stars at its ends; lines of marks alone are left out.
///
/// @param text what it says; `*KẾ HOẠCH**` is `KẾ HOẠCH`
/// @param start where `text` begins in the normalised text
/// @param gap how many empty lines stand before it
/// @param head whether the body of a letterhead may stand here: most letters are capitals
record Row(String text, int start, int gap, boolean head) {

    private static final int FEW = 6;

    /// The rows of a text, and the lines that were left out.
    ///
    /// @param all in order
    /// @param noise in order
    record Rows(List<Row> all, List<Noise> noise) {

        Rows {
            all = List.copyOf(all);
            noise = List.copyOf(noise);
        }
    }

    /// The rows of a text that may belong to a document: page numbers, running heads of a gazette and the words of
    /// signature software are left out.
    static Rows of(SourceText text) {
        var rows = new ArrayList<Row>();
        var noise = new ArrayList<Noise>();
        int gap = 0;
        for (Line line : text.lines()) {
            int from = first(line.text());
            int to = last(line.text(), from);
            String words = line.text().substring(from, to);
            boolean silent = !speaks(line.text(), from, to);
            Optional<Noise.Kind> kind = silent ? Optional.empty() : NoiseRules.kind(words);
            if (silent || kind.isPresent()) {
                kind.ifPresent(why -> noise.add(new Noise(why, text.raw(line.span()))));
                gap++;
                continue;
            }
            rows.add(new Row(words, line.span().start() + from, gap, isUpper(words)));
            gap = 0;
        }
        return new Rows(rows, noise);
    }

    /// Where the row ends in the normalised text.
    int end() {
        return start + text.length();
    }

    /// The whole row in the normalised text.
    Span span() {
        return new Span(start, end());
    }

    /// A stretch of the row in the normalised text.
    Span span(Span inRow) {
        return inRow.shift(start);
    }

    /// Whether the letters are capitals, but for a few (`TTg`, `THPT Nguyễn` is not).
    static boolean isUpper(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                upper++;
            } else if (Character.isLowerCase(text.charAt(i)) && ++lower * (FEW + 1) > text.length()) {
                return false;
            }
        }
        return upper > 1 && lower * FEW <= upper;
    }

    /// Whether the first letter of a text is a small one.
    static boolean beginsSmall(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return Character.isLowerCase(text.charAt(i));
            }
        }
        return false;
    }

    /// The first `max` chars, enough for every rule that looks at how a line begins.
    static String opening(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max);
    }

    /// The text with every run of blanks made one.
    static String squeeze(String text) {
        if (!hasRuns(text)) {
            return text.strip();
        }
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) <= ' ' ? ' ' : text.charAt(i);
            if (c != ' ' || length > 0 && out[length - 1] != ' ') {
                out[length++] = c;
            }
        }
        return new String(out, 0, length).strip();
    }

    /// Whether there is a run of blanks, or a blank that is no space.
    private static boolean hasRuns(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || blank && c == ' ') {
                return true;
            }
            blank = c == ' ';
        }
        return false;
    }

    private static boolean speaks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int first(String text) {
        int from = 0;
        while (from < text.length() && isEdge(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static int last(String text, int from) {
        int to = text.length();
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isEdge(char c) {
        return c <= ' ' || c == '*' || c == '_';
    }
}
