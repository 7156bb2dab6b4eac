package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.cancu.document.Diagnostic;
import vn.cancu.text.Block;
import vn.cancu.text.Layout;

/// Reads every format but PDF and archives by Tika's parsers. What is embedded is read only where it is a document of
/// its own: the attachments of a mail.
final class TikaReading {
    /// A text of this many chars is kept when the file turns out to be damaged behind it.
    private static final int WORTH_KEEPING = 50;

    private static final Set<MediaType> HTML = Set.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"));

    private static final MediaType MAIL = MediaType.parse("message/rfc822");

    private final Formats formats;
    private final Session session;
    private final Optional<Members> members;
    private final TextWriter text;
    private Optional<IOException> limit = Optional.empty();

    /// @param members takes what is embedded; empty to leave it aside
    TikaReading(Formats formats, Session session, Optional<Members> members) {
        this.formats = formats;
        this.session = session;
        this.members = members;
        this.text = new TextWriter(session.charsAllowed());
    }

    /// Reads a file.
    ///
    /// @throws Exception whatever a parser throws before there is text worth keeping
    Draft read(FileReading.Unit unit, MediaType type) throws Exception {
        text.collapse(HTML.contains(type));
        if (type.getType().equals("text")) {
            text.withoutMargins();
        }
        var metadata = new Metadata();
        var diagnostics = new ArrayList<Diagnostic>();
        try {
            parse(unit, type, metadata);
        } catch (TextWriter.Full e) {
            diagnostics.add(Notes.truncated(session.charsAllowed()));
        } catch (Exception | StackOverflowError e) {
            if (text.isFull()) {
                diagnostics.add(Notes.truncated(session.charsAllowed()));
            } else if (Words.count(text.written().text()) < WORTH_KEEPING && noMembers()) {
                throw e;
            } else {
                diagnostics.add(Notes.partialText());
            }
        }
        members.filter(_ -> limit.isPresent()).ifPresent(Members::stop);
        return draft(unit, type, metadata, diagnostics);
    }

    /// Reads a mailbox: every mail in it is a member.
    void unpack(FileReading.Unit unit, Members into) throws Exception {
        MediaType type = formats.type(unit);
        parse(unit, type, new Metadata());
        if (limit.isPresent()) {
            throw limit.get();
        }
    }

    private boolean noMembers() {
        return members.filter(m -> !m.list().isEmpty()).isEmpty();
    }

    private Draft draft(FileReading.Unit unit, MediaType type, Metadata said, List<Diagnostic> diagnostics) {
        TextWriter.Written written = text.written();
        Layout layout = type.equals(MediaType.TEXT_PLAIN) ? Layout.PLAIN : written.layout();
        int pages = pages(said, layout.pages().size());
        FileMetadata metadata = unit.metadata(type, pages, encoding(said, type), title(said));
        List<Draft.Part> parts = members.map(Members::list).orElse(List.of());
        if (!Words.hasLetters(written.text()) && parts.isEmpty()) {
            return Draft.Failure.of(Reason.NO_TEXT, metadata);
        }
        return new Draft.Text(written.text(), layout, metadata, diagnostics, parts);
    }

    private void parse(FileReading.Unit unit, MediaType type, Metadata metadata)
            throws IOException, SAXException, TikaException {
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, unit.name());
        metadata.set(Metadata.CONTENT_TYPE, type.toString());
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setIncludeMissingRows(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new Embedded());
        context.set(EncodingDetector.class, formats.charsets());
        context.set(HtmlMapper.class, new AllHtmlElements());
        Parser parser = formats.parser(type);
        boolean html = HTML.contains(type);
        Optional<byte[]> disguised = html ? HtmlControls.disguised(unit.file()) : Optional.empty();
        if (disguised.isPresent()) {
            context.set(EncodingDetector.class, (_, _) -> StandardCharsets.UTF_8);
            parser.parse(TikaInputStream.get(disguised.get()), XhtmlText.disguised(text), metadata, context);
        } else {
            parser.parse(
                    unit.in(),
                    type.equals(MAIL) ? belowSubject(metadata) : new XhtmlText(text, html),
                    metadata,
                    context);
        }
    }

    /// The text of a mail with its subject above it. For Outlook messages Tika includes the subject itself.
    private ContentHandler belowSubject(Metadata said) {
        return new ContentHandlerDecorator(new XhtmlText(text, false)) {
            @Override
            public void startElement(String uri, String local, String qualified, Attributes attributes)
                    throws SAXException {
                super.startElement(uri, local, qualified, attributes);
                if (local.equals("body")) {
                    text.begin(Block.Kind.HEADING);
                    text.text(title(said));
                    text.end();
                }
            }
        };
    }

    private static int pages(Metadata said, int starts) {
        Integer pages = said.getInt(PagedText.N_PAGES);
        return starts > 1 ? starts : pages == null || pages < 0 ? 0 : pages;
    }

    private static String encoding(Metadata said, MediaType type) {
        String encoding = said.get(Metadata.CONTENT_ENCODING);
        return encoding == null || !type.getType().equals("text") ? "" : encoding;
    }

    private static String title(Metadata said) {
        return Objects.requireNonNullElse(said.get(TikaCoreProperties.TITLE), "")
                .strip();
    }

    /// The body of a mail: part of the mail's own text.
    private void inline(InputStream stream, Metadata metadata, boolean html) throws IOException {
        text.collapse(html);
        try {
            var context = new ParseContext();
            context.set(HtmlMapper.class, new AllHtmlElements());
            ContentHandler body = new EmbeddedContentHandler(new BodyContentHandler(new XhtmlText(text, html)));
            formats.parser().parse(stream, body, metadata, context);
        } catch (SAXException | TikaException e) {
            throw new IOException(e);
        } finally {
            text.collapse(false);
        }
    }

    /// Takes what a parser finds inside a file.
    private final class Embedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return members.isPresent() && limit.isEmpty();
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html)
                throws IOException {
            if (members.isEmpty() || limit.isPresent()) {
                return;
            }
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            String type = Objects.requireNonNullElse(metadata.get(Metadata.CONTENT_TYPE), "");
            if (name == null && type.startsWith("text/")) {
                inline(stream, metadata, type.startsWith("text/html"));
                return;
            }
            try {
                int ordinal = members.get().list().size() + 1;
                members.get().add(name == null ? "attachment-" + ordinal : name, stream);
            } catch (Session.UsedUp e) {
                limit = Optional.of(e);
            }
        }
    }
}
