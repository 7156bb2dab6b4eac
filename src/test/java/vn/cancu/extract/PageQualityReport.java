package vn.cancu.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cancu.corpus.Corpus;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.text.Page;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextSource;

/// Measures how the pages of a folder of real files are read: a table by kind of file, then every page that is doubtful,
/// waits or has nothing to read. Arguments: the folder; a folder for recognised pages; optionally a table of tab-separated
/// values with columns `file` and `kind`.
final class PageQualityReport {
    private static final int DOUBTFUL = 80;

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    /// The counts of one kind.
    private static final class Row {
        final Map<String, Integer> counts = new HashMap<>();
        final List<Integer> syllables = new ArrayList<>();

        void count(String what) {
            counts.merge(what, 1, Integer::sum);
        }

        int of(String what) {
            return counts.getOrDefault(what, 0);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Map<String, String> kinds = arguments.length > 2 ? kinds(Path.of(arguments[2])) : Map.of();
        var report = new PageQualityReport();
        OcrEngine engine = OcrEngine.find(System.getenv(), Duration.ofSeconds(60));
        Optional<Path> cache = Optional.of(Path.of(arguments[1]));
        try (var extractor = new FileExtractor(ExtractSettings.standard(), engine, cache)) {
            for (var entry : new Corpus(List.of(folder), Set.of()).entries().toList()) {
                var file = (CorpusFile) entry;
                String kind = kinds.getOrDefault(file.name(), "?");
                int dot = file.name().lastIndexOf('.');
                report.add(
                        kind + " " + file.name().substring(dot + 1).toLowerCase(java.util.Locale.ROOT),
                        file.name(),
                        extractor.recognise(file, extractor.extract(file), _ -> {}));
            }
        }
        report.print();
    }

    private static Map<String, String> kinds(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> columns = List.of(lines.getFirst().split("\t"));
        var kinds = new HashMap<String, String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String file = cells[columns.indexOf("file")];
            kinds.put(file.substring(file.lastIndexOf('/') + 1), cells[columns.indexOf("kind")]);
        }
        return kinds;
    }

    private void add(String kind, String name, Extraction extraction) {
        Row row = rows.computeIfAbsent(kind, _ -> new Row());
        row.count("files");
        switch (extraction) {
            case Extraction.Extracted extracted -> pages(row, name, extracted.text());
            case Extraction.Unpacked _ -> row.count("archives");
            case Extraction.Unreadable unreadable -> {
                row.count("unreadable");
                remarks.add(name + "\tunreadable: " + unreadable.reason().code());
            }
        }
    }

    private void pages(Row row, String name, SourceText text) {
        for (int number = 1; number <= text.pages().size(); number++) {
            Page page = text.pages().get(number - 1);
            String raw = text.at(text.page(number));
            row.count("pages");
            page.sources().forEach(source -> row.count(source.code()));
            if (page.syllables() != Page.UNKNOWN) {
                row.syllables.add(page.syllables());
            }
            boolean empty = raw.isBlank();
            row.count(empty && !page.isFrom(TextSource.WAITING) ? "empty" : "filled");
            boolean doubtful = page.syllables() != Page.UNKNOWN && page.syllables() < DOUBTFUL;
            if (empty || doubtful || page.isFrom(TextSource.WAITING)) {
                remarks.add("%s\tpage %d of %d\timages %d %%\tsyllables %d %%\tconfidence %d\t%s\t%d characters"
                        .formatted(
                                name,
                                number,
                                text.pages().size(),
                                page.images(),
                                page.syllables(),
                                page.confidence(),
                                page.sources(),
                                raw.length()));
            }
        }
    }

    private void print() {
        System.out.printf(
                "%-26s %5s %5s %6s %7s %9s %5s %8s %6s %9s %7s%n",
                "kind",
                "files",
                "pages",
                "layer",
                "legacy",
                "signature",
                "ocr",
                "waiting",
                "empty",
                "syllables",
                "lowest");
        rows.forEach((kind, row) -> {
            row.syllables.sort(null);
            String median = row.syllables.isEmpty() ? "-" : row.syllables.get(row.syllables.size() / 2) + " %";
            String lowest = row.syllables.isEmpty() ? "-" : row.syllables.getFirst() + " %";
            System.out.printf(
                    "%-26s %5d %5d %6d %7d %9d %5d %8d %6d %9s %7s%n",
                    kind,
                    row.of("files"),
                    row.of("pages"),
                    row.of(TextSource.LAYER.code()),
                    row.of(TextSource.LEGACY.code()),
                    row.of(TextSource.SIGNATURE.code()),
                    row.of(TextSource.OCR.code()),
                    row.of(TextSource.WAITING.code()),
                    row.of("empty"),
                    median,
                    lowest);
        });
        remarks.forEach(System.out::println);
    }
}
