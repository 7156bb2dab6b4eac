package vn.cancu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How fast a folder is loaded beside the peers that are there, all in one run, one after the other: this program, raw
/// Lucene (folders of texts only), recoll (where `recollindex` is installed) and tika-app (where its jar is named).
/// Then how long an unchanged folder takes beside `find -printf`, in pairs.
///
/// `bin/benchmark FOLDER [--texts] [--tika-app JAR] [--work DIR]`. CPU is that of all processes together, memory the most
/// that all of them held at one time (proportional set size, sampled); on a machine that is not idle, compare CPU.
public final class LoadBenchmark {
    private static final int PAIRS = 7;
    private static final long SAMPLE_MILLIS = 100;

    private final Path folder;
    private final Path work;
    private final long files;
    private final double megabytes;

    private LoadBenchmark(Path folder, Path work) throws IOException {
        this.folder = folder;
        this.work = work;
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> all = walk.filter(Files::isRegularFile).toList();
            this.files = all.size();
            this.megabytes =
                    all.stream().mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }

    /// What a command cost.
    private record Cost(double wall, double cpu, double peak, int code) {}

    /// @param arguments see above
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> words = Arrays.asList(arguments);
        Path parent = Path.of(option(words, "--work").orElse(System.getProperty("java.io.tmpdir")));
        Path work = Files.createTempDirectory(parent, "cancu-benchmark-");
        var benchmark = new LoadBenchmark(Path.of(arguments[0]).toAbsolutePath().normalize(), work);
        try {
            benchmark.loads(words.contains("--texts"), option(words, "--tika-app"));
            benchmark.unchanged();
        } finally {
            run(work, "rm", "-rf", work.toString());
        }
    }

    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    private void loads(boolean texts, Optional<String> tika) throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%s: %,d files, %.1f MB%n", folder.getFileName(), files, megabytes);
        Cost ours = run(work, cancu());
        print("cancu", ours, ours);
        if (texts) {
            String path = System.getProperty("java.class.path");
            print(
                    "raw Lucene",
                    run(work, java(), "-cp", path, "vn.cancu.index.RawLucene", folder.toString(), at("raw")),
                    ours);
        }
        if (run(work, "sh", "-c", "command -v recollindex").code() == 0) {
            Path settings = Files.createDirectories(work.resolve("recoll"));
            Files.writeString(settings.resolve("recoll.conf"), "topdirs = " + folder + "\nloglevel = 2\n");
            print("recoll", run(work, "recollindex", "-c", settings.toString()), ours);
        }
        if (tika.isPresent()) {
            print("tika-app batch", run(work, tikaApp(tika.get())), ours);
        }
    }

    private String[] cancu() {
        return new String[] {"bin/cancu", "index", "--no-ocr", folder.toString(), "--index", at("index")};
    }

    /// With recognition of letters off, as on our side.
    private String[] tikaApp(String jar) throws IOException {
        Path settings = work.resolve("tika.xml");
        Files.writeString(
                settings,
                "<properties><parsers><parser class=\"org.apache.tika.parser.DefaultParser\"><parser-exclude "
                        + "class=\"org.apache.tika.parser.ocr.TesseractOCRParser\"/></parser></parsers></properties>");
        return new String[] {
            java(),
            "-jar",
            jar,
            "-t",
            "--config=" + settings,
            "-i",
            folder.toString(),
            "-o",
            at("tika"),
            "-numConsumers",
            "2"
        };
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String at(String name) {
        return work.resolve(name).toString();
    }

    private void print(String who, Cost cost, Cost ours) {
        System.out.printf(
                Locale.ROOT,
                "%-15s %8.2f s %8.1f files/s %7.2f MB/s %8.2f CPU s %6.0f MiB  exit %d  ours: %.2fx by wall, %.2fx by CPU%n",
                who,
                cost.wall(),
                files / cost.wall(),
                megabytes / cost.wall(),
                cost.cpu(),
                cost.peak(),
                cost.code(),
                cost.wall() / ours.wall(),
                cost.cpu() / ours.cpu());
    }

    private void unchanged() throws IOException, InterruptedException {
        var ratios = new ArrayList<Double>();
        var walls = new ArrayList<Double>();
        for (int i = 0; i < PAIRS; i++) {
            Cost find = run(work, "find", folder.toString(), "-type", "f", "-printf", "%p %s %T@\\n");
            Cost ours = run(work, cancu());
            ratios.add(ours.wall() / find.wall());
            walls.add(ours.wall());
        }
        ratios.sort(Comparator.naturalOrder());
        walls.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "unchanged: %.2f s, %.1fx find -printf (medians of %d pairs, %.1f to %.1f)%n",
                walls.get(PAIRS / 2),
                ratios.get(PAIRS / 2),
                PAIRS,
                ratios.getFirst(),
                ratios.getLast());
    }

    /// Runs a command; the shell around it knows what it and all that it started have used.
    private static Cost run(Path work, String... command) throws IOException, InterruptedException {
        Path times = work.resolve("times");
        var line = new ArrayList<>(List.of("sh", "-c", "\"$@\"; code=$?; times >\"$0\"; exit $code", times.toString()));
        line.addAll(List.of(command));
        long since = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double peak = 0;
        while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, memory(process.toHandle()));
        }
        double wall = (System.nanoTime() - since) / 1e9;
        double cpu = Files.exists(times) ? cpu(Files.readAllLines(times)) : 0;
        return new Cost(wall, cpu, peak, process.exitValue());
    }

    /// The second line of `times` is of the children: `0m1.230s 0m0.040s`.
    private static double cpu(List<String> times) {
        return Stream.of(times.getLast().split(" "))
                .map(time -> time.replace("s", "").split("m"))
                .mapToDouble(time -> 60 * Double.parseDouble(time[0]) + Double.parseDouble(time[1]))
                .sum();
    }

    /// MiB of a process and all that it started.
    private static double memory(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToDouble(process -> pss(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup")))
                .sum();
    }

    private static double pss(Path rollup) {
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it has just ended
        }
    }
}
