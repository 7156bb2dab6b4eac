package vn.cancu.torture;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.UnusableIndexException;

/// D3: every kind of file of an index, damaged in every way.
final class Damage {
    private static final int FLIPS = 3;

    private final Bench bench;
    private final Random random = new Random(3);
    private final List<String> missed = new ArrayList<>();
    private final List<String> touched = new ArrayList<>();
    private int cases;

    Damage(Bench bench) {
        this.bench = bench;
    }

    /// What is done to a file.
    private enum Kind {
        FLIP,
        TRUNCATE,
        ZERO,
        DELETE
    }

    List<Row> run() throws IOException, InterruptedException {
        Program program = bench.program("d3");
        Path tree = bench.tree("d3-tree", 80);
        Path packed = bench.place("d3").resolve("packed");
        program.run("index", tree.toString(), "--index", packed.toString());
        Path open = bench.place("d3").resolve("open");
        unpacked(packed, open);
        Path damaged = bench.place("d3").resolve("damaged");
        var kinds = new TreeMap<String, Path>();
        for (Path index : List.of(packed, open)) {
            for (Path file : files(index)) {
                for (Kind kind : Kind.values()) {
                    for (int i = 0; i < (kind == Kind.FLIP ? FLIPS : 1); i++) {
                        Bench.copy(index, damaged);
                        spoil(damaged.resolve(file.getFileName()), kind);
                        judge(damaged, file.getFileName() + " " + kind);
                        Bench.delete(damaged);
                    }
                }
                kinds.put(extension(file), file);
            }
        }
        return List.of(
                Row.of(
                        "D3",
                        cases + " damages: flip, truncate, zero, delete over " + kinds.keySet(),
                        "verify finds every one; nothing of it is deleted or written to",
                        missed.size() + " not found " + missed + ", " + touched.size() + " touched " + touched,
                        missed.isEmpty() && touched.isEmpty()),
                rebuilt(program, tree, packed),
                served(program, packed));
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

    private static List<Path> files(Path index) throws IOException {
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

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("segments_") ? "segments_N" : name.substring(name.lastIndexOf('.'));
    }

    private void spoil(Path file, Kind kind) throws IOException {
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

    private void judge(Path index, String what) throws IOException {
        cases++;
        Map<String, Long> before = listing(index);
        try (var opened = LuceneIndex.open(index)) {
            opened.writer().close();
            missed.add(what + " (written to)");
        } catch (UnusableIndexException _) {
            // as it has to be
        }
        if (!listing(index).equals(before)) {
            touched.add(what);
        }
        try (var opened = LuceneIndex.open(index)) {
            if (opened.verify().isEmpty()) {
                missed.add(what);
            }
        }
    }

    private static Map<String, Long> listing(Path index) throws IOException {
        var sizes = new TreeMap<String, Long>();
        for (Path file : files(index)) {
            sizes.put(file.getFileName().toString(), Files.size(file));
        }
        return sizes;
    }

    private Row rebuilt(Program program, Path tree, Path sound) throws IOException, InterruptedException {
        State wanted = State.of(sound);
        Path index = bench.place("d3").resolve("rebuilt");
        Bench.copy(sound, index);
        spoil(files(index).getFirst(), Kind.TRUNCATE);
        Program.Ended found = program.run("verify", "--index", index.toString());
        Program.Ended ended = program.run("index", "--rebuild", tree.toString(), "--index", index.toString());
        String difference = State.of(index).difference(wanted);
        return Row.of(
                "D3",
                "a damaged index made anew from its documents",
                "verify ends with 1, then the export is equal byte by byte",
                "verify " + found.code() + ", rebuild " + ended.code() + ", "
                        + (difference.isEmpty() ? "equal" : difference),
                found.code() == 1 && difference.isEmpty());
    }

    private Row served(Program program, Path sound) throws IOException, InterruptedException {
        Path index = bench.place("d3").resolve("served");
        Bench.copy(sound, index);
        var site = program.start("serve", "--port", "0", "--index", index.toString());
        try {
            var request = HttpRequest.newBuilder(Kills.address(site).resolve("/search?q=ke+hoach"))
                    .build();
            var client = HttpClient.newHttpClient();
            int before =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            spoil(files(index).getFirst(), Kind.FLIP);
            program.run("verify", "--index", index.toString());
            int after = before;
            String page = "";
            for (int i = 0; i < 50 && after == before; i++) {
                Thread.sleep(200);
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                after = answer.statusCode();
                page = answer.body();
            }
            return Row.of(
                    "D3",
                    "the site when verify has found damage",
                    "status 503 and the command that mends it",
                    "before " + before + ", after " + after,
                    before == 200 && after == 503 && page.contains("--rebuild"));
        } finally {
            site.process().destroy();
            site.await();
        }
    }
}
