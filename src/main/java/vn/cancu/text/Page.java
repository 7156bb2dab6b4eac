package vn.cancu.text;

import java.util.List;
import java.util.Set;

/// One page of a text: where it begins and how it was read.
///
/// @param start raw offset of its first char
/// @param sources from what it was read, in the order of [TextSource]; empty for a page without anything to read
/// @param charset the legacy charset it was decoded from, `tcvn3`; empty for Unicode
/// @param images share of the page's area that pictures cover, 0 to 100
/// @param syllables share of its words that are Vietnamese syllables, 0 to 100; [#UNKNOWN] when it has no words or was
///     not judged
/// @param confidence mean confidence of the recognition, 0 to 100; [#UNKNOWN] without OCR
public record Page(int start, List<TextSource> sources, String charset, int images, int syllables, int confidence) {
    /// Not measured.
    public static final int UNKNOWN = -1;

    public Page {
        if (start < 0) {
            throw new IllegalArgumentException("a page cannot begin at " + start);
        }
        sources = sources.size() < 2
                ? List.copyOf(sources)
                : Set.copyOf(sources).stream().sorted().toList();
    }

    /// A page that was read from characters of the file and not judged.
    public static Page at(int start) {
        return new Page(start, List.of(TextSource.LAYER), "", 0, UNKNOWN, UNKNOWN);
    }

    /// The index of the page on which an offset stands. Where pages without text begin at the same offset, it is that of
    /// the one behind them, whose text it is.
    ///
    /// @param pages at least one, in order, the first at 0
    /// @param rawOffset not negative; what lies behind the text stands on the last page
    public static int indexAt(List<Page> pages, int rawOffset) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pages.get(middle).start() <= rawOffset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The same page, beginning elsewhere.
    public Page movedTo(int offset) {
        return new Page(offset, sources, charset, images, syllables, confidence);
    }

    /// Whether it came out of this source.
    public boolean isFrom(TextSource source) {
        return sources.contains(source);
    }
}
