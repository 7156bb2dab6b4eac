package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.Block;
import vn.cancu.text.FontRun;
import vn.cancu.text.Span;

/// A stretch of text being written, with the blocks, fonts and page breaks inside it: a whole document, its margins, or
/// one cell of a table. Offsets are its own; [#add(Passage, int, int, boolean)] moves them into another passage.
///
/// A line begins with no blanks and ends with none, and no line is empty.
final class Passage {
    private static final int MAX_BLOCKS = 200_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<FontRun> fonts = new ArrayList<>();
    private final List<Passage> boxes = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int blockStart;

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /// The line that begins at an offset, without its end; empty when no line end follows.
    Optional<Span> line(int start) {
        int end = text.indexOf("\n", start);
        return end < 0 ? Optional.empty() : Optional.of(new Span(start, end));
    }

    List<Block> blocks() {
        return blocks;
    }

    List<FontRun> fonts() {
        return fonts;
    }

    List<Integer> pages() {
        return pages;
    }

    /// Whether a line ends inside a span.
    boolean hasLineEnd(Span span) {
        int at = text.indexOf("\n", span.start());
        return at >= 0 && at < span.end();
    }

    /// Adds a char.
    ///
    /// @param collapse whether white space of the source has no meaning, as in HTML
    void add(char c, boolean collapse) {
        boolean lineEnd = c == '\n' || c == '\r';
        if (lineEnd && !collapse) {
            endLine();
        } else if (!lineEnd && !isBlank(c)) {
            text.append(c);
        } else {
            char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
            if (last != '\n' && !(collapse && last == ' ')) {
                text.append(collapse && c != '\u00a0' ? ' ' : c);
            }
        }
    }

    /// Notes that what was added since an offset is set in a font. Runs of one font with nothing but blanks between
    /// them become one.
    void font(String font, int from) {
        int start = Math.min(from, text.length());
        if (start == text.length()) {
            return;
        }
        if (!fonts.isEmpty()) {
            FontRun last = fonts.getLast();
            if (last.font().equals(font) && isBlank(last.span().end(), start)) {
                fonts.removeLast();
                start = last.span().start();
            }
        }
        fonts.add(new FontRun(new Span(start, text.length()), font));
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(text.charAt(i)) && text.charAt(i) != '\n') {
                return false;
            }
        }
        return true;
    }

    /// Notes that a page begins here, in the middle of a line if need be.
    void page() {
        if (pages.isEmpty() || pages.getLast() < text.length()) {
            pages.add(text.length());
        }
    }

    /// Says what the block is that begins here. A paragraph at the very beginning of a list item or heading is no block
    /// of its own: `<li><p>`.
    void begin(Block.Kind what) {
        endLine();
        if (text.length() > blockStart || what != Block.Kind.PARAGRAPH) {
            endBlock();
            kind = what;
        }
    }

    /// Ends the block in hand, and with it the line.
    void endBlock() {
        endLine();
        if (text.length() > blockStart) {
            note(new Block(kind, new Span(blockStart, text.length() - 1)));
        }
        skipBlock();
        addBoxes();
    }

    /// Adds what stands in a text box: now, when no block is in hand, or behind the one that is.
    void addBox(Passage box) {
        boxes.add(box);
        if (text.length() == blockStart) {
            Block.Kind open = kind;
            addBoxes();
            kind = open;
        }
    }

    private void addBoxes() {
        for (Passage box : boxes) {
            box.endBlock();
            add(box, 0, box.length(), true);
            skipBlock();
        }
        boxes.clear();
    }

    /// Notes a block. A sheet of a hundred thousand rows is kept as text, not as a million blocks.
    private void note(Block block) {
        if (blocks.size() < MAX_BLOCKS) {
            blocks.add(block);
        }
    }

    /// Notes the row of a table that ends here, and its cells.
    void row(int start, List<Span> cells) {
        if (blocks.size() + cells.size() < MAX_BLOCKS) {
            blocks.add(new Block(Block.Kind.ROW, new Span(start, text.length())));
            cells.forEach(cell -> blocks.add(new Block(Block.Kind.CELL, cell)));
        }
    }

    /// Whether a row of a table lies in it.
    boolean hasRows() {
        return blocks.stream().anyMatch(block -> block.kind() == Block.Kind.ROW);
    }

    /// Its text without the white space around it.
    Span inner() {
        int start = 0;
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Span(start, end);
    }

    /// Adds what stands between the cells of a row.
    void separator(char c) {
        text.append(c);
    }

    /// The text since the last block is no block of its own.
    void skipBlock() {
        blockStart = text.length();
        kind = Block.Kind.PARAGRAPH;
    }

    /// Ends the line in hand without trailing blanks; an empty line is kept out.
    void endLine() {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        cut(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }

    private void cut(int end) {
        text.setLength(end);
        if (!pages.isEmpty() && pages.getLast() > end) {
            pages.set(pages.size() - 1, end);
        }
        while (!fonts.isEmpty() && fonts.getLast().span().end() > end) {
            FontRun last = fonts.removeLast();
            if (last.span().start() < end) {
                fonts.add(new FontRun(new Span(last.span().start(), end), last.font()));
            }
        }
    }

    /// Adds a stretch of another passage as it is.
    ///
    /// @param withBlocks whether its blocks are blocks here; without them the stretch belongs to the block in hand
    void add(Passage other, int from, int to, boolean withBlocks) {
        int shift = text.length() - from;
        text.append(other.text, from, to);
        other.fonts.stream()
                .map(run -> new FontRun(clip(run.span(), from, to), run.font()))
                .filter(run -> run.span().length() > 0)
                .forEach(run -> fonts.add(new FontRun(run.span().shift(shift), run.font())));
        other.pages.stream().filter(page -> page >= from && page < to).forEach(page -> pages.add(page + shift));
        if (withBlocks) {
            other.blocks.stream()
                    .filter(block ->
                            block.span().start() >= from && block.span().end() <= to)
                    .forEach(block -> note(new Block(block.kind(), block.span().shift(shift))));
            blockStart = text.length();
        }
    }

    private static Span clip(Span span, int from, int to) {
        int start = Math.clamp(span.start(), from, to);
        return new Span(start, Math.clamp(span.end(), start, to));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\r';
    }
}
