package vn.cancu.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.UnusableIndexException;

/// L2: `cancu watch` over a folder that changes under it: what happens to files is in the index soon after, a file that
/// grows is read when it is whole, another load beside it does not end it, and SIGTERM does.
final class Watching {
    private static final long SOON_MILLIS = 15_000;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Bench bench;
    private long slowest;
    private int steps;

    Watching(Bench bench) {
        this.bench = bench;
    }

    /// Something that happens to the files.
    private interface Step {
        void happen() throws IOException, InterruptedException;
    }

    List<Row> run() throws IOException, InterruptedException {
        Path tree = bench.tree("l2-tree", Math.min(bench.count(), 100));
        Path index = bench.place("l2").resolve("index");
        Program program = bench.program("l2");
        var watch = program.start("watch", "--no-ocr", tree.toString(), "--index", index.toString());
        Path deep = tree.resolve("new").resolve("deeper");
        see(tree, index, () -> Files.writeString(tree.resolve("first.txt"), Bench.plan(1, 2)));
        slowest = 0; // the first load is one like any other
        see(tree, index, () -> {
            Files.createDirectories(deep);
            Files.writeString(deep.resolve("in a new folder.txt"), Bench.plan(3_000_001, 2));
        });
        see(tree, index, () -> Files.writeString(deep.resolve("later.txt"), Bench.plan(3_000_002, 2)));
        see(tree, index, () -> Files.writeString(tree.resolve("first.txt"), Bench.plan(3_000_003, 2)));
        see(tree, index, () -> Files.move(tree.resolve("first.txt"), deep.resolve("moved.txt")));
        see(tree, index, () -> Files.move(deep, tree.resolve("renamed")));
        see(tree, index, () -> Files.delete(tree.resolve("renamed").resolve("later.txt")));
        see(tree, index, () -> grow(tree.resolve("growing.txt")));
        Program.Ended beside =
                program.run("index", "--no-ocr", "--failed", tree.toString(), "--index", index.toString());
        see(tree, index, () -> Files.writeString(tree.resolve("last.txt"), Bench.plan(3_000_004, 2)));
        boolean lives = watch.process().isAlive();
        watch.process().destroy();
        Program.Ended ended = watch.await();
        Path fresh = bench.place("l2").resolve("fresh");
        program.run("index", "--no-ocr", tree.toString(), "--index", fresh.toString());
        State state = State.of(index);
        String difference = state.difference(State.of(fresh));
        String left = program.leftovers();
        return List.of(Row.of(
                "L2",
                steps + " changes under cancu watch, one load beside it (exit " + beside.code() + "), SIGTERM",
                "each seen within 15 s, the watch lives on, then ends; the index equals a fresh one",
                "the slowest " + slowest / 1_000.0 + " s, " + (lives ? "lives" : "died") + ", exit " + ended.code()
                        + ", " + (difference.isEmpty() ? "equal" : difference) + ", at last «"
                        + ended.errorLines().getLast() + "» " + left,
                slowest <= SOON_MILLIS
                        && lives
                        && ended.code() == 143
                        && !ended.hasStackTrace()
                        && left.isEmpty()
                        && difference.isEmpty()
                        && !state.lines().isEmpty()));
    }

    /// Lets something happen and waits until the index says what lies there.
    private void see(Path tree, Path index, Step step) throws IOException, InterruptedException {
        step.happen();
        steps++;
        Map<String, String> wanted = lying(tree);
        long since = System.nanoTime();
        long waited = 0;
        while (!wanted.equals(known(index)) && waited < PATIENCE_MILLIS) {
            TimeUnit.MILLISECONDS.sleep(100);
            waited = (System.nanoTime() - since) / 1_000_000;
        }
        slowest = Math.max(slowest, waited);
    }

    /// Somebody copies a large file over a slow line.
    private static void grow(Path file) throws IOException, InterruptedException {
        String text = Bench.plan(3_000_005, 8);
        Files.writeString(file, "");
        int pieces = 8;
        for (int i = 0; i < pieces; i++) {
            int from = text.length() * i / pieces;
            int to = text.length() * (i + 1) / pieces;
            Files.writeString(file, text.substring(from, to), StandardOpenOption.APPEND);
            TimeUnit.MILLISECONDS.sleep(400);
        }
    }

    private static Map<String, String> lying(Path tree) throws IOException {
        var lying = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                lying.put(
                        file.toString(),
                        Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
            }
        }
        return lying;
    }

    private static Map<String, String> known(Path folder) {
        var known = new TreeMap<String, String>();
        try (var index = LuceneIndex.open(folder)) {
            for (FileRecord file : index.files()) {
                if (file.member().isEmpty()) {
                    known.put(file.path(), file.bytes() + " " + file.modifiedMillis());
                }
            }
        } catch (UnusableIndexException | UncheckedIOException e) {
            known.put("not yet", String.valueOf(e.getMessage())); // it is just being made
        }
        return known;
    }
}
