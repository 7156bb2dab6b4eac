package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// D2: index folders that must not or cannot be read or written to, each asked by the commands and by the site.
final class Closed {
    private final Bench bench;

    Closed(Bench bench) {
        this.bench = bench;
    }

    /// How a folder is to be answered.
    ///
    /// @param what is the matter with it
    /// @param index exit code of a load into it
    /// @param search exit code of a search in it
    /// @param site status of the site over it
    /// @param word what the load has to say
    private record Case(String what, int index, int search, int site, String word) {}

    List<Row> run() throws IOException, InterruptedException {
        Program program = bench.program("d2");
        Path tree = bench.tree("d2-tree", 60);
        var rows = new ArrayList<Row>();
        rows.add(readOnly(program, tree));
        rows.addAll(forbidden(program, tree));
        Path place = bench.place("d2");
        Path version = lucene(place.resolve("version"), Map.of("cancu.format", "999"));
        rows.add(row(new Case("an index of another format", 1, 1, 503, "format 999"), program, tree, version));
        Path other = lucene(place.resolve("other"), Map.of());
        rows.add(row(new Case("the index of another program", 2, 2, 503, "did not make"), program, tree, other));
        Path mine = bench.place("d2-mine");
        Files.writeString(mine.resolve("mine.doc"), "mine");
        rows.add(row(new Case("a folder of other files", 2, 2, 503, "no index"), program, tree, mine));
        rows.add(missing(program, tree));
        return rows;
    }

    private static Path lucene(Path folder, Map<String, String> marks) throws IOException {
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(marks.entrySet());
            writer.addDocument(new Document());
        }
        return folder;
    }

    private Row readOnly(Program program, Path tree) throws IOException, InterruptedException {
        Path disk = bench.place("disk-read-only");
        if (!Bench.system("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString())) {
            return Row.skipped("D2", "an index on a read-only disk", "needs the right to mount (root)");
        }
        Path index = disk.resolve("index");
        program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
        Bench.system("mount", "-o", "remount,ro", disk.toString());
        Row row = row(new Case("an index on a read-only disk", 1, 0, 200, "written to"), program, tree, index);
        Bench.system("umount", disk.toString());
        return row;
    }

    private List<Row> forbidden(Program program, Path tree) throws IOException, InterruptedException {
        Optional<Program> nobody = Nobody.runs(program, bench.place("d2-program"));
        if (nobody.isEmpty()) {
            return List.of(Row.skipped("D2", "folders without permission", Nobody.NEEDED));
        }
        Path index = bench.place("d2").resolve("theirs");
        program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
        Row write = row(
                new Case("an index without permission to write", 1, 0, 200, "written to"), nobody.get(), tree, index);
        Bench.system("chmod", "000", index.toString());
        Row read = row(new Case("an index without permission to read", 1, 1, 503, "read"), nobody.get(), tree, index);
        Bench.system("chmod", "755", index.toString());
        return List.of(write, read);
    }

    private Row missing(Program program, Path tree) throws IOException, InterruptedException {
        Program.Ended load =
                program.run("index", "--no-ocr", tree.resolve("nowhere").toString());
        Path nowhere = bench.place("d2").resolve("no index");
        Program.Ended search = program.run("search", "ke hoach", "--index", nowhere.toString());
        return Row.of(
                "D2",
                "a folder to read that is not there; an index folder that is not there",
                "index: exit 2, one line; search: exit 0 and one line that says where it looked; nothing is made",
                "index " + load.code() + " «" + load.err().strip() + "», search " + search.code() + " «"
                        + search.err().lines().findFirst().orElse("") + "»",
                load.code() == 2
                        && load.err().contains("nowhere")
                        && load.errorLines().size() == 1
                        && search.code() == 0
                        && search.err().contains(nowhere.toString())
                        && Files.notExists(nowhere));
    }

    private static Row row(Case expected, Program program, Path tree, Path index)
            throws IOException, InterruptedException {
        Map<String, Long> before = listing(index);
        Files.writeString(tree.resolve(expected.what() + ".txt"), Bench.plan(expected.hashCode(), 2)); // to be written
        Program.Ended load = program.run("index", "--no-ocr", tree.toString(), "--index", index.toString());
        Program.Ended search = program.run("search", "ke hoach", "--index", index.toString());
        Program.Ended verify = program.run("verify", "--index", index.toString());
        Visitor.Answer answer = asked(program, index);
        boolean silent = !load.hasStackTrace()
                && !search.hasStackTrace()
                && !verify.hasStackTrace()
                && !answer.page().contains("\tat ");
        boolean oneLine = load.errorLines().size() == 1
                && load.err().contains(expected.word())
                && (search.code() == 0 || search.errorLines().size() == 1)
                && (search.code() == 0 || verify.errorLines().size() == 1);
        return Row.of(
                "D2",
                expected.what(),
                "index %d, search %d, site %d; one line each and what to do, no stack trace, nothing changed"
                        .formatted(expected.index(), expected.search(), expected.site()),
                "index %d, search %d, verify %d, site %d; «%s»"
                        .formatted(
                                load.code(),
                                search.code(),
                                verify.code(),
                                answer.status(),
                                load.err().strip() + (oneLine ? "" : " | " + search.err() + " | " + verify.err())),
                load.code() == expected.index()
                        && search.code() == expected.search()
                        && answer.status() == expected.site()
                        && silent
                        && oneLine
                        && listing(index).equals(before));
    }

    private static Visitor.Answer asked(Program program, Path index) throws IOException, InterruptedException {
        var site = program.start("serve", "--port", "0", "--index", index.toString());
        try (Visitor visitor = Visitor.of(site)) {
            return visitor.ask();
        } finally {
            site.process().destroy();
            site.await();
        }
    }

    private static Map<String, Long> listing(Path index) throws IOException {
        var sizes = new TreeMap<String, Long>();
        for (Path file : Files.isDirectory(index) ? Damage.files(index) : List.<Path>of()) {
            sizes.put(file.getFileName().toString(), Files.size(file));
        }
        return sizes;
    }
}
