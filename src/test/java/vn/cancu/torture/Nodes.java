package vn.cancu.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;

/// H3, H4: names and things in a folder that are no ordinary files.
final class Nodes {
    private static final String CANARY = "chimhoangyen";

    /// Names that are unusual and none the worse for it: these files have to be read.
    private static final List<String> NAMES = List.of(
            "dòng\nmới.txt",
            "cười 😀.txt",
            "h\u00f2a.txt",
            "ho\u0300a.txt",
            "-rf.txt",
            " trước.txt",
            "<img src=x onerror=alert(1)>.txt",
            "d".repeat(251) + ".txt",
            "'; drop table.txt",
            "%2e%2e%2fx.txt");

    /// What cannot or must not be read, and has to be recorded with a reason.
    private static final List<String> REFUSED =
            List.of("out.txt", "nowhere.txt", "loop", "pipe.txt", "zero.txt", "empty.txt");

    private final Bench bench;

    Nodes(Bench bench) {
        this.bench = bench;
    }

    /// H3: everything that a folder may hold, in one run.
    List<Row> run() throws IOException, InterruptedException {
        Path tree = bench.place("h3-tree");
        Path outside = Files.writeString(bench.place("h3").resolve("outside.txt"), Bench.plan(1, 1) + CANARY);
        names(tree);
        boolean nodes = nodes(tree, outside);
        Path growing = tree.resolve("growing.txt");
        Path index = bench.place("h3").resolve("index");
        Program program = bench.program("h3").under("timeout", "300");
        var writing = Thread.ofPlatform().start(() -> grow(growing));
        Program.Ended ended = program.run("index", tree.toString(), "--index", index.toString());
        String met = status(index, growing);
        writing.interrupt();
        writing.join();
        program.run("index", tree.toString(), "--index", index.toString());
        String grown = status(index, growing);
        Files.deleteIfExists(growing);
        return List.of(judge(index, ended, met, grown, nodes), forbidden(tree));
    }

    private static void names(Path tree) throws IOException {
        int number = 10;
        for (String name : NAMES) {
            Files.writeString(tree.resolve(name), Bench.plan(number++, 1));
        }
        Files.createFile(tree.resolve("empty.txt"));
        // A path as long as this is made step by step, from inside.
        Bench.system("sh", "-c", """
                cd "$0" && i=0; while [ $i -lt 300 ]; do mkdir -p aaaaaaaaaaaaaaaaaaaa && cd -P aaaaaaaaaaaaaaaaaaaa || exit 0;
                i=$((i+1)); done; echo deep > deep.txt""", tree.toString());
        Bench.system("sh", "-c", "printf 'not text' > \"$0\"/$(printf 'latin\\351.txt')", tree.toString());
    }

    /// @return whether all could be made
    private static boolean nodes(Path tree, Path outside) throws IOException {
        Files.createSymbolicLink(tree.resolve("out.txt"), outside);
        Files.createSymbolicLink(tree.resolve("nowhere.txt"), tree.resolve("missing"));
        Files.createSymbolicLink(tree.resolve("loop"), tree.resolve("loop"));
        Files.createSymbolicLink(tree.resolve("up"), tree);
        boolean fifo = Bench.system("mkfifo", tree.resolve("pipe.txt").toString());
        boolean zero = Bench.system("mknod", tree.resolve("zero.txt").toString(), "c", "1", "5");
        return fifo && zero;
    }

