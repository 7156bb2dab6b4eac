package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What `bin/torture` runs: the real program is killed, starved, and fed what is hostile, and a table says what came out.
/// Nothing is touched outside a temporary folder, which is deleted at the end.
///
/// Arguments: `--small` for a build machine; `--rows K1,D3` for some trials only; `--kills N`, `--seeds N`, `--count N`
/// (files of a tree), `--sizes 4,8` (megabytes of the full disks), `--churn N` (seconds of L1), `--churn-files N`, `--files DIR` (real files), `--hostile DIR` (hostile
/// files with a `manifest.tsv`), `--folder DIR` (where the temporary folder is made).
public final class Torture {
    private Torture() {}

    /// One of the trials.
    private interface Trial {
        List<Row> run() throws IOException, InterruptedException;
    }

    /// Ends with 0 when every trial passes or cannot be tried here, else with 1.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = options(arguments);
        Path parent = Path.of(options.getOrDefault("folder", System.getProperty("java.io.tmpdir")));
        Path folder = Files.createTempDirectory(parent, "cancu-torture-");
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        Bench bench = bench(options, folder);
        List<Row> rows = new ArrayList<>();
        try {
            for (Map.Entry<String, Trial> trial : trials(bench).entrySet()) {
                if (isAsked(trial.getKey(), options.getOrDefault("rows", ""))) {
                    rows.addAll(run(trial.getKey(), trial.getValue()));
                }
            }
        } finally {
            Disks.letGo(folder);
            Bench.system("rm", "-rf", folder.toString()); // deeper than Java can name
        }
        long failed =
                rows.stream().filter(row -> row.verdict() == Row.Verdict.FAIL).count();
        System.out.printf("%d trials, %d failed%n", rows.size(), failed);
        System.exit(failed == 0 ? 0 : 1);
    }

    private static Map<String, Trial> trials(Bench bench) {
        var trials = new LinkedHashMap<String, Trial>();
        trials.put("K1,K4", new Kills(bench)::loader);
        trials.put("K1", new Orphans(bench)::run);
        trials.put("K2", new Kills(bench)::others);
        trials.put("K3", new Crashes(bench)::run);
        trials.put("L1", new Churn(bench)::run);
        trials.put("W1", new Watching(bench)::run);
        trials.put("D1", new Disks(bench)::full);
        trials.put("D2", new Disks(bench)::closed);
        trials.put("D3", new Damage(bench)::run);
        trials.put("D4", new Disks(bench)::taken);
        trials.put("H1", new Hostile(bench)::files);
        trials.put("H2", new Hostile(bench)::troubles);
        trials.put("H3", new Nodes(bench)::run);
        trials.put("H4", new Nodes(bench)::locale);
        trials.put("H5", new Giants(bench)::run);
        trials.put("H6", new Canaries(bench)::run);
        return trials;
    }

    private static List<Row> run(String name, Trial trial) throws InterruptedException {
        List<Row> rows;
        long since = System.nanoTime();
        try {
            rows = trial.run();
        } catch (IOException | RuntimeException e) {
            rows = List.of(Row.of(name, "the trial broke", "", e.toString(), false));
        }
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-4s %-7s %s%n             wanted:   %s%n             measured: %s%n",
                    row.id(),
                    row.verdict(),
                    row.done(),
                    row.wanted(),
                    row.measured());
        }
        System.out.printf(Locale.ROOT, "             (%.1f s)%n", (System.nanoTime() - since) / 1e9);
        return rows;
    }

    private static boolean isAsked(String trial, String asked) {
        return asked.isEmpty() || Stream.of(asked.split(",")).anyMatch(trial::contains);
    }

    private static Bench bench(Map<String, String> options, Path folder) {
        boolean small = options.containsKey("small");
        Path shared = Path.of(System.getProperty("cancu.shared", "../shared"), "corpora");
        return new Bench(
                folder,
                Integer.parseInt(options.getOrDefault("kills", small ? "10" : "100")),
                Integer.parseInt(options.getOrDefault("seeds", small ? "40" : "200")),
                Stream.of(options.getOrDefault("sizes", small ? "4" : "4,6,8,12,16,24,32,40")
                                .split(","))
                        .map(Integer::valueOf)
                        .toList(),
                Integer.parseInt(options.getOrDefault("count", small ? "150" : "600")),
                Integer.parseInt(options.getOrDefault("churn-files", small ? "150" : "20000")),
                Integer.parseInt(options.getOrDefault("churn", small ? "20" : "1200")),
                existing(options.getOrDefault(
                        "files", small ? "" : shared.resolve("originals").toString())),
                existing(options.getOrDefault(
                        "hostile", shared.resolve("hostile").toString())));
    }

    private static Optional<Path> existing(String name) {
        return name.isEmpty() || !Files.isDirectory(Path.of(name))
                ? Optional.empty()
                : Optional.of(Path.of(name).toAbsolutePath().normalize());
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
