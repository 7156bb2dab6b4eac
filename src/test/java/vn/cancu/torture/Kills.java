package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// K1, K4: the loader is killed.
final class Kills {
    private final Bench bench;
    private final Random random = new Random(7);

    Kills(Bench bench) {
        this.bench = bench;
    }

    /// kill -9 of the loader at random moments.
    List<Row> loader() throws IOException, InterruptedException {
        Program program = bench.program("k1");
        Path tree = bench.tree("k1-tree", bench.count());
        Path calm = bench.place("k1").resolve("calm");
        program.run("index", "--no-ocr", tree.toString(), "--index", calm.toString());
        State wanted = State.of(calm);
        int real = bench.real(bench.count());
        Path index = bench.place("k1").resolve("index");
        var losses = new ArrayList<String>();
        Set<String> acknowledged = new HashSet<>();
        int rounds = 0;
        long longestUnkept = 0;
        int kills = 0;
        while (kills < bench.kills()) {
            long start = System.currentTimeMillis();
            var running = program.start("index", "--no-ocr", "--json", tree.toString(), "--index", index.toString());
            if (ends(running.process(), index, start, kills % 2 == 1)) {
                rounds++;
                String difference = State.of(index).difference(wanted);
                if (!difference.isEmpty()) {
                    losses.add("round " + rounds + ": " + difference);
                }
                if (unchanged(running.await()) < leaves(acknowledged)) {
                    losses.add("round " + rounds + ": files that were kept are read again");
                }
                Bench.delete(index);
                acknowledged.clear();
                continue;
            }
            running.kill();
            kills++;
            longestUnkept =
                    Math.max(longestUnkept, System.currentTimeMillis() - Math.max(start, lastCommit(index, start)));
            State state = State.ids(index);
            state.findings().forEach(finding -> losses.add(finding.line()));
            acknowledged.removeAll(state.files());
            acknowledged.forEach(gone -> losses.add("acknowledged and gone: " + gone));
            acknowledged.clear();
            if (new HashSet<>(state.documents()).size() != state.documents().size()) {
                losses.add("a document is held twice");
            }
            acknowledged.addAll(state.files());
            String left = program.leftovers();
            if (!left.isEmpty()) {
                losses.add("left behind: " + left);
            }
        }
        Program.Ended last = program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
        String difference = State.of(index).difference(wanted);
        return List.of(
                Row.of(
                        "K1",
                        kills + " × kill -9 at random (0.2 to 5 s) over "
                                + wanted.files().size() + " files, " + real + " of them real, the others made up",
                        "0 kept documents lost, 0 held twice, sound each time, no kept file read again, no process and no "
                                + "file left after 5 s; at most 5 s of work and one commit to do again",
                        losses.size() + " faults" + first(losses) + "; at most " + longestUnkept / 1_000.0
                                + " s of work unkept; " + rounds + " loads came to their end in between",
                        losses.isEmpty() && longestUnkept <= 7_000),
                Row.of(
                        "K4",
                        "the export after those kills beside that of an unbroken run (ids, fields, citations, file "
                                + "records)",
                        "equal byte by byte",
                        (difference.isEmpty() ? "equal" : difference) + ", "
                                + wanted.lines().size() + " lines",
                        difference.isEmpty() && (last.code() == 0 || last.code() == 3)));
    }

    private static String first(List<String> faults) {
        return faults.isEmpty() ? "" : " (" + faults.getFirst() + ")";
    }

    /// Waits until a loader is to be killed: 0.2 to 5 s after its start, or after its first commit when it had not
    /// committed by then (on a busy machine).
    ///
    /// @return whether it finished before
    private boolean ends(Process loader, Path index, long start, boolean kept)
            throws IOException, InterruptedException {
        while (kept && lastCommit(index, start) <= start && loader.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return loader.waitFor(200 + random.nextInt(4_800), TimeUnit.MILLISECONDS);
    }

    /// The number of unchanged files that a finished load reports.
    private static long unchanged(Program.Ended ended) {
        String said = ended.out();
        int at = said.indexOf("\"unchanged\":");
        return at < 0 ? 0 : Long.parseLong(said.substring(at).split("[:,]")[1]);
    }

    /// Number of files on disk with a record. Archives do not count, because they are recorded after their last member.
    private static long leaves(Set<String> records) {
        return records.stream().filter(id -> !id.contains(".zip")).count();
    }

    private static long lastCommit(Path index, long otherwise) throws IOException {
        if (!Files.exists(index)) {
            return otherwise;
        }
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(otherwise);
        }
    }
}
