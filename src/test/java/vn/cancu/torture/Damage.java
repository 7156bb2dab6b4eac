package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.UnusableIndexException;

/// D3: every kind of file of an index, damaged in every way. One index is made, all damage is done to copies of it.
final class Damage {
    private final Bench bench;
    private final Random random = new Random(3);

    Damage(Bench bench) {
        this.bench = bench;
    }

    /// What is done to a file.
    enum Kind {
        FLIP,
        TRUNCATE,
        ZERO,
        DELETE
    }

    List<Row> run() throws IOException, InterruptedException {
        Program program = bench.program("d3");
        Path tree = bench.tree("d3-tree", bench.small() ? 30 : 80);
        Path packed = bench.place("d3").resolve("packed");
        program.run("index", "--no-ocr", tree.toString(), "--index", packed.toString());
        Path open = bench.place("d3").resolve("open");
        unpacked(packed, open);
        return List.of(
                found(packed, open),
                new DamagedSite(bench, this, program).run(packed, open),
                rebuilt(program, tree, packed));
    }

    /// The same index, every part in a file of its own.
    private static void unpacked(Path from, Path to) throws IOException {
        Bench.copy(from, to);
        Files.deleteIfExists(to.resolve("write.lock"));
        var merges = new TieredMergePolicy();
        merges.setNoCFSRatio(0);
        var config = new IndexWriterConfig().setUseCompoundFile(false).setMergePolicy(merges);
        try (var directory = FSDirectory.open(to);
                var writer = new IndexWriter(directory, config)) {
            writer.forceMerge(1);
        }
    }

    /// The files of the last commit of an index.
    static List<Path> committed(Path index) throws IOException {
        try (var directory = FSDirectory.open(index)) {
            return SegmentInfos.readLatestCommit(directory).files(true).stream()
                    .sorted()
                    .map(index::resolve)
                    .toList();
        }
    }

    /// All files of an index.
    static List<Path> files(Path index) throws IOException {
        try (Stream<Path> list = Files.list(index)) {
            return list.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith("_") || name.startsWith("segments_");
                    })
                    .sorted()
                    .toList();
        }
    }

    /// `.cfs`, or `segments_N`.
    static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("segments_") ? "segments_N" : name.substring(name.lastIndexOf('.'));
    }

    /// Damages a file where it lies, as a failing disk or a copy that was broken off does.
    void spoil(Path file, Kind kind) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (kind) {
            case FLIP -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
            }
            case TRUNCATE -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case ZERO -> Files.write(file, new byte[bytes.length]);
            case DELETE -> Files.delete(file);
        }
    }

    private Row found(Path packed, Path open) throws IOException {
        int flips = bench.small() ? 1 : 10;
        var kinds = new TreeSet<String>();
        var missed = new ArrayList<String>();
        var touched = new ArrayList<String>();
        int cases = 0;
        Path damaged = bench.place("d3").resolve("damaged");
        for (Path index : List.of(packed, open)) {
            for (Path file : committed(index)) {
                kinds.add(kind(file));
                for (Kind kind : Kind.values()) {
                    for (int i = 0; i < (kind == Kind.FLIP ? flips : 1); i++) {
                        Bench.copy(index, damaged);
                        spoil(damaged.resolve(file.getFileName()), kind);
                        judge(damaged, file.getFileName() + " " + kind, missed, touched);
                        Bench.delete(damaged);
                        cases++;
                    }
                }
            }
        }
        return Row.of(
                "D3",
                cases + " damages: flip (" + flips + " ×), truncate, zero, delete over " + kinds,
                "verify finds all; a writer is refused; no byte of the index is deleted or written",
                cases - missed.size() + " found, missed " + missed + "; " + touched.size() + " touched " + touched,
                missed.isEmpty() && touched.isEmpty());
    }

    private static void judge(Path index, String what, List<String> missed, List<String> touched) throws IOException {
        TreeMap<String, Long> before = sums(index);
        try (var opened = LuceneIndex.open(index)) {
            opened.writer().close();
            missed.add(what + " (written to)");
        } catch (UnusableIndexException _) {
            // as it has to be
        }
        try (var opened = LuceneIndex.open(index)) {
            if (opened.verify().isEmpty()) {
                missed.add(what);
            }
        }
        if (!sums(index).equals(before)) {
            touched.add(what);
        }
    }

    private static TreeMap<String, Long> sums(Path index) throws IOException {
        var sums = new TreeMap<String, Long>();
        for (Path file : files(index)) {
            var sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            sums.put(file.getFileName().toString(), sum.getValue());
        }
        return sums;
    }

    /// The commands over damage of each kind: `verify` says it, `index` is refused, `index --rebuild` mends it.
    private Row rebuilt(Program program, Path tree, Path sound) throws IOException, InterruptedException {
        State wanted = State.of(sound);
        var faults = new ArrayList<String>();
        List<Kind> kinds = bench.small() ? List.of(Kind.DELETE) : List.of(Kind.values());
        for (Kind kind : kinds) {
            Path index = bench.place("d3").resolve("rebuilt-" + kind);
            Bench.copy(sound, index);
            List<Path> files = committed(index);
            spoil(kind == Kind.DELETE ? files.getLast() : files.getFirst(), kind);
            Program.Ended found = program.run("verify", "--index", index.toString());
            Program.Ended refused = program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
            Program.Ended ended =
                    program.run("index", "--no-ocr", "--rebuild", tree.toString(), "--index", index.toString());
            String difference = State.of(index).difference(wanted);
            boolean told = found.code() == 1 && found.err().contains("--rebuild") && !found.hasStackTrace();
            boolean kept = refused.code() == 1 && refused.errorLines().size() == 1;
            if (!told || !kept || !difference.isEmpty()) {
                faults.add(kind + ": verify " + found.code() + ", index " + refused.code() + " "
                        + refused.err().strip() + ", rebuild " + ended.code() + " " + difference);
            }
        }
        return Row.of(
                "D3",
                "the commands over an index damaged in " + kinds.size() + " ways: verify, index, index --rebuild",
                "verify ends with 1 and names the remedy, index is refused in one line, after the rebuild the export of "
                        + wanted.lines().size() + " lines is equal byte by byte",
                faults.size() + " faults " + faults,
                faults.isEmpty());
    }
}
