package vn.cancu.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.legacy.LegacyCharset;
import vn.cancu.legacy.LegacyEncoder;
import vn.cancu.legacy.LegacyMeasure;

/// Measures how texts of the corpora come back from real files in each legacy charset: no test, a program in two steps.
///
/// `make CORPORA OUT FONT.ttf` writes for 200 texts and each charset a flat OpenDocument file (every other text mixed:
/// stretches of 3 to 12 words in Unicode and in the charset by turns), the text that is expected, and a PDF whose bytes are
/// those of the charset, under the name of its font. Then an office program converts: `soffice --headless --convert-to doc
/// --outdir OUT/doc OUT/*.fodt`, and so on for docx, rtf, pdf, odt. `read OUT [CHARSET]` prints a table: charset, format, documents
/// right to the letter, words right.
public final class LegacyFilesMeasure {
    private static final Map<LegacyCharset, String> FONTS = Map.of(
            LegacyCharset.TCVN3, ".VnTime",
            LegacyCharset.VNI, "VNI-Times",
            LegacyCharset.VPS, "VPS Times",
            LegacyCharset.VISCII, "Heo May",
            LegacyCharset.BKHCM2, "BK Times",
            LegacyCharset.VIETWARE_F, "SVNtimes new roman",
            LegacyCharset.VIETWARE_X, "VNtimes new roman");
    private static final String UNICODE = "Liberation Serif";

    private LegacyFilesMeasure() {}

