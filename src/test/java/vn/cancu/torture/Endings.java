package vn.cancu.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.UnusableIndexException;

/// K2: parsers are killed under the loader; the loader and the site are asked to end.
final class Endings {
    private final Bench bench;

    Endings(Bench bench) {
        this.bench = bench;
    }

    List<Row> run() throws IOException, InterruptedException {
        return List.of(workers(), twice(), termination(), site());
    }

    private Row workers() throws IOException, InterruptedException {
        Path tree = bench.place("k2-tree");
        int files = 60;
        for (int i = 0; i < files; i++) {
            Archives.zip(tree.resolve(i + ".zip"), Bench.plan(i, 40), Bench.plan(10_000 + i, 40));
        }
        Path index = bench.place("k2").resolve("index");
        var running = bench.program("k2").start("index", tree.toString(), "--index", index.toString());
        int killed = 0;
        while (running.process().isAlive() && killed < 3) {
            TimeUnit.MILLISECONDS.sleep(killed == 0 ? 1_000 : 3_000); // long enough for the second try of a file
            var worker = running.process().children().findFirst();
            if (worker.isPresent() && worker.get().destroyForcibly()) {
                killed++;
            }
        }
        Program.Ended ended = running.await();
        State state = State.of(index);
        return Row.of(
                "K2",
                killed + " × kill -9 of a parser in a load of " + files + " archives",
                "the load goes on, each file is tried again, no document lost",
                "exit " + ended.code() + ", " + state.documents().size() + " of " + 2 * files + " documents",
                state.documents().size() == 2 * files && ended.code() == 0 && killed > 0);
    }

    /// The parser of one and the same file is killed at its first and at its second try.
    private Row twice() throws IOException, InterruptedException {
        Path tree = bench.place("k2-twice-tree");
        int good = 20;
        for (int i = 0; i < good; i++) {
            Files.writeString(tree.resolve(i + ".trouble"), Bench.plan(i, 2));
        }
        Files.writeString(tree.resolve("bad.trouble"), "hang");
        Path index = bench.place("k2").resolve("twice");
        var running = bench.program("k2")
                .with("-Dcancu.workers=1", "-Dcancu.timeout=30")
                .start("index", tree.toString(), "--index", index.toString());
        int killed = 0;
        while (running.process().isAlive() && kept(index) < good) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        while (running.process().isAlive() && killed < 5) {
            Optional<ProcessHandle> parser = running.process().children().findFirst();
            TimeUnit.MILLISECONDS.sleep(1_000); // by then it reads the bad file, the only one left
            killed += parser.isPresent() && parser.get().destroyForcibly() ? 1 : 0;
        }
        Program.Ended ended = running.await();
        try (var opened = LuceneIndex.open(index)) {
            List<FileRecord> records = opened.files();
            long indexed = records.stream()
                    .filter(file -> file.status() == FileRecord.Status.INDEXED)
                    .count();
            String reason = records.stream()
                    .filter(file -> file.path().contains("bad"))
                    .map(FileRecord::reason)
                    .findFirst()
                    .orElse("none at all");
            return Row.of(
                    "K2",
                    "kill -9 of the parser at each try of one file among " + good + " good ones",
                    "tried again once, then recorded as crash; the good ones are indexed; exit 3",
                    killed + " tries killed, recorded as «" + reason + "», " + indexed + " of " + good
                            + " indexed, exit " + ended.code(),
                    killed == 2 && reason.equals("crash") && indexed == good && ended.code() == 3);
        }
    }

    /// Number of file records in an index that somebody else writes.
    private static int kept(Path folder) {
        try (var index = LuceneIndex.open(folder)) {
            return index.files().size();
        } catch (UnusableIndexException | UncheckedIOException _) {
            return 0; // it is just being made
        }
    }

    private Row termination() throws IOException, InterruptedException {
        Path tree = bench.tree("k2-term-tree", 200);
        Files.writeString(tree.resolve("0").resolve("00.trouble"), "hang");
        Path index = bench.place("k2").resolve("term");
        Program program = bench.program("k2");
        if (Bench.system("env", "--default-signal=INT", "true")) {
            program = program.under("env", "--default-signal=INT"); // whoever started this run may ignore it
        }
        long longest = 0;
        var codes = new TreeSet<Integer>();
        var faults = new ArrayList<String>();
        List<String> signals = List.of("TERM", "INT", "TERM", "INT");
        for (String signal : signals) {
            var running = program.start("index", "--no-ocr", tree.toString(), "--index", index.toString());
            while (running.process().isAlive()
                    && running.process().children().findAny().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(50); // until the parser that will hang is there
            }
            TimeUnit.MILLISECONDS.sleep(1_000 + 1_000L * codes.size());
            long since = System.nanoTime();
            Bench.system("kill", "-" + signal, String.valueOf(running.process().pid()));
            Program.Ended ended = running.await();
            codes.add(ended.code());
            longest = Math.max(longest, (System.nanoTime() - since) / 1_000_000);
            if (!ended.out().contains("what was read is kept. Run the same command again") || ended.hasStackTrace()) {
                faults.add("SIG" + signal + " said «" + ended.out() + "»");
            }
            State state = State.ids(index);
            state.findings().forEach(finding -> faults.add(finding.line()));
            if (state.files().isEmpty()) {
                faults.add("nothing is kept");
            }
        }
        return Row.of(
                "K2",
                "SIGTERM and SIGINT of the loader while a file hangs, " + signals.size() / 2 + " × each",
                "committed and gone within 5 s, exit 143 and 130; says what is kept and how to go on",
                "at most " + longest / 1_000.0 + " s, exits " + codes + ", " + faults.size() + " faults " + faults
                        + ", " + State.ids(index).files().size() + " files kept",
                longest <= 5_000 && codes.equals(Set.of(143, 130)) && faults.isEmpty());
    }

    private Row site() throws IOException, InterruptedException {
        Path index = bench.place("k2").resolve("index");
        var running = bench.program("k2").start("serve", "--port", "0", "--index", index.toString());
        URI address = Visitor.address(running);
        var answered = new AtomicInteger();
        var cut = new AtomicInteger();
        var visitors = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            visitors.add(Thread.ofPlatform().start(() -> visit(address, answered, cut)));
        }
        TimeUnit.SECONDS.sleep(3);
        long since = System.nanoTime();
        running.process().destroy();
        int code = running.await().code();
        long millis = (System.nanoTime() - since) / 1_000_000;
        for (Thread visitor : visitors) {
            visitor.join();
        }
        return Row.of(
                "K2",
                "SIGTERM of the site while eight visitors ask",
                "no answer that was begun is cut, gone within 5 s, exit 143 or 0",
                answered + " answered, " + cut + " cut, " + millis / 1_000.0 + " s, exit " + code,
                answered.get() > 0
                        && cut.get() == 0
                        && millis <= 5_000
                        && Set.of(143, 0).contains(code));
    }

    /// Asks, a connection a question, until nobody is there.
    private static void visit(URI address, AtomicInteger answered, AtomicInteger cut) {
        while (true) {
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream()
                        .write(("GET /search?q=giao+duc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (answer.isEmpty()) {
                    return; // nobody took the question any more
                }
                (answer.startsWith("HTTP/1.1 200") && answer.stripTrailing().endsWith("</html>")
                                        || answer.contains("\r\n0\r\n")
                                ? answered
                                : cut)
                        .incrementAndGet();
            } catch (IOException _) {
                return; // nobody is there any more
            }
        }
    }
}
