package vn.cancu.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import vn.cancu.text.Block;

/// Reads an RTF with its fonts, in one pass: body, notes, text boxes and tables, headers and footers; of a field the
/// result. Pictures, objects and what a program does not need to know (`\*`) are passed over.
final class RtfReading implements RtfTokens.Sink {
    /// Groups inside each other, more than any program writes.
    private static final int MAX_DEPTH = 1_000;

    private final TextWriter out;
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group();
    private int skipped;
    private boolean inTable;
    private boolean inRow;
    private boolean inCell;
    private boolean begun;

    /// What ends with a group.
    private static final class Group {
        private boolean silent;
        private boolean fontTable;
        private boolean optional;
        private boolean margin;
        private boolean deleted;
        private int font = -1;
        private int fallbacks = 1;

        Group copy() {
            var copy = new Group();
            copy.silent = silent;
            copy.fontTable = fontTable;
            copy.deleted = deleted;
            copy.font = font;
            copy.fallbacks = fallbacks;
            return copy;
        }
    }

    private RtfReading(TextWriter out) {
        this.out = out;
    }

    /// Writes the text of a file.
    ///
    /// @throws IOException when it cannot be read
    /// @throws TextWriter.Full when the text reaches its limit
    static void read(Path file, TextWriter out) throws IOException, TextWriter.Full {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var reading = new RtfReading(out);
            new RtfTokens(in, reading).read();
            reading.flush();
            reading.endParagraph();
            reading.endRow();
        }
    }

    @Override
    public void begin() throws IOException, TextWriter.Full {
        flush();
        if (groups.size() == MAX_DEPTH) {
            throw new IOException("groups in groups");
        }
        groups.push(group);
        group = group.copy();
    }

    @Override
    public void end() throws TextWriter.Full {
        flush();
        if (group.margin) {
            endParagraph();
            out.endMargin();
        }
        if (!groups.isEmpty()) {
            group = groups.pop();
        }
        skipped = 0;
    }

    @Override
    public void ignorable() {
        group.optional = true;
    }

    @Override
    public void bytes(int b) {
        if (skipped > 0) {
            skipped--;
        } else if (group.fontTable && !group.silent) {
            fonts.name((char) b);
        } else if (isHeard()) {
            fonts.put(group.font, b);
        }
    }

    private boolean isHeard() {
        return !group.silent && !group.deleted;
    }

    @Override
    public void word(String word, int number) throws TextWriter.Full {
        if (group.optional && !RtfWords.isText(word) || RtfWords.isSilent(word)) {
            flush();
            group.silent = true;
        }
        group.optional = false;
        if (group.fontTable) {
            fonts.word(word, number);
        } else if (!group.silent) {
            heard(word, number);
        }
    }

    private void heard(String word, int number) throws TextWriter.Full {
        switch (word) {
            case "u" -> unicode((char) number);
            case "uc" -> group.fallbacks = Math.clamp(number, 0, 16);
            case "f" -> font(number);
            case "plain" -> {
                font(fonts.standard());
                group.deleted = false;
            }
            case "deff" -> {
                fonts.setStandard(number);
                group.font = number;
            }
            case "ansicpg" -> fonts.setCodePage(number);
            case "fonttbl" -> group.fontTable = true;
            case "deleted" -> {
                flush();
                group.deleted = number != 0;
            }
            case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" -> beginMargin();
            default -> structure(word);
        }
    }

    private void structure(String word) throws TextWriter.Full {
        switch (word) {
            case "pard" -> inTable = false;
            case "intbl" -> inTable = true;
            case "par", "sect" -> {
                flush();
                open();
                endParagraph();
            }
            case "page" -> {
                flush();
                out.page();
            }
            case "line" -> {
                flush();
                out.lineEnd();
            }
            case "cell" -> endCell();
            case "nestcell", "nestrow" -> {
                flush();
                out.lineEnd();
            }
            case "row" -> {
                flush();
                endParagraph();
                endRow();
            }
            default -> RtfWords.sign(word).ifPresent(this::sign);
        }
    }

    private void sign(char c) {
        if (skipped > 0) {
            skipped--;
        } else if (isHeard()) {
            fonts.put(group.font, c);
        }
    }

    private void unicode(char c) {
        if (isHeard()) {
            fonts.put(group.font, c);
        }
        skipped = group.fallbacks;
    }

    private void font(int number) throws TextWriter.Full {
        flush();
        group.font = number;
    }

    private void beginMargin() throws TextWriter.Full {
        flush();
        group.margin = true;
        out.beginMargin();
    }

    private void endCell() throws TextWriter.Full {
        flush();
        inTable = true;
        open();
        endParagraph();
        inCell = false;
    }

    /// Begins the paragraph in hand, and the row and the cell that it stands in.
    private void open() {
        if (begun) {
            return;
        }
        if (inTable) {
            if (!inRow) {
                out.beginRow();
            }
            if (!inCell) {
                out.beginCell();
            }
            inRow = true;
            inCell = true;
        } else {
            endRow();
            out.begin(Block.Kind.PARAGRAPH);
        }
        begun = true;
    }

    private void endParagraph() {
        out.end();
        begun = false;
    }

    private void endRow() {
        if (inRow) {
            out.endRow();
        }
        inRow = false;
        inCell = false;
    }

    private void flush() throws TextWriter.Full {
        String text = fonts.take();
        if (!text.isEmpty()) {
            open();
            out.font(fonts.nameOf(group.font));
            out.text(text);
        }
    }
}
