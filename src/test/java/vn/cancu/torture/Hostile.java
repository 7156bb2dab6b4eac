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
    /// H2: files beside the bad one.
    private static final int GOOD = 50;
    /// H2: seconds that a file may take.
    private static final int TIMEOUT = 5;

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
        Program.Running running =
                bench.program("h1").start("index", "--no-ocr", files.toString(), "--index", index.toString());
        Program.Running.Peaks peaks = running.peaks();
        Program.Ended ended = running.await();
        try (var opened = LuceneIndex.open(index)) {
            return List.of(judge(files, ended, peaks, opened));
        }
    }

    /// Share of the words that must be read, the same that the manifest requires of chars.
    private static final double ENOUGH = 0.9;

    private static Row judge(Path files, Program.Ended ended, Program.Running.Peaks peaks, LuceneIndex index)
            throws IOException {
        Map<String, List<FileRecord>> records = index.files().stream().collect(Collectors.groupingBy(FileRecord::path));
        int texts = 0;
        int hanging = 0;
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
            hanging += cells[3].contains("hang") ? 1 : 0;
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
                lines.size() - 1 + " hostile files in one run, " + hanging
                        + " of them made to hang; 60 s a file, heap of a " + "parser and of the program 512 MB each",
                "≤ 180 s in all, so that every file is bounded; each has a status and a reason; ≥ 98 % of the texts (nine "
                        + "tenths of the words that plain Tika reads); exit 3",
                "%.1f s, %d without status or reason %s, %.1f %% of %d texts %s, exit %d; memory of the program %,d MB, of a parser %,d MB"
                        .formatted(
                                ended.millis() / 1_000.0,
                                unexplained.size(),
                                unexplained,
                                share * 100,
                                texts,
                                poor,
                                ended.code(),
                                peaks.own(),
                                peaks.parser()),
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
        Program program = bench.program("h2").with("-Dcancu.timeout=" + TIMEOUT, "-Dcancu.workers=1");
        Path calm = bench.place("h2").resolve("calm");
        long usual = program.run("index", good("calm").toString(), "--index", calm.toString())
                .millis();
        for (Map.Entry<String, List<String>> trouble : expected.entrySet()) {
            rows.add(trouble(program, trouble.getKey(), trouble.getValue(), usual));
        }
        rows.add(retried(program));
        return rows;
    }

    /// A tree of good files.
    private Path good(String name) throws IOException {
        Path tree = bench.place("h2-" + name);
        for (int i = 0; i < GOOD; i++) {
            Files.writeString(tree.resolve(i + ".trouble"), Bench.plan(i, 2));
        }
        return tree;
    }

    /// When a file that failed is read again: when it changes, and when that is asked for.
    private Row retried(Program program) throws IOException, InterruptedException {
        Path tree = bench.place("h2-retried");
        Path bad = Files.writeString(tree.resolve("bad.trouble"), "throw");
        Path index = bench.place("h2").resolve("retried");
        String[] load = {"index", tree.toString(), "--index", index.toString()};
        program.run(load);
        boolean skipped = program.run(load).out().contains("no file was read again");
        boolean asked = program.run("index", "--failed", tree.toString(), "--index", index.toString())
                .out()
                .contains("Read 1 file ");
        Files.writeString(bad, Bench.plan(1, 2));
        Program.Ended changed = program.run(load);
        return Row.of(
                "H2",
                "a bad file in further runs: as it was, with --failed, and changed",
                "skipped; read again; read again and indexed",
                (skipped ? "skipped; " : "read; ")
                        + (asked ? "read again; " : "not read again; ")
                        + changed.out().lines().findFirst().orElse(changed.err()),
                skipped && asked && changed.code() == 0 && changed.out().contains("= 1 document "));
    }

    private Row trouble(Program program, String word, List<String> reasons, long usual)
            throws IOException, InterruptedException {
        Path tree = good(word);
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
                    "«" + word + "» among " + GOOD + " good files, " + TIMEOUT + " s a file",
                    GOOD + " indexed, recorded as " + reasons + ", ≤ timeout + 5 s lost, not read again",
                    indexed + " indexed, «" + reason + "», " + lost / 1_000.0 + " s lost, "
                            + (again.out().contains("no file was read again") ? "skipped" : "read again")
                            + (left.isEmpty() ? "" : ", left behind " + left),
                    indexed == GOOD
                            && reasons.contains(reason)
                            && lost <= (TIMEOUT + 5) * 1_000
                            && again.out().contains("no file was read again")
                            && left.isEmpty());
        }
    }
}