    private static void grow(Path file) {
        try {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                Files.writeString(file, Bench.plan(i, 3), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Path vanishing = file.resolveSibling("vanishing " + i % 40 + ".txt");
                if (!Files.deleteIfExists(vanishing)) {
                    Files.writeString(vanishing, Bench.plan(2_000 + i, 1));
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What became of a file.
    private static String status(Path index, Path file) {
        try (var opened = LuceneIndex.open(index)) {
            return opened.files().stream()
                    .filter(record -> record.path().equals(file.toString()))
                    .map(record -> record.status() == FileRecord.Status.INDEXED ? "indexed" : record.reason())
                    .findFirst()
                    .orElse("no record");
        }
    }

    private static Row judge(Path index, Program.Ended ended, String met, String grown, boolean nodes) {
        var faults = new ArrayList<String>();
        try (var opened = LuceneIndex.open(index)) {
            Map<String, FileRecord> records = opened.files().stream()
                    .collect(Collectors.toMap(
                            file -> file.path().substring(file.path().lastIndexOf('/') + 1),
                            file -> file,
                            (one, other) -> one,
                            TreeMap::new));
            for (String name : NAMES) {
                FileRecord file = records.get(name);
                if (file == null || file.status() != FileRecord.Status.INDEXED) {
                    faults.add("not indexed: " + name);
                }
            }
            for (String name : REFUSED) {
                FileRecord file = records.get(name);
                if (file == null || file.reason().isEmpty()) {
                    faults.add("no reason: " + name);
                }
            }
            if (records.keySet().stream().noneMatch(name -> name.startsWith("latin"))) {
                faults.add("no record of the name that is not UTF-8");
            }
            if (opened.files().stream().noneMatch(file -> file.path().length() > 3_000)) {
                faults.add("no record of the path of 6,000 bytes");
            }
            if (opened.search(SearchQuery.of(CANARY)).total() > 0) {
                faults.add("a file outside the folder was read");
            }
            if (opened.search(SearchQuery.of("hòa.txt")).total() < 2) {
                faults.add("the twins hòa.txt are not both found");
            }
            if (!met.equals("changing") || !grown.equals("indexed")) {
                faults.add("the growing file");
            }
            String reasons = records.values().stream()
                    .filter(file -> file.status() == FileRecord.Status.FAILED)
                    .collect(Collectors.groupingBy(FileRecord::reason, TreeMap::new, Collectors.counting()))
                    .toString();
            return Row.of(
                    "H3",
                    NAMES.size()
                            + " unusual names, one that is not UTF-8, an empty file, links, loops, a pipe, a device, a file "
                            + "that grows, 40 that come and go, a path of 6,000 bytes",
                    "no hang, no abort; only regular files of the folder are read, everything else has a reason; names that "
                            + "differ in their composition are kept apart and both found; a file that grows is read at rest",
                    ended.millis() / 1_000.0 + " s, exit " + ended.code() + "; the growing file: " + met
                            + ", at rest: " + grown + "; without a document " + reasons
                            + (nodes ? "" : " (no device: needs root)") + " " + faults
                            + (faults.isEmpty() ? "" : ended.err()),
                    faults.isEmpty() && ended.code() == 3 && !ended.hasStackTrace());
        }
    }

    private Row forbidden(Path tree) throws IOException, InterruptedException {
        Optional<Program> nobody = Nobody.runs(bench.program("h3"), bench.place("h3-program"));
        if (nobody.isEmpty()) {
            return Row.skipped("H3", "files without permission", Nobody.NEEDED);
        }
        Path closed = Files.writeString(tree.resolve("closed.txt"), Bench.plan(99, 1));
        Path folder = Files.createDirectories(tree.resolve("closed"));
        Files.writeString(folder.resolve("inside.txt"), Bench.plan(98, 1));
        Bench.system("chmod", "000", closed.toString(), folder.toString());
        Path place = bench.place("h3-nobody");
        place.toFile().setWritable(true, false);
        Path index = place.resolve("index");
        Program.Ended ended = nobody.get().run("index", tree.toString(), "--index", index.toString());
        List<String> reasons = closed(index);
        Bench.system("chmod", "755", closed.toString(), folder.toString());
        nobody.get().run("index", tree.toString(), "--index", index.toString());
        List<String> later = closed(index);
        return Row.of(
                "H3",
                "a file and a folder without permission, as another user; then with it",
                "recorded as unreadable, the others are read; then read without being asked for",
                "exit " + ended.code() + " " + reasons + ", then " + later,
                reasons.equals(List.of("unreadable", "unreadable"))
                        && ended.code() == 3
                        && later.equals(List.of("", "")));
    }

    /// The reasons of what was closed.
    private static List<String> closed(Path index) {
        try (var opened = LuceneIndex.open(index)) {
            return opened.files().stream()
                    .filter(file -> file.path().contains("closed"))
                    .map(FileRecord::reason)
                    .toList();
        }
    }

    /// H4: the locale of cron and containers.
    List<Row> locale() throws IOException, InterruptedException {
        Path tree = bench.place("h4-tree");
        Files.writeString(tree.resolve("kế hoạch năm học.txt"), Bench.plan(5, 1));
        Path index = bench.place("h4").resolve("index");
        Program.Ended bare = bench.program("h4")
                .in(Map.of("LC_ALL", "POSIX"))
                .run("index", tree.toString(), "--index", index.toString());
        Path script = Path.of("src", "main", "sh", "find-java.sh").toAbsolutePath();
        Program.Ended launched = bench.program("h4")
                .in(Map.of("LC_ALL", "POSIX"))
                .under("sh", "-c", ". '" + script + "'; make_utf8; exec \"$@\"", "launcher")
                .run("index", tree.toString(), "--index", index.toString());
        bench.program("h4").in(Map.of("LC_ALL", "POSIX")).run("index", tree.toString(), "--index", index.toString());
        boolean kept;
        try (var opened = LuceneIndex.open(index)) {
            kept = !opened.isEmpty();
        }
        return List.of(
                Row.of(
                        "H4",
                        "LC_ALL=POSIX over an index with Vietnamese names",
                        "the documents stay",
                        kept ? "they stay" : "they are gone",
                        kept),
                Row.of(
                        "H4",
                        "LC_ALL=POSIX without the launcher",
                        "one line that says what to do; the file is recorded as unreadable",
                        "exit " + bare.code() + ": " + String.join(" / ", bare.errorLines()),
                        !bare.hasStackTrace()
                                && bare.errorLines().size() == 1
                                && bare.err().contains("LC_ALL=C.UTF-8")
                                && bare.code() == 3),
                Row.of(
                        "H4",
                        "LC_ALL=POSIX with the launcher's locale",
                        "the file is indexed",
                        "exit " + launched.code() + ": "
                                + launched.out().lines().findFirst().orElse(""),
                        launched.code() == 0 && launched.out().contains("1 document ")));
    }
}
