package vn.cancu.text;

import java.util.ArrayList;
import java.util.List;

/// The lines of a raw text that are not blank, numbered from 1: the paragraphs that have permanent addresses.
public final class Paragraphs {
    /// Chars of text on one page of the site; a longer text is shown in parts.
    public static final int PART = 240_000;

    private final List<Line> lines;

    private Paragraphs(List<Line> lines) {
        this.lines = lines;
    }

    /// One of them.
    ///
    /// @param id number from 1
    /// @param span in the raw text, without blanks at both ends
    /// @param gap whether an empty line stands before it
    public record Line(int id, Span span, boolean gap) {

        /// The part of a very long text in which it is shown, from 1.
        public int part() {
            return span.start() / PART + 1;
        }
    }

    /// Finds them.
    public static Paragraphs of(String raw) {
        var lines = new ArrayList<Line>();
        boolean gap = false;
        int start = 0;
        while (start <= raw.length()) {
            int end = raw.indexOf('\n', start);
            end = end < 0 ? raw.length() : end;
            int from = start;
            int to = end;
            while (from < to && isBlank(raw.charAt(from))) {
                from++;
            }
            while (to > from && isBlank(raw.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                lines.add(new Line(lines.size() + 1, new Span(from, to), gap));
            }
            gap = from >= to;
            start = end + 1;
        }
        return new Paragraphs(List.copyOf(lines));
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
    }

    /// Number of parts in which the text is shown, at least 1.
    public int parts() {
        return lines.isEmpty() ? 1 : lines.getLast().part();
    }

    /// All of them.
    public List<Line> all() {
        return lines;
    }

    /// The paragraphs of one part.
    public List<Line> part(int part) {
        return lines.stream().filter(line -> line.part() == part).toList();
    }

    /// The paragraph in which a raw offset stands, or the next one; the last when there is none behind it.
    ///
    /// @throws IllegalStateException when the text has no paragraph at all
    public Line at(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        if (high < 0) {
            throw new IllegalStateException("a text without paragraphs");
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return lines.get(low);
    }

    /// Whether the text is blank.
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
