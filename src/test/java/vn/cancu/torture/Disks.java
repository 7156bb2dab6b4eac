package vn.cancu.torture;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// D1, D2, D4: disks that are full, that cannot be written to, and an index that somebody else writes.
final class Disks {
    private final Bench bench;

    Disks(Bench bench) {
        this.bench = bench;
    }

    /// Takes down the disks that trials below this folder have put up.
    static void letGo(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path -> path.getFileName().toString().startsWith("disk-"))
                    .forEach(path -> Bench.system("umount", path.toString()));
        }
    }

    /// D1: disks of several sizes that fill up, then grow.
    List<Row> full() throws IOException, InterruptedException {
        Path probe = bench.place("disk-probe");
        if (!Bench.system("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString())) {
            return List.of(Row.skipped("D1", "full disks", "needs the right to mount (root)"));
        }
        int largest = bench.sizes().stream().mapToInt(Integer::intValue).max().orElse(4);
        Path tree = bench.place("d1-tree");
        for (int i = 0; i < largest * 60; i++) {
            Path folder = Files.createDirectories(tree.resolve(String.valueOf(i / 100)));
            Files.writeString(folder.resolve(i + ".txt"), Bench.plan(i, 25));
        }
        Program program = bench.program("d1");
        Path calm = bench.place("d1").resolve("calm");
        program.run("index", tree.toString(), "--index", calm.toString());
        State wanted = State.of(calm);
        var faults = new ArrayList<String>();
        var said = new ArrayList<String>();
        int filled = 0;
        for (int size : bench.sizes()) {
            Path disk = bench.place("disk-" + size);
            Bench.system("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", disk.toString());
            Path index = disk.resolve("index");
            Program.Ended ended = program.run("index", tree.toString(), "--index", index.toString());
            if (ended.code() != 0) {
                filled++;
                judge(size, index, ended, faults);
                said.addAll(ended.errorLines());
            }
            Bench.system("mount", "-o", "remount,size=400m", disk.toString());
            Program.Ended again = program.run("index", tree.toString(), "--index", index.toString());
            String difference = State.of(index).difference(wanted);
            if (again.code() != 0 || !difference.isEmpty()) {
                faults.add(size + " MB, grown: exit " + again.code() + " " + difference);
            }
            Bench.system("umount", disk.toString());
        }
        return List.of(Row.of(
                "D1",
                "disks of " + bench.sizes() + " MB, " + filled + " of them fill up, then grow",
                "one line naming path, free and needed; last commit readable; then completed, equal export",
                faults.isEmpty() ? "0 faults; " + said.getFirst() : faults.size() + " faults: " + faults.getFirst(),
                faults.isEmpty() && filled > 0));
    }

    private static void judge(int size, Path index, Program.Ended ended, List<String> faults) {
        if (ended.errorLines().size() != 1
                || !ended.err().contains("full")
                || !ended.err().contains(index.toString())
                || !ended.err().contains("free")) {
            faults.add(size + " MB: " + String.join(" / ", ended.errorLines()));
        }
        State.of(index).findings().forEach(finding -> faults.add(size + " MB: " + finding.line()));
    }

    /// D2: indexes that must not or cannot be written to.
    List<Row> closed() throws IOException, InterruptedException {
        Program program = bench.program("d2");
        Path tree = bench.tree("d2-tree", 60);
        Path disk = bench.place("disk-read-only");
        var rows = new ArrayList<Row>();
        if (Bench.system("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString())) {
            Path index = disk.resolve("index");
            program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
            Bench.system("mount", "-o", "remount,ro", disk.toString());
            somethingNew(tree, 1);
            rows.add(refused("a read-only disk", program, tree, index, "written to"));
            rows.add(served(program, index));
            Bench.system("umount", disk.toString());
        } else {
            rows.add(Row.skipped("D2", "a read-only disk", "needs the right to mount (root)"));
        }
        rows.add(forbidden(program, tree));
        Path foreign = bench.place("d2").resolve("other");
        try (var writer = new IndexWriter(FSDirectory.open(foreign), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("cancu.format", "999").entrySet());
            writer.addDocument(new Document());
        }
        rows.add(refused("an index of another version", program, tree, foreign, "format 999"));
        Program.Ended missing =
                program.run("index", "--no-ocr", tree.resolve("nowhere").toString());
        rows.add(Row.of(
                "D2",
                "a folder to read that is not there",
                "one line, exit 2",
                "exit " + missing.code() + ": " + missing.err().strip(),
                missing.code() == 2 && missing.err().contains("nowhere") && !missing.hasStackTrace()));
        return rows;
    }

    private Row forbidden(Program program, Path tree) throws IOException, InterruptedException {
        Optional<Program> nobody = Nobody.runs(program, bench.place("d2-program"));
        if (nobody.isEmpty()) {
            return Row.skipped("D2", "a folder without permission", Nobody.NEEDED);
        }
        Path index = bench.place("d2").resolve("mine");
        program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
        somethingNew(tree, 2);
        return refused("a folder without permission to write", nobody.get(), tree, index, "written to");
    }

    /// Gives the next load something to write: one that finds nothing changed has no business with the disk.
    private static void somethingNew(Path tree, int number) throws IOException {
        Files.writeString(tree.resolve("new " + number + ".txt"), Bench.plan(2_000_000 + number, 2));
    }

    private static Row refused(String what, Program program, Path tree, Path index, String word)
            throws IOException, InterruptedException {
        Program.Ended ended = program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
        return Row.of(
                "D2",
                what,
                "one line and what to do, no stack trace",
                "exit " + ended.code() + ": " + ended.err().strip(),
                ended.code() == 1
                        && ended.errorLines().size() == 1
                        && ended.err().contains(word)
                        && !ended.hasStackTrace());
    }

    private static Row served(Program program, Path index) throws IOException, InterruptedException {
        var site = program.start("serve", "--port", "0", "--index", index.toString());
        try {
            var request = HttpRequest.newBuilder(Kills.address(site).resolve("/search?q=ke+hoach"))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            return Row.of("D2", "the site over a read-only disk", "answers", "status " + status, status == 200);
        } finally {
            site.process().destroy();
            site.await();
        }
    }

    /// D4: a second writer.
    List<Row> taken() throws IOException, InterruptedException {
        Path tree = bench.place("d4-tree");
        Files.writeString(tree.resolve("a.trouble"), "hang");
        Path index = bench.place("d4").resolve("index");
        Program program = bench.program("d4");
        var first = program.start("index", tree.toString(), "--index", index.toString());
        while (!Files.exists(index.resolve(".writer"))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        Program.Ended nothing = program.run("--version");
        Program.Ended second = program.run("index", tree.toString(), "--index", index.toString());
        String pid = String.valueOf(first.process().pid());
        first.process().destroy();
        first.await();
        long taken = second.millis() - nothing.millis();
        return List.of(Row.of(
                "D4",
                "a second writer",
                "refused within 1 s (or, on a busy machine, twice the time of a start), names the lock and its holder, an exit code of its own",
                "exit " + second.code() + " " + taken / 1_000.0 + " s after a start of " + nothing.millis() / 1_000.0
                        + " s: "
                        + second.err().strip(),
                second.code() == 4
                        && second.err().contains("write.lock")
                        && second.err().contains(pid)
                        && second.errorLines().size() == 1
                        && taken <= Math.max(1_000, 2 * nothing.millis())));
    }
}
