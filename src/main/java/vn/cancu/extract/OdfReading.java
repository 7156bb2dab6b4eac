package vn.cancu.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import vn.cancu.text.Block;

/// Reads the text of an OpenDocument file (.odt, .ods) with its fonts: body, then what stands in the margins.
final class OdfReading {
    private static final long LONGEST_PART = 200L << 20;
    private static final int MOST_BLANKS = 200;
    private static final Set<String> SILENT = Set.of(
            "tracked-changes",
            "annotation",
            "note-citation",
            "sequence-decls",
            "forms",
            "scripts",
            "covered-table-cell");
    private static final Set<String> MARGINS = Set.of("header", "footer", "header-first", "footer-first");
    /// Elements that set a font for what is inside, and the family of their styles.
    private static final Set<String> STYLED = Set.of("p", "h", "span", "table-cell");

    private final TextWriter out;
    private final OdfStyles styles = new OdfStyles();
    private final Deque<String> fonts = new ArrayDeque<>();

    private OdfReading(TextWriter out) {
        this.out = out;
    }

    /// Writes the text of a file.
    ///
    /// @param session limits what may be unpacked
    /// @throws IOException when it cannot be read
    /// @throws TextWriter.Full when the text reaches its limit
    static void read(FileReading.Unit unit, Session session, TextWriter out) throws IOException, TextWriter.Full {
        var reading = new OdfReading(out);
        try (ZipFile zip = new ZipFile(unit.file().toFile())) {
            if (zip.getEntry("styles.xml") == null) {
                reading.part(zip, "content.xml", session, true);
                return;
            }
            reading.declarations(zip, session);
            reading.part(zip, "content.xml", session, true);
            reading.part(zip, "styles.xml", session, false);
        }
    }

    private void declarations(ZipFile zip, Session session) throws IOException {
        try (DocxXml xml = open(zip, "styles.xml", session)) {
            String style = "";
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                style = event == XMLStreamConstants.START_ELEMENT ? styles.declare(xml, style) : style;
            }
        }
    }

    /// @param body whether the text of the part is the body; else only its margins count
    private void part(ZipFile zip, String name, Session session, boolean body) throws IOException, TextWriter.Full {
        try (DocxXml xml = open(zip, name, session)) {
            String style = "";
            int open = 0;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.CHARACTERS) {
                    if (open > 0 && !fonts.isEmpty()) {
                        out.font(font());
                        out.inline(xml.chars(), xml.charsStart(), xml.charsLength());
                    }
                    continue;
                }
                boolean story = body ? xml.localName().equals("body") : MARGINS.contains(xml.localName());
                boolean begins = event == XMLStreamConstants.START_ELEMENT;
                if (story) {
                    open += begins ? 1 : -1;
                    margin(begins, body);
                } else if (open == 0) {
                    style = begins ? styles.declare(xml, style) : style;
                } else if (begins) {
                    begin(xml);
                } else {
                    end(xml.localName());
                }
            }
        }
    }

    private void margin(boolean begins, boolean body) {
        if (!body && begins) {
            out.beginMargin();
        } else if (!body) {
            out.endMargin();
        }
    }

    private void begin(DocxXml xml) throws IOException, TextWriter.Full {
        String name = xml.localName();
        if (SILENT.contains(name)) {
            xml.skip();
            return;
        }
        if (STYLED.contains(name)) {
            fonts.push(font(name, xml.anyAttribute("style-name")));
        }
        switch (name) {
            case "p" -> out.begin(Block.Kind.PARAGRAPH);
            case "h" -> out.begin(Block.Kind.HEADING);
            case "table-row" -> out.beginRow();
            case "table-cell" -> out.beginCell();
            case "line-break" -> out.lineEnd();
            case "soft-page-break" -> out.page();
            case "tab" -> out.text("\t");
            case "s" -> out.text(" ".repeat(Math.clamp(xml.number("c", 1), 1, MOST_BLANKS)));
            default -> {}
        }
    }

    private void end(String name) {
        if (STYLED.contains(name)) {
            fonts.poll();
        }
        switch (name) {
            case "p", "h" -> out.end();
            case "table-row" -> out.endRow();
            default -> {}
        }
    }

    private String font(String element, String style) {
        String family = element.equals("span") ? "text" : element.equals("table-cell") ? element : "paragraph";
        String own = styles.font(family, style);
        boolean weaker = family.equals("paragraph") && style.isEmpty() && !font().isEmpty();
        return own.isEmpty() || weaker ? font() : own;
    }

    private String font() {
        return Objects.requireNonNullElse(fonts.peek(), "");
    }

    private static DocxXml open(ZipFile zip, String part, Session session) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null || entry.getSize() > LONGEST_PART) {
            throw new DocxXml.Unexpected(part);
        }
        return new DocxXml(session.limited(zip.getInputStream(entry)));
    }
}
