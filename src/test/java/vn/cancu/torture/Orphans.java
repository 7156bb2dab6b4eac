package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.cancu.extract.Scans;

/// K1: which processes a loader leaves behind when it is killed during recognition. It then has the most: parsers, and
/// Tesseract below them.
final class Orphans {
    private static final int KILLS = 3;

    private final Bench bench;

    Orphans(Bench bench) {
        this.bench = bench;
    }

    List<Row> run() throws IOException, InterruptedException {
        String what = "kill -9 of the loader while pages are recognised, " + KILLS + " ×";
        if (!Bench.system("tesseract", "--version")) {
            return List.of(Row.skipped("K1", what, "no tesseract here"));
        }
        Path tree = bench.place("k1-scans");
        for (int i = 0; i < 8; i++) {
            Files.write(tree.resolve(i + ".pdf"), Scans.pdf(List.of(page(i), page(100 + i))));
        }
        Program program = bench.program("k1-ocr");
        var left = new ArrayList<String>();
        int seen = 0;
        for (int i = 0; i < KILLS; i++) {
            Path index = bench.place("k1-ocr").resolve("index-" + i);
            var running = program.start("index", tree.toString(), "--index", index.toString());
            List<ProcessHandle> below = recognising(running.process());
            seen += below.size();
            running.kill();
            left.addAll(living(below));
            String files = program.leftovers();
            if (!files.isEmpty()) {
                left.add(files);
            }
        }
        return List.of(Row.of(
                "K1",
                what,
                "none of its processes lives 5 s later, no file is left",
                seen + " processes seen, left: " + left,
                left.isEmpty() && seen >= 2 * KILLS));
    }

    private static List<Scans.Line> page(int number) {
        var lines = new ArrayList<Scans.Line>();
        String[] words = Bench.plan(number, 5).split("\\s+");
        for (int i = 0; i + 10 < words.length && lines.size() < 40; i += 10) {
            lines.add(new Scans.Line(
                    60, 780 - 18 * lines.size(), String.join(" ", List.of(words).subList(i, i + 10))));
        }
        return lines;
    }

    /// Waits until a page is being recognised.
    ///
    /// @return all descendants of the loader
    private static List<ProcessHandle> recognising(Process loader) throws InterruptedException {
        List<ProcessHandle> below = List.of();
        while (loader.isAlive()
                && below.stream()
                        .noneMatch(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains("tesseract stdin"))
                                .isPresent())) {
            TimeUnit.MILLISECONDS.sleep(50);
            below = loader.descendants().toList();
        }
        return below;
    }

    private static List<String> living(List<ProcessHandle> processes) throws InterruptedException {
        List<ProcessHandle> living = processes;
        for (int i = 0; i < 50 && !living.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            living = living.stream().filter(ProcessHandle::isAlive).toList();
        }
        return living.stream()
                .map(process -> process.info().command().orElse("a process"))
                .toList();
    }
}
