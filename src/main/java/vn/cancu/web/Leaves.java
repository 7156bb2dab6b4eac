package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import vn.cancu.text.Paragraphs;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.web.page.TextView.Block;
import vn.cancu.web.page.TextView.Leaf;
import vn.cancu.web.page.TextView.Picture;
import vn.cancu.web.page.TextView.Source;

/// The pages of a document as its site shows them: how each was read, its picture, and the place asked for on it.
final class Leaves {
    /// Below this confidence, of 100, a recognised word is marked. Tesseract is right about most words above it.
    private static final int DOUBTFUL = 60;

    private final SourceText text;
    private final String pictures;

    /// @param text with its layout
    /// @param pictures address of the pictures without the number of the page; empty when there are none
    Leaves(SourceText text, String pictures) {
        this.text = text;
        this.pictures = pictures;
    }

    /// The address of a place on the picture of its page.
    ///
    /// @return empty when the text does not tell where its words stand on the page
    static Optional<String> addressOnPicture(String id, SourceText text, Span place) {
        boolean placed =
                text.layout().words().stream().anyMatch(word -> word.span().overlaps(place));
        return placed
                ? Optional.of(Lines.documentAddress(id) + "?show=" + place.start() + "-" + place.end() + "#page-"
                        + text.pageAt(place.start()))
                : Optional.empty();
    }

    /// Words of which the recognition was not sure, by their starts.
    NavigableMap<Integer, Span> doubts() {
        var doubts = new TreeMap<Integer, Span>();
        for (PlacedWord word : text.layout().words()) {
            if (word.confidence() < DOUBTFUL && word.span().length() > 0) {
                doubts.put(word.span().start(), word.span());
            }
        }
        return doubts;
    }

    /// The pages of one part of the text.
    ///
    /// @param part of the paragraphs, from 1
    /// @param blocks the paragraphs of a page, by its number
    List<Leaf> of(Paragraphs paragraphs, int part, DocumentText.Ask ask, IntFunction<List<Block>> blocks) {
        var leaves = new ArrayList<Leaf>();
        for (int page = first(paragraphs, part); page <= last(paragraphs, part); page++) {
            leaves.add(leaf(page, part, ask, blocks.apply(page)));
        }
        return List.copyOf(leaves);
    }

    private int first(Paragraphs paragraphs, int part) {
        return part == 1 ? 1 : pageOf(paragraphs.part(part).getFirst());
    }

    /// Pages without text between two parts belong to the earlier one.
    private int last(Paragraphs paragraphs, int part) {
        if (part == paragraphs.parts()) {
            return text.pages().size();
        }
        int next = pageOf(paragraphs.part(part + 1).getFirst());
        return Math.max(pageOf(paragraphs.part(part).getLast()), next - 1);
    }

    private int pageOf(Paragraphs.Line line) {
        return text.pageAt(line.span().start());
    }

    private Leaf leaf(int number, int part, DocumentText.Ask ask, List<Block> blocks) {
        List<Source> sources = PageSources.of(text.pages().get(number - 1), blocks.isEmpty());
        boolean plain = text.pages().size() == 1 && pictures.isEmpty() && sources.isEmpty();
        String href = (part == 1 ? "" : "?part=" + part) + "#page-" + number;
        return new Leaf(plain ? 0 : number, href, sources, picture(number, ask), blocks);
    }

    private Picture picture(int number, DocumentText.Ask ask) {
        if (pictures.isEmpty()) {
            return Picture.NONE;
        }
        Span own = text.page(number);
        Optional<Span> spot = ask.spot().filter(span -> span.overlaps(own));
        boolean shown = ask.onPicture()
                && spot.filter(span -> span.start() >= own.start()).isPresent();
        return new Picture(
                pictures + number,
                shown,
                spot.map(span -> PlaceOnPage.boxes(text.layout().words(), span, own))
                        .orElse(List.of()));
    }
}
