package vn.cancu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A text as a file gives it, with its layout, and the normalised twin that rules read.
///
/// The raw text is what we store, quote and link into; it is never changed. The normalised text (see
/// [Normalization]) is what rules and the analyzer see. [#raw(Span)] leads a span of the second back to the first.
///
/// Example: raw `"Số: 15/QÐ\u2011UBND"` has the normal form `"Số: 15/QĐ-UBND"`.
public final class SourceText {
    private final String raw;
    private final Normalization.Result normal;
    private final Layout layout;
    /// Made when they are first asked for: whoever only quotes a text needs none. Two threads may both make them, which
    /// gives the same.
    private List<Line> lines = List.of();
    /// Offsets in the raw text of the second halves of code points that take two chars, in order; made as late as
    /// [#lines].
    private Optional<int[]> halves = Optional.empty();

    private SourceText(String raw, Layout layout) {
        this.raw = raw;
        this.normal = Normalization.of(raw);
        this.layout = layout;
    }

    /// A text of which nothing is known but its characters (one page).
    public static SourceText of(String raw) {
        return new SourceText(raw, Layout.PLAIN);
    }

    /// A text with what the file tells of it.
    ///
    /// @param raw the text
    /// @param layout offsets into it
    public static SourceText of(String raw, Layout layout) {
        return new SourceText(raw, layout);
    }

    /// The text as the file gives it.
    public String raw() {
        return raw;
    }

    /// The text that rules read: NFC, one dash, one blank, one style of tones, Đ for its twins, no zero-width chars.
    public String normal() {
        return normal.text();
    }

    /// The lines of [#normal()], empty ones included.
    public List<Line> lines() {
        if (lines.isEmpty()) {
            lines = split(normal.text());
        }
        return lines;
    }

    /// The line in which an offset of the normalised text stands.
    public Line lineAt(int normalOffset) {
        List<Line> all = lines();
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).span().start() <= normalOffset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all.get(low);
    }

    /// Where a span of the normalised text stands in the raw text.
    public Span raw(Span inNormal) {
        return normal.raw(inNormal);
    }

    /// What became of a span of the raw text: the smallest span of the normalised text with every char that came from it,
    /// wholly or in part. Of no length where nothing did (a zero-width space).
    public Span normal(Span inRaw) {
        return normal.normal(inRaw);
    }

    /// What the raw text says at a span of the raw text.
    public String at(Span inRaw) {
        return raw.substring(inRaw.start(), inRaw.end());
    }

    /// Pages, blocks, fonts, and the places of recognised words.
    public Layout layout() {
        return layout;
    }

    /// The pages, at least one.
    public List<Page> pages() {
        return layout.pages();
    }

    /// What the raw text says on a page.
    ///
    /// @param number from 1
    public Span page(int number) {
        int end = number < pages().size() ? pages().get(number).start() : raw.length();
        return new Span(pages().get(number - 1).start(), end);
    }

    /// The page, from 1, on which a raw offset stands. Where pages without text begin at the same offset, it is the one
    /// behind them, whose text it is.
    public int pageAt(int rawOffset) {
        return Page.indexAt(pages(), rawOffset) + 1;
    }

    /// A raw offset counted in code points, as the Reading JSON wants it.
    public int codePoints(int rawOffset) {
        if (halves.isEmpty()) {
            halves = Optional.of(halves(raw));
        }
        int at = Arrays.binarySearch(halves.get(), rawOffset);
        int before = at >= 0 ? at : -at - 1;
        return rawOffset - before;
    }

    private static int[] halves(String raw) {
        IntStream.Builder halves = IntStream.builder();
        for (int i = 1; i < raw.length(); i++) {
            if (Character.isLowSurrogate(raw.charAt(i)) && Character.isHighSurrogate(raw.charAt(i - 1))) {
                halves.add(i);
            }
        }
        return halves.build().toArray();
    }

    private static List<Line> split(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            lines.add(new Line(lines.size(), new Span(start, end), text.substring(start, end)));
            start = end + 1;
        }
        return List.copyOf(lines);
    }
}
