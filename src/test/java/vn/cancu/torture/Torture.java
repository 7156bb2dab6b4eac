package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `bin/torture` runs: the real program is killed, starved, and fed what is hostile, and a table says what came out,
/// row by row as it is done. Nothing is touched outside a temporary folder, which is deleted at the end and when the run
/// is interrupted ([Cleanup]).
///
/// Arguments: `--small` for a build machine; `--rows K1,D3` for some trials only; `--kills N`, `--seeds N`, `--count N`
/// (files of a tree), `--sizes 4,8` (megabytes of the full disks), `--churn N` (seconds of L1), `--churn-files N`,
/// `--shared DIR` (holds the corpora: real files, texts of the gazette, hostile files with a `manifest.tsv`), `--folder DIR`
/// (where the temporary folder is made).
public final class Torture {
    private Torture() {}

    /// One of the trials.
    ///
    /// @param ids the rows of the table that it gives
    /// @param title what it does, in a few words
    private record Trial(Set<String> ids, String title, Body body) {}

    private interface Body {
        List<Row> run() throws IOException, InterruptedException;
    }

    /// Ends with 0 when every trial passes or cannot be tried here, else with 1.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = options(arguments);
        Path parent = Path.of(options.getOrDefault("folder", System.getProperty("java.io.tmpdir")));
        List<Row> rows = new ArrayList<>();
        var summary = new StringBuilder();
        try (Cleanup cleanup = Cleanup.below(parent)) {
            for (Trial trial : trials(bench(options, cleanup))) {
                if (isAsked(trial, options.getOrDefault("rows", ""))) {
                    long since = System.nanoTime();
                    List<Row> done = run(trial);
                    summary.append(summary(trial, done, (System.nanoTime() - since) / 1_000_000_000L));
                    rows.addAll(done);
                }
            }
        }
        long failed = count(rows, Row.Verdict.FAIL);
        System.out.printf(
                "%nrow      verdict   trials  seconds%n%s%d trials: %d pass, %d fail, %d skipped%n",
                summary, rows.size(), count(rows, Row.Verdict.PASS), failed, count(rows, Row.Verdict.SKIPPED));
        System.exit(failed == 0 ? 0 : 1);
    }

    private static List<Trial> trials(Bench bench) {
        var kills = new Kills(bench);
        return List.of(
                new Trial(Set.of("K1", "K4"), "kill -9 of the loader", kills::loader),
                new Trial(Set.of("K1"), "what a killed loader leaves behind", new Orphans(bench)::run),
                new Trial(Set.of("K2"), "parsers killed; loader and site ended", new Endings(bench)::run),
                new Trial(Set.of("K3"), "writes that fail, power that goes", new Crashes(bench)::run),
                new Trial(Set.of("D1"), "full disks", new Disks(bench)::full),
                new Trial(Set.of("D2"), "indexes that cannot be used or written to", new Closed(bench)::run),
                new Trial(Set.of("D3"), "damage to the files of an index", new Damage(bench)::run),
                new Trial(Set.of("D4"), "a second writer", new Disks(bench)::taken),
                new Trial(Set.of("H1"), "hostile files in one run", new Hostile(bench)::files),
                new Trial(Set.of("H2"), "files that break their parser", new Hostile(bench)::troubles),
                new Trial(Set.of("H3"), "names and things in a folder", new Nodes(bench)::run),
                new Trial(Set.of("H4"), "a locale without Vietnamese", new Nodes(bench)::locale),
                new Trial(Set.of("H5"), "files that are far too large", new Giants(bench)::run),
                new Trial(Set.of("H6"), "files that ask for others", new Canaries(bench)::run),
                new Trial(Set.of("L1"), "a folder that changes between loads", new Churn(bench)::run),
                new Trial(Set.of("L2"), "a folder that changes under cancu watch", new Watching(bench)::run));
    }

    private static List<Row> run(Trial trial) throws InterruptedException {
        List<Row> rows;
        try {
            rows = trial.body().run();
        } catch (IOException | RuntimeException e) {
            rows = List.of(Row.of(name(trial), trial.title(), "", "the trial broke: " + e, false));
        }
        rows.forEach(row -> System.out.print(row.text()));
        System.out.flush();
        return rows;
    }

    private static String name(Trial trial) {
        return trial.ids().stream().sorted().collect(Collectors.joining(","));
    }

    private static String summary(Trial trial, List<Row> rows, long seconds) {
        Row.Verdict verdict = count(rows, Row.Verdict.FAIL) > 0
                ? Row.Verdict.FAIL
                : count(rows, Row.Verdict.PASS) > 0 ? Row.Verdict.PASS : Row.Verdict.SKIPPED;
        return "%-8s %-8s %7d %8d  %s%n".formatted(name(trial), verdict, rows.size(), seconds, trial.title());
    }

    private static long count(List<Row> rows, Row.Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    private static boolean isAsked(Trial trial, String asked) {
        return asked.isEmpty() || Stream.of(asked.split(",")).anyMatch(trial.ids()::contains);
    }

    private static Bench bench(Map<String, String> options, Cleanup cleanup) {
        boolean small = options.containsKey("small");
        Path corpora = Path.of(options.getOrDefault("shared", "../shared"), "corpora");
        return new Bench(
                cleanup,
                small,
                number(options, "kills", small ? 10 : 100),
                number(options, "seeds", small ? 40 : 200),
                Stream.of(options.getOrDefault("sizes", small ? "4" : "4,6,8,12,16,24,32,40")
                                .split(","))
                        .map(Integer::valueOf)
                        .toList(),
                number(options, "count", small ? 150 : 600),
                number(options, "churn-files", small ? 150 : 20_000),
                number(options, "churn", small ? 20 : 1_200),
                small ? Optional.empty() : existing(corpora.resolve("originals")),
                small ? Optional.empty() : existing(corpora.resolve("congbao").resolve("documents.jsonl.xz")),
                existing(corpora.resolve("hostile")));
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, String.valueOf(otherwise)));
    }

    private static Optional<Path> existing(Path path) {
        return Files.exists(path) ? Optional.of(path.toAbsolutePath().normalize()) : Optional.empty();
    }

    /// `--name value` pairs; a name without a value is `true`.
    private static Map<String, String> options(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].replaceFirst("^--", "");
            boolean valued = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            options.put(name, valued ? arguments[++i] : "true");
        }
        return options;
    }
}
