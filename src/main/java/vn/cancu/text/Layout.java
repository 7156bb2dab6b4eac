package vn.cancu.text;

import java.util.List;

/// What a file tells of its text beside the characters. All offsets are into the raw text.
///
/// @param pages at least one, in order, the first at 0
/// @param blocks in order of the text; empty where the format has none
/// @param fonts in order of the text, without overlaps; empty where the format does not tell
/// @param words recognised words, in order of the text; only on pages that were read by OCR
public record Layout(List<Page> pages, List<Block> blocks, List<FontRun> fonts, List<PlacedWord> words) {
    /// One page and nothing else known.
    public static final Layout PLAIN = ofPages(List.of(Page.at(0)));

    public Layout {
        if (pages.isEmpty() || pages.getFirst().start() != 0) {
            throw new IllegalArgumentException("a text has at least one page, and the first begins at 0");
        }
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
        fonts = List.copyOf(fonts);
        words = List.copyOf(words);
    }

    /// Pages and nothing else known.
    ///
    /// @param pages at least one, the first at 0
    public static Layout ofPages(List<Page> pages) {
        return new Layout(pages, List.of(), List.of(), List.of());
    }

    /// Pages of which only the beginnings are known.
    ///
    /// @param starts raw offsets, ascending, the first 0; none stands for one page
    public static Layout ofStarts(List<Integer> starts) {
        return starts.size() < 2 ? PLAIN : ofPages(starts.stream().map(Page::at).toList());
    }

    /// The same with other pages.
    public Layout withPages(List<Page> others) {
        return new Layout(others, blocks, fonts, words);
    }

    /// The same with these fonts.
    public Layout withFonts(List<FontRun> runs) {
        return new Layout(pages, blocks, runs, words);
    }

    /// The same with these recognised words.
    public Layout with(List<PlacedWord> placed) {
        return new Layout(pages, blocks, fonts, placed);
    }

    /// Pages and blocks alone: what the index keeps beside the text.
    public Layout structure() {
        return new Layout(pages, blocks, List.of(), List.of());
    }

    /// Whether a page came out of this source.
    public boolean has(TextSource source) {
        return pages.stream().anyMatch(page -> page.isFrom(source));
    }
}
