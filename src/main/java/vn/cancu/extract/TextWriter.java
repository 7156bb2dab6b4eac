package vn.cancu.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xml.sax.SAXException;
import vn.cancu.text.Block;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.Span;

/// Writes a text and its layout down while a reader walks through a file. All readers of formats with paragraphs and
/// tables use it, so that a document gives the same text whichever format it is kept in.
///
/// Blanks at the ends of lines and empty lines are left out. What stands in the margins of the pages comes last, each
/// line once and without page numbers. Text outside of [#begin(Block.Kind)] is a paragraph.
///
/// Example: `begin(PARAGRAPH)`, `font("Times New Roman")`, `text("Số: 15/QĐ-UBND")`, `end()`.
final class TextWriter {
    private static final Set<String> PAGE_NUMBER = Set.of("page", "numpages", "mergeformat", "trang");
    private static final int NESTED_TABLES = 20;

    /// The text has reached its limit. A [SAXException], because Tika's parsers hand it on to who called them.
    static final class Full extends SAXException {
        Full() {
            super("limit");
        }
    }

    /// What was written.
    ///
    /// @param layout pages, blocks and fonts
    record Written(String text, Layout layout) {}

    private final int maxChars;
    private final Passage body = new Passage();
    private final Passage margin = new Passage();
    private final Deque<TableRow> rows = new ArrayDeque<>();
    private int tables;
    private int margins;
    private int taken;
    private boolean full;
    private boolean collapse;
    private boolean unnamedMargins = true;
    private String font = "";

    /// @param maxChars longest text, in chars as the readers give them
    TextWriter(int maxChars) {
        this.maxChars = maxChars;
    }

    /// Says whether white space of the source has no meaning from here on, as in HTML. Otherwise a line end in the text
    /// is one.
    void collapse(boolean on) {
        collapse = on;
    }

    /// Declares that the format has no page margins: lines of digits at the beginning are not page numbers.
    void withoutMargins() {
        unnamedMargins = false;
    }

    /// Names the font of the text that follows; `""` when it is not known.
    void font(String name) {
        font = name;
    }

    /// Writes text.
    ///
    /// @throws Full when the text is longer than the limit; what fits has been written
    void text(char[] chars, int offset, int length) throws Full {
        int room = Math.min(length, maxChars - taken);
        taken += room;
        Passage target = target();
        int from = target.length();
        for (int i = offset; i < offset + room; i++) {
            target.add(chars[i], collapse);
        }
        if (!font.isEmpty()) {
            target.font(font, from);
        }
        if (room < length) {
            full = true;
            throw new Full();
        }
    }

    /// Writes text.
    ///
    /// @throws Full when the text is longer than the limit; what fits has been written
    void text(String text) throws Full {
        text(text.toCharArray(), 0, text.length());
    }

    /// Writes text in which a line end is a blank.
    ///
    /// @throws Full when the text is longer than the limit; what fits has been written
    void inline(char[] chars, int offset, int length) throws Full {
        for (int i = offset; i < offset + length; i++) {
            if (chars[i] == '\n' || chars[i] == '\r') {
                text(new String(chars, offset, length).replace('\r', ' ').replace('\n', ' '));
                return;
            }
        }
        text(chars, offset, length);
    }

    /// Ends a line inside a block.
    void lineEnd() {
        target().endLine();
    }

    /// Begins a block; the one before it ends. Rows and cells have methods of their own.
    void begin(Block.Kind kind) {
        target().begin(kind);
    }

    /// Ends the block in hand.
    void end() {
        target().endBlock();
    }

    /// Begins a row of a table.
    void beginRow() {
        if (++tables <= NESTED_TABLES) {
            rows.push(new TableRow());
        } else {
            end();
        }
    }

    /// Begins a cell of the row in hand.
    void beginCell() {
        if (!rows.isEmpty() && tables <= NESTED_TABLES) {
            rows.peek().beginCell();
        }
    }

    /// Ends the row in hand; what stands between its cells outside of any cell came before it.
    void endRow() {
        tables = Math.max(0, tables - 1);
        if (rows.size() > tables) {
            writeRow();
        }
    }

    /// What follows stands in a text box, until [#endBox()]. A box that is tied to the beginning of a paragraph comes
    /// before it, any other after it: it never breaks into a sentence.
    void beginBox() {
        beginRow();
        beginCell();
    }

    /// Back to the paragraph that the box is tied to.
    void endBox() {
        tables = Math.max(0, tables - 1);
        if (rows.size() > tables) {
            TableRow box = rows.pop();
            target().addBox(box.cell());
        }
    }

    private void writeRow() {
        TableRow row = rows.pop();
        Passage target = target();
        target.endBlock();
        row.writeTo(target);
    }

    /// What follows stands in the margin of a page (headers, footers), until [#endMargin()].
    void beginMargin() {
        end();
        margins++;
    }

    /// Back to the body.
    void endMargin() {
        end();
        margins = Math.max(0, margins - 1);
    }

    /// A page begins here, in the middle of a line if need be.
    void page() {
        if (margins == 0) {
            target().page();
        }
    }

    /// Whether the limit was reached.
    boolean isFull() {
        return full;
    }

    private Passage target() {
        TableRow row = rows.peek();
        Passage open = margins > 0 ? margin : body;
        return row == null || !row.hasCells() ? open : row.cell();
    }

    /// Ends what is open and gives what was written so far.
    Written written() {
        while (!rows.isEmpty()) {
            writeRow();
        }
        tables = 0;
        body.endBlock();
        margin.endBlock();
        var whole = new Passage();
        whole.add(body, bodyStart(), body.length(), true);
        addMargins(whole);
        List<Page> pages = Stream.concat(Stream.of(0), whole.pages().stream())
                .filter(start -> start == 0 || start < whole.length())
                .distinct()
                .map(Page::at)
                .toList();
        return new Written(whole.text(), new Layout(pages, whole.blocks(), whole.fonts(), List.of()));
    }

    /// Some formats give the margins first and do not name them: page numbers before the first line are left out.
    private int bodyStart() {
        int start = 0;
        while (unnamedMargins && body.pages().isEmpty()) {
            Optional<Span> line = body.line(start).filter(span -> span.end() < body.length() - 1);
            if (line.isEmpty() || !isPageNumber(body.text(line.get()))) {
                break;
            }
            start = line.get().end() + 1;
        }
        return start;
    }

    private void addMargins(Passage whole) {
        var seen = new HashSet<String>();
        for (Optional<Span> at = margin.line(0);
                at.isPresent();
                at = margin.line(at.get().end() + 1)) {
            Span line = at.get();
            String text = margin.text(line);
            if (seen.add(text) && !isPageNumber(text)) {
                whole.add(margin, line.start(), line.end(), false);
                whole.endBlock();
            }
        }
    }

    private static boolean isPageNumber(String line) {
        return Stream.of(line.toLowerCase(Locale.ROOT).split(" "))
                .allMatch(word -> PAGE_NUMBER.contains(word) || word.chars().noneMatch(Character::isLetter));
    }
}
