package vn.cancu.text;

/// A stretch of text, from `start` (inclusive) to `end` (exclusive), counted in Java `char`s (UTF-16 units).
///
/// Code points, which the JSON contract counts, are made from it at the edge ([SourceText#codePoints(int)]).
///
/// @param start first char, at least 0
/// @param end one past the last char, at least `start`
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /// Length in chars.
    public int length() {
        return end - start;
    }

    /// Whether the other span lies wholly inside this one.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether the two share at least one char.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The smallest span that holds both.
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// The same stretch, `offset` chars further on.
    public Span shift(int offset) {
        return new Span(start + offset, end + offset);
    }

    /// By start, the longer first.
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
