package vn.cancu.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Writes the XHTML of Tika's parsers down as text: a line for a paragraph, a line for the row of a table with a tab
/// between its cells. A row in which a cell has several lines (the two-column head of a document) is written cell after
/// cell, because its lines do not belong together.
///
/// Example: `<tr><td>UBND TỈNH</td><td>CỘNG HÒA</td></tr>` becomes `"UBND TỈNH\tCỘNG HÒA\n"`.
final class XhtmlText extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "br",
            "hr",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "blockquote",
            "pre",
            "address",
            "section",
            "article",
            "form",
            "center");
    private static final Set<String> PAGES = Set.of("page", "slide-content");
    private static final Set<String> MARGINS = Set.of("header", "footer");
    private static final Set<String> PAGE_NUMBER = Set.of("page", "numpages", "mergeformat", "trang");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "noscript", "template");
    private static final int NESTED_TABLES = 20;

    /// The text has reached its limit.
    static final class Full extends SAXException {
        Full() {
            super("limit");
        }
    }

    private final int maxChars;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private final Deque<Row> rows = new ArrayDeque<>();
    private final StringBuilder margin = new StringBuilder();
    private final Deque<String> margins = new ArrayDeque<>();
    private int tables;
    private int silent;
    private int written;
    private boolean full;
    private boolean collapse;

    /// A row being written.
    private static final class Row {
        private final List<StringBuilder> cells = new ArrayList<>();
    }

    XhtmlText(int maxChars) {
        this.maxChars = maxChars;
    }

    /// Says whether white space of the source has no meaning from here on, as in HTML.
    void collapse(boolean on) {
        this.collapse = on;
    }

    /// The text so far. What stands in the margins of the pages comes last, without page numbers.
    String text() {
        while (!rows.isEmpty()) {
            endRow();
        }
        endLine(out);
        dropPageNumbers();
        margin.toString()
                .lines()
                .distinct()
                .filter(line -> !isPageNumber(line))
                .forEach(line -> out.append(line).append('\n'));
        margin.setLength(0);
        return out.toString();
    }

    /// Some formats give the margins first and do not name them.
    private void dropPageNumbers() {
        int end = out.indexOf("\n");
        while (starts.size() == 1 && end > 0 && end < out.length() - 1 && isPageNumber(out.substring(0, end))) {
            out.delete(0, end + 1);
            end = out.indexOf("\n");
        }
    }

    private static boolean isPageNumber(String line) {
        return Stream.of(line.toLowerCase(Locale.ROOT).split(" "))
                .allMatch(word -> PAGE_NUMBER.contains(word) || word.chars().noneMatch(Character::isLetter));
    }

    /// Offset of the first char of each page; one entry when the format has none.
    List<Integer> pageStarts() {
        return starts.stream()
                .filter(start -> start == 0 || start < out.length())
                .distinct()
                .toList();
    }

    boolean isFull() {
        return full;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (SILENT.contains(local)) {
            silent++;
            return;
        }
        if (local.equals("div") || local.equals("p")) {
            division(local, String.valueOf(attributes.getValue("class")));
        }
        switch (local) {
            case "tr" -> startRow();
            case "td", "th" -> startCell();
            default -> block(local);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (SILENT.contains(local)) {
            silent = Math.max(0, silent - 1);
            return;
        }
        if (local.equals("tr")) {
            tables = Math.max(0, tables - 1);
            if (rows.size() > tables) {
                endRow();
            }
        } else {
            block(local);
            if (!margins.isEmpty() && margins.peek().equals(local)) {
                margins.pop();
            }
        }
    }

    private void division(String name, String kind) {
        if (margins.isEmpty() ? MARGINS.contains(kind) : margins.peek().equals(name)) {
            margins.push(name);
        } else if (PAGES.contains(kind) && rows.isEmpty()) {
            endLine(out);
            starts.add(out.length());
        }
    }

    private void block(String name) {
        if (BLOCKS.contains(name)) {
            endLine(target());
        }
    }

    private void startRow() {
        if (++tables <= NESTED_TABLES) {
            rows.push(new Row());
        } else {
            endLine(target());
        }
    }

    private void startCell() {
        if (!rows.isEmpty() && tables <= NESTED_TABLES) {
            rows.peek().cells.add(new StringBuilder());
        }
    }

    private void endRow() {
        List<String> cells =
                rows.pop().cells.stream().map(cell -> cell.toString().strip()).toList();
        StringBuilder target = target();
        endLine(target);
        boolean lines = cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
        if (lines) {
            target.append(String.join(
                    "\n", cells.stream().filter(cell -> !cell.isEmpty()).toList()));
        } else {
            target.append(String.join("\t", cells).stripTrailing());
        }
        endLine(target);
    }

    private StringBuilder target() {
        Row row = rows.peek();
        StringBuilder body = !margins.isEmpty() ? margin : out;
        return row == null || row.cells.isEmpty() ? body : row.cells.getLast();
    }

    /// Ends the line in hand without trailing blanks; an empty line is kept out.
    private static void endLine(StringBuilder text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        if (end > 0 && text.charAt(end - 1) != '\n') {
            text.append('\n');
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\r';
    }

    @Override
    public void characters(char[] chars, int offset, int length) throws SAXException {
        if (silent > 0) {
            return;
        }
        int room = Math.min(length, maxChars - written);
        written += room;
        StringBuilder target = target();
        for (int i = offset; i < offset + room; i++) {
            append(target, chars[i]);
        }
        if (room < length) {
            full = true;
            throw new Full();
        }
    }

    /// Adds a char; a line begins with no blanks, and none is empty.
    private void append(StringBuilder target, char c) {
        boolean lineEnd = c == '\n' || c == '\r';
        char last = target.isEmpty() ? '\n' : target.charAt(target.length() - 1);
        if (lineEnd && !collapse) {
            endLine(target);
        } else if (!lineEnd && !isBlank(c)) {
            target.append(c);
        } else if (last != '\n' && !(collapse && last == ' ')) {
            target.append(collapse && c != '\u00a0' ? ' ' : c);
        }
    }
}