    /// Runs one step.
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("make")) {
            make(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
        } else {
            read(Path.of(arguments[1]), arguments.length > 2 ? arguments[2] : "");
        }
    }

    /// A stretch in one font.
    private record Run(String font, String plain, boolean legacy) {}

    private static void make(Path corpora, Path out, Path font) throws IOException {
        List<String> gazette = LegacyMeasure.texts(corpora.resolve("congbao/documents.jsonl.xz"), 1, 1_000);
        List<String> articles = LegacyMeasure.texts(corpora.resolve("phapdien/articles.jsonl.xz"), 30, 2_000);
        List<String> sample = LegacyMeasure.sample(gazette, articles);
        Files.createDirectories(out.resolve("bytes"));
        for (LegacyCharset charset : LegacyCharset.values()) {
            var encoder = new LegacyEncoder(charset);
            for (int i = 0; i < sample.size(); i++) {
                boolean mixed = i / 2 % 2 == 1;
                String name = "%s-%s-%03d".formatted(charset.code(), mixed ? "mixed" : "whole", i);
                List<List<Run>> paragraphs =
                        paragraphs(charset, encoder, LegacyEncoder.plain(sample.get(i)), mixed ? new Random(i) : null);
                Files.writeString(out.resolve(name + ".txt"), expected(paragraphs));
                Files.writeString(out.resolve(name + ".fodt"), fodt(paragraphs, encoder));
                pdf(paragraphs, encoder, font, out.resolve("bytes").resolve(name + ".pdf"));
            }
        }
    }

    private static List<List<Run>> paragraphs(
            LegacyCharset charset, LegacyEncoder encoder, String plain, @Nullable Random mix) {
        var paragraphs = new ArrayList<List<Run>>();
        for (String line : plain.split("\n")) {
            var runs = new ArrayList<Run>();
            boolean legacy = true;
            int left = mix == null ? Integer.MAX_VALUE : 3 + mix.nextInt(10);
            for (String word : line.strip().split(" +")) {
                if (left-- == 0) {
                    legacy = !legacy;
                    left = 3 + mix.nextInt(10);
                }
                add(runs, charset, encoder, (runs.isEmpty() ? "" : " ") + word, legacy);
            }
            if (!line.isBlank()) {
                paragraphs.add(runs);
            }
        }
        return paragraphs;
    }

    /// Capitals that TCVN3 does not have are set in its font of capitals, as people did.
    private static void add(List<Run> runs, LegacyCharset charset, LegacyEncoder encoder, String word, boolean legacy) {
        for (char c : word.toCharArray()) {
            boolean capital = legacy && charset == LegacyCharset.TCVN3 && !encoder.has(c);
            String font = !legacy ? UNICODE : FONTS.get(charset) + (capital ? "H" : "");
            Run last = runs.isEmpty() ? new Run("", "", false) : runs.getLast();
            if (last.font().equals(font)) {
                runs.set(runs.size() - 1, new Run(font, last.plain() + c, legacy));
            } else {
                runs.add(new Run(font, String.valueOf(c), legacy));
            }
        }
    }

    private static String expected(List<List<Run>> paragraphs) {
        var out = new StringBuilder();
        for (List<Run> runs : paragraphs) {
            runs.forEach(run -> out.append(run.plain()));
            out.append('\n');
        }
        return out.toString();
    }

    private static String fodt(List<List<Run>> paragraphs, LegacyEncoder encoder) {
        var styles = new TreeMap<String, String>();
        var body = new StringBuilder();
        for (List<Run> runs : paragraphs) {
            body.append("<text:p>");
            for (Run run : runs) {
                String style = styles.computeIfAbsent(run.font(), _ -> "F" + styles.size());
                String text = run.legacy() ? encoder.chars(run.plain()) : run.plain();
                body.append("<text:span text:style-name=\"").append(style).append("\">");
                body.append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</text:span>");
            }
            body.append("</text:p>\n");
        }
        var faces = new StringBuilder();
        var fonts = new StringBuilder();
        styles.forEach((font, style) -> {
            faces.append(
                    "<style:font-face style:name=\"%s\" svg:font-family=\"&apos;%s&apos;\"/>".formatted(font, font));
            fonts.append(
                    "<style:style style:name=\"%s\" style:family=\"text\"><style:text-properties style:font-name=\"%s\"/></style:style>"
                            .formatted(style, font));
        });
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
                 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
                <office:font-face-decls>%s</office:font-face-decls>
                <office:automatic-styles>%s</office:automatic-styles>
                <office:body><office:text>
                %s</office:text></office:body></office:document>
                """.formatted(faces, fonts, body);
    }

    /// A PDF as an office program made it where the fonts were installed: simple TrueType fonts in which the byte is the
    /// code, without a table to Unicode.
    private static void pdf(List<List<Run>> paragraphs, LegacyEncoder encoder, Path font, Path file)
            throws IOException {
        try (var document = new PDDocument()) {
            var fonts = new TreeMap<String, PDFont>();
            float y = 0;
            PDPageContentStream content = null;
            for (List<Run> runs : paragraphs) {
                int column = 0;
                for (Run run : runs) {
                    PDFont used = fonts.computeIfAbsent(run.font(), name -> font(document, font, name, run.legacy()));
                    for (String word : run.plain().split("(?= )")) {
                        if (column == 0 || column + word.length() > 90 && word.startsWith(" ")) {
                            y -= 14;
                            column = 0;
                            if (y < 40) {
                                if (content != null) {
                                    content.endText();
                                    content.close();
                                }
                                var page = new PDPage(PDRectangle.A4);
                                document.addPage(page);
                                content = new PDPageContentStream(document, page);
                                content.beginText();
                                y = 800;
                            }
                            content.setTextMatrix(new Matrix(1, 0, 0, 1, 40, y));
                        }
                        column += word.length();
                        content.setFont(used, 10);
                        byte[] bytes = run.legacy() ? encoder.bytes(word) : used.encode(word);
                        content.appendRawCommands("<" + HexFormat.of().formatHex(bytes) + "> Tj\n");
                    }
                }
            }
            if (content != null) {
                content.endText();
                content.close();
            }
            document.save(file.toFile());
        }
    }

    private static PDFont font(PDDocument document, Path file, String name, boolean legacy) {
        try {
            if (!legacy) {
                return PDType0Font.load(document, Files.newInputStream(file), false);
            }
            PDFont font = PDTrueTypeFont.load(document, file.toFile(), WinAnsiEncoding.INSTANCE);
            String full = "ABCDEF+" + name.replace(" ", "");
            font.getCOSObject().setName(COSName.BASE_FONT, full);
            font.getCOSObject().removeItem(COSName.TO_UNICODE);
            font.getFontDescriptor().setFontName(full);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path out, String prefix) throws IOException {
        try (var extractor = new FileExtractor(ExtractSettings.standard().withWorkers(1))) {
            for (String format : List.of("doc", "docx", "rtf", "odt", "html", "pdf", "bytes", "txt")) {
                if (!Files.isDirectory(out.resolve(format))) {
                    continue;
                }
                var scores = new TreeMap<String, Tally>();
                try (var files = Files.list(out.resolve(format))) {
                    for (Path file : files.filter(
                                    f -> f.getFileName().toString().startsWith(prefix))
                            .sorted()
                            .toList()) {
                        String name = file.getFileName().toString();
                        String base = name.substring(0, name.lastIndexOf('.'));
                        String key = base.substring(0, base.lastIndexOf('-'));
                        String expected = Files.readString(out.resolve(base + ".txt"));
                        scores.computeIfAbsent(key, _ -> new Tally()).add(base, expected, text(extractor, file));
                    }
                }
                scores.forEach((key, tally) -> System.out.println(tally.row(key, format)));
            }
        }
    }

    private static String text(FileExtractor extractor, Path file) throws IOException {
        var found = extractor.extract(new CorpusFile(
                file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
        return found instanceof Extraction.Extracted extracted
                ? new String(extracted.text().raw().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : "";
    }

    /// What became of the documents of one charset in one format.
    private static final class Tally {
        private int documents;
        private int exact;
        private int folded;
        private long words;
        private long right;
        private final List<String> examples = new ArrayList<>();

        void add(String name, String expected, String found) {
            String[] left = withoutNumber(expected).strip().split("\\s+");
            String[] other = withoutNumber(found).strip().split("\\s+");
            String one = String.join(" ", left);
            String two = String.join(" ", other);
            documents++;
            exact += one.equals(two) ? 1 : 0;
            words += left.length;
            if (one.equalsIgnoreCase(two)) {
                folded++;
                right += left.length;
            } else {
                right += common(left, other);
                if (examples.size() < 3) {
                    examples.add("\n      " + name + " " + LegacyMeasure.difference(one, two));
                }
            }
        }

        /// Some readers drop page numbers before the first line.
        private static String withoutNumber(String text) {
            int end = text.indexOf('\n');
            boolean number = end > 0 && text.substring(0, end).chars().noneMatch(Character::isLetter);
            return number ? withoutNumber(text.substring(end + 1)) : text;
        }

        /// Length of the longest common sequence of words, but for case.
        private static int common(String[] left, String[] right) {
            int[] before = new int[right.length + 1];
            for (String word : left) {
                int[] row = new int[right.length + 1];
                for (int i = 0; i < right.length; i++) {
                    row[i + 1] = word.equalsIgnoreCase(right[i]) ? before[i] + 1 : Math.max(row[i], before[i + 1]);
                }
                before = row;
            }
            return before[right.length];
        }

        String row(String key, String format) {
            return String.format(
                            Locale.ROOT,
                            "%-18s %-5s %3d documents: %3d to the letter, %3d but for case; words right %.3f %%",
                            key,
                            format,
                            documents,
                            exact,
                            folded,
                            100.0 * right / words)
                    + String.join("", examples);
        }
    }
}
