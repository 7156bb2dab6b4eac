package vn.cancu.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.parser.microsoft.ListManager;
import vn.cancu.text.Block;

/// Reads a .doc with its fonts: body, notes, text boxes, headers and footers; of a field the result, not the code.
final class DocReading {
    private static final char CELL_END = 7;
    private static final char LINE_BREAK = 0x0B;
    private static final char PAGE_BREAK = 0x0C;
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_RESULT = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char HARD_HYPHEN = 0x1E;
    private static final char SOFT_HYPHEN = 0x1F;

    private final TextWriter out;
    private final ListManager lists;
    /// For each open field whether its code goes on.
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private boolean inRow;
    private boolean inCell;

    private DocReading(HWPFDocument document, TextWriter out) {
        this.out = out;
        this.lists = new ListManager(document);
    }

    /// Writes the text of a file.
    ///
    /// @throws IOException when it cannot be read
    /// @throws TextWriter.Full when the text reaches its limit
    static void read(Path file, TextWriter out) throws IOException, TextWriter.Full {
        try (var container = new POIFSFileSystem(file.toFile(), true);
                var document = new HWPFDocument(container)) {
            var reading = new DocReading(document, out);
            reading.story(document.getRange());
            reading.story(document.getFootnoteRange());
            reading.story(document.getEndnoteRange());
            reading.story(document.getMainTextboxRange());
            out.beginMargin();
            reading.story(document.getHeaderStoryRange());
            out.endMargin();
        }
    }

    private void story(Range story) throws TextWriter.Full {
        fields.clear();
        for (int i = 0; i < story.numParagraphs(); i++) {
            Paragraph paragraph = story.getParagraph(i);
            if (paragraph.isInTable()) {
                cell(paragraph);
            } else {
                endRow();
                out.begin(Block.Kind.PARAGRAPH);
                paragraph(paragraph);
                out.end();
            }
        }
        endRow();
    }

    /// A paragraph of a table. Tables in cells are written into the cell, line by line.
    private void cell(Paragraph paragraph) throws TextWriter.Full {
        if (paragraph.isTableRowEnd() && paragraph.getTableLevel() <= 1) {
            endRow();
            return;
        }
        if (!inRow) {
            out.beginRow();
            inRow = true;
        }
        if (!inCell) {
            out.beginCell();
            inCell = true;
        }
        paragraph(paragraph);
        out.end();
        String text = paragraph.text();
        if (paragraph.getTableLevel() <= 1 && !text.isEmpty() && text.charAt(text.length() - 1) == CELL_END) {
            inCell = false;
        }
    }

    private void endRow() {
        if (inRow) {
            out.endRow();
        }
        inRow = false;
        inCell = false;
    }

    private void paragraph(Paragraph paragraph) throws TextWriter.Full {
        if (paragraph.isInList()) {
            out.font("");
            out.text(lists.getFormattedNumber(paragraph));
        }
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted()) {
                String font = run.getFontName();
                out.font(font == null ? "" : font);
                run(run);
            }
        }
        out.font("");
    }

    private void run(CharacterRun run) throws TextWriter.Full {
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD_BEGIN -> fields.push(true);
                case FIELD_RESULT -> result();
                case FIELD_END -> fields.poll();
                default -> {
                    if (!fields.contains(true) && !run.isSymbol()) {
                        put(c);
                    }
                }
            }
        }
    }

    private void result() {
        if (!fields.isEmpty()) {
            fields.pop();
            fields.push(false);
        }
    }

    private void put(char c) throws TextWriter.Full {
        switch (c) {
            case LINE_BREAK -> out.lineEnd();
            case PAGE_BREAK -> out.page();
            case HARD_HYPHEN -> out.text("\u2011");
            case SOFT_HYPHEN -> out.text("\u00AD");
            default -> {
                if (c >= ' ' || c == '\t') {
                    out.text(String.valueOf(c));
                }
            }
        }
    }
}
