package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import org.apache.tika.mime.MediaType;
import vn.cancu.document.Diagnostic;
import vn.cancu.text.Layout;

/// Reads a .docx straight from its XML: four times as fast as by Tika, and with what Tika drops (automatic numbers of
/// lists, fonts, soft hyphens, page breaks). What it does not support it leaves to Tika.
final class DocxReading {
    private static final String BODY = "word/document.xml";
    private static final long LONGEST_PART = 200L << 20;

    private static final String TYPES = "[Content_Types].xml";
    private static final int LONGEST_TYPES = 1 << 20;
    private static final Map<String, MediaType> KINDS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
            MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.template"),
            "application/vnd.ms-word.document.macroEnabled.main+xml",
            MediaType.application("vnd.ms-word.document.macroenabled.12"),
            "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            MediaType.application("vnd.ms-word.template.macroenabled.12"));

    private final Session session;
    private final TextWriter text;
    private boolean rendered;

    DocxReading(Session session) {
        this.session = session;
        this.text = new TextWriter(session.charsAllowed());
    }

    /// The type of a zip file that is a document of Word where it is expected; empty when it is anything else.
    static Optional<MediaType> type(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry(TYPES);
            if (types == null || types.getSize() > LONGEST_TYPES || zip.getEntry(BODY) == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(types)) {
                String text = new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8);
                return KINDS.entrySet().stream()
                        .filter(kind -> text.contains('"' + kind.getKey() + '"'))
                        .map(Map.Entry::getValue)
                        .findFirst();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Reads a file.
    ///
    /// @throws Session.UsedUp when it unpacks to more than a file of its size may
    /// @throws IOException when another reader should try
    Draft read(FileReading.Unit unit, MediaType type) throws IOException {
        var diagnostics = new ArrayList<Diagnostic>();
        try (ZipFile zip = new ZipFile(unit.file().toFile())) {
            try {
                write(zip);
            } catch (TextWriter.Full e) {
                diagnostics.add(Notes.truncated(session.charsAllowed()));
            }
            TextWriter.Written written = text.written();
            int told = number(property(zip, "docProps/app.xml", "Pages"));
            Layout layout = paged(written.layout(), told);
            int starts = layout.pages().size();
            int pages = starts > 1 ? Math.max(starts, told) : told;
            var metadata = unit.metadata(
                    type, pages, "", property(zip, "docProps/core.xml", "title").strip());
            if (!Words.hasLetters(written.text())) {
                return Draft.Failure.of(Reason.NO_TEXT, metadata);
            }
            return new Draft.Text(written.text(), layout, metadata, diagnostics, List.of());
        }
    }

    /// The pages as far as they are known. Without the word processor's notes of where pages began, the breaks that the
    /// author set are all of them only when there are as many as it counted: else no page has a number.
    ///
    /// @param told how many pages the word processor counted, 0 when it does not say
    private Layout paged(Layout layout, int told) {
        boolean known = rendered || layout.pages().size() == told;
        return known ? layout : layout.withPages(List.of(layout.pages().getFirst()));
    }

    private void write(ZipFile zip) throws IOException, TextWriter.Full {
        DocxStyles styles = new DocxStyles();
        if (zip.getEntry("word/styles.xml") != null) {
            try (DocxXml xml = open(zip, "word/styles.xml")) {
                styles = DocxStyles.read(xml);
            }
        }
        DocxLists lists = new DocxLists();
        if (zip.getEntry("word/numbering.xml") != null) {
            try (DocxXml xml = open(zip, "word/numbering.xml")) {
                lists = DocxLists.read(xml);
            }
        }
        story(zip, BODY, styles, lists);
        for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            if (zip.getEntry(notes) != null) {
                story(zip, notes, styles, lists);
            }
        }
        for (String margin : margins(zip)) {
            text.beginMargin();
            story(zip, margin, styles, lists);
            text.endMargin();
        }
    }

    private void story(ZipFile zip, String part, DocxStyles styles, DocxLists lists)
            throws IOException, TextWriter.Full {
        try (DocxXml xml = open(zip, part)) {
            var body = new DocxBody(xml, text, styles, lists);
            try {
                body.read();
            } finally {
                rendered |= body.isRendered();
            }
        }
    }

    private static List<String> margins(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("word/header") || name.startsWith("word/footer"))
                .filter(name -> name.endsWith(".xml"))
                .sorted(Comparator.comparing((String name) -> name.startsWith("word/footer"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private DocxXml open(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null || entry.getSize() > LONGEST_PART) {
            throw new DocxXml.Unexpected(part);
        }
        return new DocxXml(session.limited(zip.getInputStream(entry)));
    }

    /// The text of an element of a small part; `""` where there is none.
    private String property(ZipFile zip, String part, String element) throws IOException {
        if (zip.getEntry(part) == null) {
            return "";
        }
        try (DocxXml xml = open(zip, part)) {
            var value = new StringBuilder();
            boolean inside = false;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.CHARACTERS) {
                    value.append(xml.chars(), xml.charsStart(), inside ? xml.charsLength() : 0);
                } else {
                    inside = event == XMLStreamConstants.START_ELEMENT
                            && xml.localName().equals(element);
                }
            }
            return value.toString();
        }
    }

    private static int number(String digits) {
        boolean small =
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(Character::isDigit);
        return small ? Integer.parseInt(digits) : 0;
    }
}
