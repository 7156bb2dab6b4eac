package vn.cancu.torture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;

/// H1, H2: files that break parsers.
final class Hostile {
    private final Bench bench;

    Hostile(Bench bench) {
        this.bench = bench;
    }

    /// H1: all hostile files in one run.
    List<Row> files() throws IOException, InterruptedException {
        if (bench.hostile().isEmpty()) {
            return List.of(Row.skipped("H1", "hostile files in one run", "no hostile files beside the project"));
        }
        Path files = bench.hostile().get();
        Path index = bench.place("h1").resolve("index");
        Program.Ended ended =
                bench.program("h1").run("index", "--no-ocr", files.toString(), "--index", index.toString());
        Map<String, Long> chars = new HashMap<>();
        Map<String, List<FileRecord>> records;
        try (var opened = LuceneIndex.open(index)) {
            List<FileRecord> all = opened.files();
            records = all.stream().collect(Collectors.groupingBy(FileRecord::path));
            Map<String, Long> byId = opened.citing().stream()
                    .map(citing -> citing.card().id())
                    .collect(Collectors.toMap(
                            Function.identity(),
                            id -> opened.find(id)
                                    .map(document ->
                                            (long) document.text().raw().length())
                                    .orElse(0L)));
            all.forEach(file -> chars.merge(file.path(), size(file, byId), Long::sum));
        }
        return List.of(judge(files, ended, records, chars));
    }

    /// What a file or member gives: its text, and its name, which plain Tika prints for members of archives.
    private static long size(FileRecord file, Map<String, Long> byId) {
        long refused = file.reason().equals("unsupported") && file.member().isEmpty() ? Integer.MAX_VALUE : 0;
        return byId.getOrDefault(file.documentId(), 0L) + file.member().length() + refused;
    }

    private static Row judge(
            Path files, Program.Ended ended, Map<String, List<FileRecord>> records, Map<String, Long> chars)
            throws IOException {
        int texts = 0;
        var poor = new ArrayList<String>();
        var unexplained = new ArrayList<String>();
        List<String> lines = Files.readAllLines(files.resolve("manifest.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String path = files.resolve(cells[0]).toString();
            List<FileRecord> known = records.getOrDefault(path, List.of());
            if (known.isEmpty()
                    || known.stream()
                            .anyMatch(file -> file.status() == FileRecord.Status.FAILED
                                    && file.reason().isEmpty())) {
                unexplained.add(cells[0]);
            }
            if (cells[3].startsWith("text")) {
                texts++;
                long ours = chars.getOrDefault(path, 0L);
                long told = Long.parseLong(cells[5]);
                if (2 * ours < told && 2 * ours < onPages(Path.of(path), told)) {
                    poor.add(cells[0] + " " + ours + "/" + told + " "
                            + known.stream().map(FileRecord::reason).distinct().toList());
                }
            }
        }
        double share = texts == 0 ? 1 : 1 - (double) poor.size() / texts;
        return Row.of(
                "H1",
                lines.size() - 1 + " hostile files, parser heap 512 MB, 60 s a file",
                "≤ 180 s, each with status and reason, ≥ 98 % of the texts (half of what Tika prints of the pages), heap ≤ 512 MB, exit 3",
                "%.1f s, %d without, %.1f %% of %d texts, exit %d %s %s"
                        .formatted(
                                ended.millis() / 1_000.0,
                                unexplained.size(),
                                share * 100,
                                texts,
                                ended.code(),
                                poor,
                                unexplained),
                ended.code() == 3 && share >= 0.98 && unexplained.isEmpty() && ended.millis() <= 180_000);
    }

    /// What Tika prints of the pages of a PDF. The manifest counts bookmarks and the names of the fields of forms too, which
    /// are no text of the document and which are not shown or searched here.
    private static long onPages(Path file, long told) {
        if (!file.toString().endsWith(".pdf")) {
            return told;
        }
        var settings = new PDFParserConfig();
        settings.setExtractBookmarksText(false);
        settings.setExtractAcroFormContent(false);
        settings.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, settings);
        var text = new BodyContentHandler(-1);
        try (InputStream in = TikaInputStream.get(file)) {
            new PDFParser().parse(in, text, new Metadata(), context);
            return text.toString().strip().length();
        } catch (IOException | SAXException | TikaException e) {
            return told;
        }
    }

    /// H2: files that do to their reader what they say, each among good ones.
    List<Row> troubles() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        Map<String, List<String>> expected = Map.of(
                "hang", List.of("timeout"),
                "child", List.of("timeout"),
                "fill", List.of("memory"),
                "exit", List.of("crash"),
                "endless", List.of("", "too-large"),
                "deep", List.of("crash", "damaged"));
        for (Map.Entry<String, List<String>> trouble : expected.entrySet()) {
            rows.add(trouble(trouble.getKey(), trouble.getValue()));
        }
        return rows;
    }

    private Row trouble(String word, List<String> reasons) throws IOException, InterruptedException {
        int good = 50;
        int timeout = 5;
        Path tree = bench.place("h2-" + word);
        for (int i = 0; i < good; i++) {
            Files.writeString(tree.resolve(i + ".trouble"), Bench.plan(i, 2));
        }
        Path calm = bench.place("h2").resolve(word + "-calm");
        Program program = bench.program("h2").with("-Dcancu.timeout=" + timeout, "-Dcancu.workers=1");
        long usual = program.run("index", tree.toString(), "--index", calm.toString())
                .millis();
        Files.writeString(tree.resolve("25 bad.trouble"), word);
        Path index = bench.place("h2").resolve(word);
        Program.Ended ended = program.run("index", tree.toString(), "--index", index.toString());
        Program.Ended again = program.run("index", tree.toString(), "--index", index.toString());
        String left = program.leftovers();
        try (var opened = LuceneIndex.open(index)) {
            long indexed = opened.files().stream()
                    .filter(file -> !file.path().contains("bad"))
                    .filter(file -> file.status() == FileRecord.Status.INDEXED)
                    .count();
            String reason = opened.files().stream()
                    .filter(file -> file.path().contains("bad"))
                    .map(FileRecord::reason)
                    .findFirst()
                    .orElse("none at all");
            long lost = ended.millis() - usual;
            return Row.of(
                    "H2",
                    "«" + word + "» among " + good + " good files, " + timeout + " s a file",
                    good + " indexed, recorded as " + reasons + ", ≤ timeout + 5 s lost, not read again",
                    indexed + " indexed, «" + reason + "», " + lost / 1_000.0 + " s lost, "
                            + (again.out().contains("no file was read again") ? "skipped" : "read again")
                            + (left.isEmpty() ? "" : ", left behind " + left),
                    indexed == good
                            && reasons.contains(reason)
                            && lost <= (timeout + 5) * 1_000
                            && again.out().contains("no file was read again")
                            && left.isEmpty());
        }
    }
}
