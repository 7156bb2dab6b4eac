package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cancu.extract.Reason;
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
        try (var opened = LuceneIndex.open(index)) {
            return List.of(judge(files, ended, opened));
        }
    }

    /// Share of the words that must be read, the same that the manifest requires of chars.
    private static final double ENOUGH = 0.9;

    private static Row judge(Path files, Program.Ended ended, LuceneIndex index) throws IOException {
        Map<String, List<FileRecord>> records = index.files().stream().collect(Collectors.groupingBy(FileRecord::path));
        int texts = 0;
        var poor = new ArrayList<String>();
        var unexplained = new ArrayList<String>();
        List<String> lines = Files.readAllLines(files.resolve("manifest.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Path path = files.resolve(cells[0]);
            List<FileRecord> known = records.getOrDefault(path.toString(), List.of());
            if (!isExplained(known)) {
                unexplained.add(cells[0]);
            }
            if (cells[3].startsWith("text")) {
                texts++;
                WordBag told = WordBag.of(PlainTika.text(path, declined(known)));
                int ours = told.in(WordBag.of(text(known, index)));
                if (ours < ENOUGH * told.size() && !isDeclined(known)) {
                    poor.add(cells[0] + " " + ours + "/" + told.size());
                }
            }
        }
        double share = texts == 0 ? 1 : 1 - (double) poor.size() / texts;
        return Row.of(
                "H1",
                lines.size() - 1 + " hostile files, parser heap 512 MB, 60 s a file",
                "≤ 180 s, each with status and reason, ≥ 98 % of the texts (nine tenths of the words of plain Tika), heap ≤ 512 MB, exit 3",
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

    private static boolean isExplained(List<FileRecord> known) {
        return !known.isEmpty()
                && known.stream()
                        .noneMatch(file -> file.status() == FileRecord.Status.FAILED
                                && (file.reason().isEmpty() || file.message().isEmpty()));
    }

    /// Names of members that were not read because their type is unsupported.
    private static Set<String> declined(List<FileRecord> known) {
        return known.stream()
                .filter(file -> file.reason().equals(Reason.UNSUPPORTED.code()))
                .map(file -> file.member()
                        .substring(file.member().lastIndexOf("!/") + 1)
                        .replaceFirst("^/", ""))
                .collect(Collectors.toSet());
    }

    /// Whether a file was not read because its type is unsupported, which the manifest permits.
    private static boolean isDeclined(List<FileRecord> known) {
        return known.stream()
                .anyMatch(file -> file.member().isEmpty() && file.reason().equals(Reason.UNSUPPORTED.code()));
    }

    private static String text(List<FileRecord> known, LuceneIndex index) {
        return known.stream()
                .flatMap(file -> index.find(file.documentId()).stream())
                .map(document -> document.text().raw())
                .collect(Collectors.joining("\n"));
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
                "throw", List.of("damaged"),
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
