package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.text.Block;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.Span;

/// Collects recognised words as text, line by line, with the rows and cells of tables and the position of each word.
final class PageText {
    /// Positions are in ten-thousandths of the page's width and height.
    private static final int MEASURE = 10_000;

    private final int width;
    private final int height;
    private final StringBuilder text = new StringBuilder();
    private final List<PlacedWord> placed = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    /// @param width of the picture in pixels
    /// @param height of the picture in pixels
    PageText(int width, int height) {
        this.width = width;
        this.height = height;
    }

    String text() {
        return text.toString();
    }

    List<PlacedWord> words() {
        return placed;
    }

    List<Block> blocks() {
        return blocks;
    }

    /// Appends lines; the cells of a line are separated by tabs.
    void write(List<ReadingOrder.Line> lines) {
        lines.forEach(line -> cells(line.cells()));
    }

    private void cells(List<List<OcrWord>> cells) {
        int from = text.length();
        var own = new ArrayList<Block>();
        for (List<OcrWord> words : cells) {
            if (!own.isEmpty()) {
                text.append('\t');
            }
            int cell = text.length();
            for (OcrWord word : words) {
                if (text.length() > cell) {
                    text.append(' ');
                }
                place(word);
            }
            own.add(new Block(Block.Kind.CELL, new Span(cell, text.length())));
        }
        if (own.size() > 1) {
            blocks.add(new Block(Block.Kind.ROW, new Span(from, text.length())));
            blocks.addAll(own);
        }
        text.append('\n');
    }

    private void place(OcrWord word) {
        int from = text.length();
        text.append(word.text());
        var box = new PlacedWord.Box(
                measure(word.box().left(), width),
                measure(word.box().top(), height),
                measure(word.box().width(), width),
                measure(word.box().height(), height));
        placed.add(new PlacedWord(new Span(from, text.length()), box, word.confidence(), word.read()));
    }

    private static int measure(int pixels, int whole) {
        return (int) Math.clamp((long) pixels * MEASURE / Math.max(1, whole), 0, MEASURE);
    }
}
