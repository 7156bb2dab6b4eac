package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// D1, D4: disks that are full, and an index that somebody else writes.
final class Disks {
    /// Files of the load for each megabyte of the largest disk: enough that it fills too. 80 left room on one of 40 MB.
    private static final int FILES_A_MEGABYTE = 120;

    private final Bench bench;

    Disks(Bench bench) {
        this.bench = bench;
    }

    /// D1: disks of several sizes that fill up, then grow.
    List<Row> full() throws IOException, InterruptedException {
        Path probe = bench.place("disk-probe");
        if (!Bench.system("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString())) {
            return List.of(Row.skipped("D1", "full disks", "needs the right to mount (root)"));
        }
        int largest = bench.sizes().stream().mapToInt(Integer::intValue).max().orElse(4);
        Path tree = bench.place("d1-tree");
        for (int i = 0; i < largest * FILES_A_MEGABYTE; i++) {
            Path folder = Files.createDirectories(tree.resolve(String.valueOf(i / 100)));
            Files.writeString(folder.resolve(i + ".txt"), Bench.plan(i, 25));
        }
        Program program = bench.program("d1");
        Path calm = bench.place("d1").resolve("calm");
        program.run("index", tree.toString(), "--index", calm.toString());
        State wanted = State.of(calm);
        var faults = new ArrayList<String>();
        var said = new ArrayList<String>();
        var kept = new ArrayList<Integer>();
        for (int size : bench.sizes()) {
            Path disk = bench.place("disk-" + size);
            Bench.system("mount", "-t", "tmpfs", "-o", "size=" + size + "m", "tmpfs", disk.toString());
            Path index = disk.resolve("index");
            Program.Ended ended = program.run("index", tree.toString(), "--index", index.toString());
            kept.add(judge(size, index, ended, faults));
            said.addAll(ended.errorLines());
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
                        "disks of " + bench.sizes() + " MB (tmpfs) fill up under a load of "
                                + wanted.files().size() + " files, then grow",
                        "exit 1, one line that names disk, path, bytes free and needed; sound at the last commit; grown, "
                                + "the same command completes and the export is equal byte by byte",
                        faults.size() + " faults " + faults + "; documents kept when full " + kept + "; said «"
                                + said.getFirst() + "»",
                        faults.isEmpty())
                .without("a disk that lies about what it has written"));
    }

    /// @return number of documents kept
    private static int judge(int size, Path index, Program.Ended ended, List<String> faults) {
        String line = String.join(" / ", ended.errorLines());
        if (ended.code() != 1
                || ended.errorLines().size() != 1
                || ended.hasStackTrace()
                || !Stream.of("is full", index.toString(), "tmpfs", "bytes free", "needed")
                        .allMatch(line::contains)) {
            faults.add(size + " MB: exit " + ended.code() + " " + line);
        }
        State state = State.ids(index);
        state.findings().forEach(finding -> faults.add(size + " MB: " + finding.line()));
        return state.documents().size();
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
        Path other = bench.place("d4-other");
        Files.writeString(other.resolve("a.txt"), Bench.plan(1, 1));
        Path backup = bench.place("d4").resolve("backup");
        program.run("index", other.toString(), "--index", backup.toString());
        Program.Ended second = program.run("index", tree.toString(), "--index", index.toString());
        var others = new ArrayList<String>();
        for (String[] command : new String[][] {
            {"index", "--rebuild", tree.toString()}, {"restore", backup.toString()},
        }) {
            Program.Ended ended = program.run(joined(command, "--index", index.toString()));
            if (ended.code() != 4
                    || ended.errorLines().size() != 1
                    || !ended.err().contains("write.lock")) {
                others.add(command[0] + ": exit " + ended.code() + " "
                        + ended.err().strip());
            }
        }
        String pid = String.valueOf(first.process().pid());
        first.process().destroy();
        first.await();
        long taken = second.millis() - nothing.millis();
        return List.of(Row.of(
                "D4",
                "a second writer while one is at work: index, index --rebuild, restore",
                "refused within 1 s (on a busy machine: of the time that a start takes), one line that names the lock and its "
                        + "holder, exit 4",
                "exit " + second.code() + " after " + second.millis() / 1_000.0 + " s, of which a start takes "
                        + nothing.millis() / 1_000.0 + " s: «" + second.err().strip() + "»; others " + others,
                second.code() == 4
                        && second.err().contains("write.lock")
                        && second.err().contains(pid)
                        && second.errorLines().size() == 1
                        && others.isEmpty()
                        && taken <= Math.max(1_000, nothing.millis())));
    }

    private static String[] joined(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
