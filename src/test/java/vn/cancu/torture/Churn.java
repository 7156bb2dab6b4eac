package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// L1: a folder that changes all the time: files are added, changed, copied, moved and deleted between loads, some of
/// which are killed. At the end the index has to be that of the files as they lie.
final class Churn {
    /// Least number of files changed between two loads; otherwise one in a hundred.
    private static final int FEWEST_CHANGES = 40;

    private final Bench bench;
    private final Random random = new Random(11);

    Churn(Bench bench) {
        this.bench = bench;
    }

    List<Row> run() throws IOException, InterruptedException {
        Path tree = bench.tree("l1-tree", bench.churnFiles());
        Program program = bench.program("l1");
        Path index = bench.place("l1").resolve("index");
        long end = System.nanoTime() + Duration.ofSeconds(bench.churnSeconds()).toNanos();
        int loads = 0;
        int kills = 0;
        while (System.nanoTime() < end) {
            var running = program.start("index", "--no-ocr", tree.toString(), "--index", index.toString());
            if (random.nextInt(4) == 0) {
                Thread.sleep(500 + random.nextInt(4_000));
                running.kill();
                kills++;
            } else {
                running.await();
                loads++;
            }
            change(tree, loads + kills);
        }
        program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
        Path fresh = bench.place("l1").resolve("fresh");
        program.run("index", "--no-ocr", tree.toString(), "--index", fresh.toString());
        State state = State.of(index);
        String difference = state.difference(State.of(fresh));
        return List.of(Row.of(
                "L1",
                bench.churnSeconds() + " s of adding, changing, copying, moving and deleting among "
                        + bench.churnFiles() + " files, " + loads + " loads, " + kills + " of them killed",
                "the index equals a fresh one, byte by byte, and is sound",
                (difference.isEmpty() ? "equal" : difference) + ", "
                        + state.findings().size() + " findings, "
                        + state.lines().size() + " lines",
                difference.isEmpty()
                        && state.findings().isEmpty()
                        && !state.lines().isEmpty()));
    }

    private void change(Path tree, int turn) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(tree)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (int i = 0; i < Math.max(FEWEST_CHANGES, files.size() / 100); i++) {
            Path file = files.get(random.nextInt(files.size()));
            Path other = Files.createDirectories(tree.resolve("l" + random.nextInt(9)))
                    .resolve(random.nextInt(100_000) + name(file));
            if (!Files.exists(file) || Files.exists(other)) {
                continue;
            }
            switch (random.nextInt(5)) {
                case 0 -> Files.move(file, other);
                case 1 -> Files.copy(file, other, StandardCopyOption.COPY_ATTRIBUTES);
                case 2 -> Files.delete(file);
                case 3 -> Files.writeString(other.resolveSibling(random.nextInt(100_000) + ".txt"), text());
                default -> {
                    if (file.toString().endsWith(".txt")) {
                        Files.writeString(file, text());
                        Files.setLastModifiedTime(file, FileTime.fromMillis(1_500_000_000_000L + turn * 1_000L + i));
                    }
                }
            }
        }
    }

    private String text() {
        return Bench.plan(random.nextInt(500), 2);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
