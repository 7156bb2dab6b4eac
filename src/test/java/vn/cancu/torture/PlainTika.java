package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/// What Tika prints of a file when nobody tells it anything, but for what is no text of a document: the names of members,
/// which stand in their records here; bookmarks, the names of form fields and comments of a PDF.
final class PlainTika {
    private PlainTika() {}

    /// The text, as far as Tika comes.
    static String text(Path file) {
        var pdf = new PDFParserConfig();
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAcroFormContent(false);
        pdf.setExtractAnnotationText(false);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        var text = new BodyContentHandler(-1);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            new AutoDetectParser().parse(in, new Unnamed(text), new Metadata(), context);
        } catch (IOException | SAXException | TikaException | RuntimeException | OutOfMemoryError _) {
            return text.toString(); // what stands before the damage
        }
        return text.toString();
    }

    /// Leaves out the headings that name what is embedded.
    private static final class Unnamed extends ContentHandlerDecorator {
        private boolean embedded;
        private boolean name;

        Unnamed(BodyContentHandler text) {
            super(text);
        }

        @Override
        public void startElement(String uri, String element, String qualified, Attributes attributes)
                throws SAXException {
            name = embedded && element.equals("h1");
            embedded = "package-entry".equals(attributes.getValue("class"));
            super.startElement(uri, element, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String element, String qualified) throws SAXException {
            name = false;
            super.endElement(uri, element, qualified);
        }

        @Override
        public void characters(char[] text, int start, int length) throws SAXException {
            if (!name) {
                super.characters(text, start, length);
            }
        }
    }
}
