package vn.cancu.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.detect.microsoft.POIFSContainerDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import vn.cancu.document.Tsv;

/// Tells the type of a file by its content (and its name where the content does not settle it), and who reads it:
/// the table `formats.tsv`. What is not in the table is read only when it is a kind of plain text or XML.
final class Formats {

    /// Who reads a type.
    enum Kind {
        PDF,
        DOCX,
        TIKA,
        MAIL,
        MAILBOX,
        ZIP,
        SEVENZIP,
        TAR,
        RAR,
        COMPRESSED,
        IMAGE,
        NONE
    }

    private static final MediaType PDF = MediaType.application("pdf");
    private static final MediaType WORD = MediaType.application("msword");
    private static final List<String> HTML =
            List.of("<!doctype html>", "<html>", "<html lang=", "<html xmlns:", "\u00ef\u00bb\u00bf<html>");
    /// The first bytes of the office files of before 2007.
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    private static final int HEAD = 20;

    /// All that Tika knows. It is made when a file first needs it: a load of the most frequent kinds never does.
    private static final class Tika {
        static final TikaConfig CONFIG = TikaConfig.getDefaultConfig();

        private Tika() {}
    }

    private final Detector oldOffice = new POIFSContainerDetector();
    private final EncodingDetector charsets = new VietnameseCharset(
            (input, metadata) -> Tika.CONFIG.getEncodingDetector().detect(input, metadata));
    private final Map<MediaType, Parser> chosen = new ConcurrentHashMap<>();
    private final Map<String, Kind> exact = new HashMap<>();
    private final Map<String, Kind> prefixes = new LinkedHashMap<>();

    Formats() {
        for (Tsv.Row row : Tsv.rows(Formats.class, "formats.tsv")) {
            String type = row.get("media_type");
            Kind kind = Kind.valueOf(row.get("reader").toUpperCase(Locale.ROOT));
            if (type.endsWith("*")) {
                prefixes.put(type.substring(0, type.length() - 1), kind);
            } else {
                exact.put(type, kind);
            }
        }
    }

    /// Tika's parsers, chosen by the type that the metadata names.
    Parser parser() {
        return Tika.CONFIG.getParser();
    }

    /// Tika's parser of a type or of the wider type that it is a kind of. Remembered, because Tika gathers all parsers
    /// of all types anew for every file. The two most frequent are named here, which saves looking for all the others.
    Parser parser(MediaType type) {
        return chosen.computeIfAbsent(type, this::choose);
    }

    private Parser choose(MediaType type) {
        if (type.equals(MediaType.TEXT_HTML)) {
            return new JSoupParser();
        }
        if (type.equals(WORD)) {
            return new OfficeParser();
        }
        if (parser() instanceof CompositeParser all) {
            Map<MediaType, Parser> parsers = all.getParsers();
            for (MediaType wide = type;
                    wide != null;
                    wide = Tika.CONFIG.getMediaTypeRegistry().getSupertype(wide)) {
                Parser known = parsers.get(wide);
                if (known != null) {
                    return known;
                }
            }
        }
        return parser();
    }

    /// Tells the charset of a plain text.
    EncodingDetector charsets() {
        return charsets;
    }

    /// The type of a file by its content. The most frequent kinds (PDF, Word, HTML) are recognised by their first
    /// bytes; Tika would open the whole package or compare hundreds of signatures first.
    MediaType type(FileReading.Unit unit) throws IOException {
        unit.in().mark(HEAD);
        String head = new String(unit.in().readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        unit.in().reset();
        String start = head.toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf-")) {
            return PDF;
        }
        if (HTML.stream().anyMatch(start::startsWith)) {
            return MediaType.TEXT_HTML;
        }
        Optional<MediaType> docx = start.startsWith("pk") ? DocxReading.type(unit.file()) : Optional.empty();
        if (docx.isPresent()) {
            return docx.get();
        }
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, unit.name());
        if (head.startsWith(OLE)) {
            MediaType office = oldOffice.detect(unit.in(), metadata).getBaseType();
            if (exact.containsKey(office.toString()) && !office.equals(POIFSContainerDetector.OLE)) {
                return office;
            }
        }
        return Tika.CONFIG.getDetector().detect(unit.in(), metadata).getBaseType();
    }

    /// Who reads this type.
    Kind kind(MediaType type) {
        Kind known = exact.get(type.toString());
        if (known != null) {
            return known;
        }
        for (var entry : prefixes.entrySet()) {
            if (type.toString().startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        boolean text = List.of(MediaType.TEXT_PLAIN, MediaType.TEXT_HTML, MediaType.APPLICATION_XML).stream()
                .anyMatch(wide -> Tika.CONFIG.getMediaTypeRegistry().isInstanceOf(type, wide));
        return text ? Kind.TIKA : Kind.NONE;
    }
}
