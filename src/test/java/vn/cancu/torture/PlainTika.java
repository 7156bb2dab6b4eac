package vn.cancu.torture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// The text that Tika gives by default, except what is no text of the document: the names of members (they stand in
/// their records here), the targets of links in archives, bookmarks, form field names and comments of a PDF, and
/// formulas repeated as MathML.
final class PlainTika {
    private PlainTika() {}

    /// The text, as far as Tika can read the file.
    ///
    /// @param declined names of members to skip, because their type is unsupported
    static String text(Path file, Set<String> declined) {
        var pdf = new PDFParserConfig();
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAcroFormContent(false);
        pdf.setExtractAnnotationText(false);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        Set<String> left = new HashSet<>(declined);
        left.addAll(links(file));
        var parser = new AutoDetectParser();
        context.set(Parser.class, parser); // what is embedded is read too
        context.set(EmbeddedDocumentExtractor.class, new But(left, context));
        var text = new BodyContentHandler(-1);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, text, new Metadata(), context);
        } catch (IOException | SAXException | TikaException | RuntimeException | OutOfMemoryError _) {
            return text.toString(); // what stands before the damage
        }
        return text.toString();
    }

    private static Set<String> links(Path file) {
        var links = new HashSet<String>();
        if (file.toString().endsWith(".zip")) {
            try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
                zip.getEntries().asIterator().forEachRemaining(entry -> {
                    if (entry.isUnixSymlink()) {
                        links.add(entry.getName());
                    }
                });
            } catch (IOException _) {
                return links; // damaged: no links are known
            }
        }
        return links;
    }

    /// Reads embedded files without their names, except the declined ones.
    private static final class But extends ParsingEmbeddedDocumentExtractor {
        private final Set<String> left;

        But(Set<String> left, ParseContext context) {
            super(context);
            this.left = left;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String name = Optional.ofNullable(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY))
                    .orElse("");
            boolean formula = name.startsWith("mathml-");
            return !left.contains(name) && !formula && super.shouldParseEmbedded(metadata);
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean html)
                throws SAXException, IOException {
            super.parseEmbedded(stream, handler, metadata, false);
        }
    }
}
