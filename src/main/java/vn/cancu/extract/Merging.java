package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cancu.text.Block;
import vn.cancu.text.FontRun;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Replaces the text of pages by what was recognised on them; no text is ever there twice.
final class Merging {
    private final SourceText before;
    private final StringBuilder raw = new StringBuilder();
    private final List<Page> pages = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<FontRun> fonts = new ArrayList<>();
    private final List<PlacedWord> words = new ArrayList<>();

    private Merging(SourceText before) {
        this.before = before;
    }

    /// A text with these pages recognised.
    ///
    /// @param recognised by number
    static SourceText of(SourceText before, Map<Integer, RecognisedPage> recognised) {
        var merging = new Merging(before);
        for (int number = 1; number <= before.pages().size(); number++) {
            RecognisedPage page = recognised.get(number);
            if (page == null) {
                merging.keep(number);
            } else {
                merging.take(page, before.pages().get(number - 1).images());
            }
        }
        var layout = new Layout(merging.pages, merging.blocks, merging.fonts, merging.words);
        return SourceText.of(merging.raw.toString(), layout);
    }

    private void keep(int number) {
        Span span = before.page(number);
        int shift = raw.length() - span.start();
        pages.add(before.pages().get(number - 1).movedTo(raw.length()));
        raw.append(before.at(span));
        add(before.layout(), span, shift);
    }

    private void take(RecognisedPage page, int images) {
        Page judged = page.layout().pages().getFirst();
        pages.add(new Page(raw.length(), judged.sources(), "", images, judged.syllables(), judged.confidence()));
        int shift = raw.length();
        raw.append(page.text());
        add(page.layout(), new Span(0, page.text().length()), shift);
    }

    /// Takes over what lies in a stretch.
    private void add(Layout layout, Span span, int shift) {
        layout.blocks().stream()
                .filter(block -> isIn(block.span(), span))
                .forEach(block -> blocks.add(new Block(block.kind(), moved(block.span(), shift))));
        layout.fonts().stream()
                .filter(run -> run.span().start() < span.end() && run.span().end() > span.start())
                .forEach(run -> fonts.add(new FontRun(moved(cut(run.span(), span), shift), run.font())));
        layout.words().stream()
                .filter(word -> isIn(word.span(), span))
                .forEach(word -> words.add(word.at(moved(word.span(), shift))));
    }

    private static boolean isIn(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }

    private static Span cut(Span inner, Span outer) {
        return new Span(Math.max(inner.start(), outer.start()), Math.min(inner.end(), outer.end()));
    }

    private static Span moved(Span span, int shift) {
        return new Span(span.start() + shift, span.end() + shift);
    }
}
