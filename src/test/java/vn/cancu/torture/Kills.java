package vn.cancu.torture;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// K1, K2, K4: processes that are killed.
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
            State state = State.of(index);
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
                        kills + " × kill -9 at random over " + wanted.files().size() + " files",
                        "0 lost, 0 twice, sound each time, nothing kept is read again, 0 left behind; unkept ≤ 5 s and a commit",
                        losses.size() + " faults" + first(losses) + "; at most " + longestUnkept / 1_000.0
                                + " s unkept; " + rounds + " loads whole in between",
                        losses.isEmpty() && longestUnkept <= 7_000),
                Row.of(
                        "K4",
                        "export after those kills beside an unbroken run ("
                                + wanted.lines().size() + " lines)",
                        "equal byte by byte",
                        difference.isEmpty() ? "equal" : difference,
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

    /// kill -9 of parser processes, SIGTERM of the loader and of the site.
    List<Row> others() throws IOException, InterruptedException {
        return List.of(workers(), termination(), site());
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
            TimeUnit.MILLISECONDS.sleep(killed == 0 ? 1_500 : 6_000); // long enough for the second try of a file
            var worker = running.process().children().findFirst();
            if (worker.isPresent() && worker.get().destroyForcibly()) {
                killed++;
            }
        }
        Program.Ended ended = running.await();
        State state = State.of(index);
        return Row.of(
                "K2",
                killed + " parser processes killed in a load of " + files + " archives",
                "the load goes on, no document lost",
                "exit " + ended.code() + ", " + state.documents().size() + " of " + 2 * files + " documents",
                state.documents().size() == 2 * files && ended.code() == 0 && killed > 0);
    }

    private Row termination() throws IOException, InterruptedException {
        Path tree = bench.tree("k2-term-tree", 200);
        Files.writeString(tree.resolve("0").resolve("00.trouble"), "hang");
        Path index = bench.place("k2").resolve("term");
        Program program = bench.program("k2");
        long longest = 0;
        var codes = new HashSet<Integer>();
        var faults = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var running = program.start("index", "--no-ocr", tree.toString(), "--index", index.toString());
            while (running.process().isAlive()
                    && running.process().children().findAny().isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(50); // until the parser that will hang is there
            }
            TimeUnit.MILLISECONDS.sleep(2_000 + 1_000L * i);
            long since = System.nanoTime();
            running.process().destroy();
            codes.add(running.await().code());
            longest = Math.max(longest, (System.nanoTime() - since) / 1_000_000);
            State.of(index).findings().forEach(finding -> faults.add(finding.line()));
        }
        return Row.of(
                "K2",
                "SIGTERM of the loader while a file hangs, 3 ×",
                "committed and gone within 5 s, code 143 or 0",
                longest / 1_000.0 + " s, codes " + codes + ", " + faults.size() + " findings, "
                        + State.of(index).files().size() + " files kept",
                longest <= 5_000 && Set.of(143, 0, 3).containsAll(codes) && faults.isEmpty());
    }

    private Row site() throws IOException, InterruptedException {
        Path index = bench.place("k2").resolve("index");
        var running = bench.program("k2").start("serve", "--port", "0", "--index", index.toString());
        URI address = address(running);
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
                "no answer that was begun is cut, gone within 5 s",
                answered + " answered, " + cut + " cut, " + millis / 1_000.0 + " s, code " + code,
                answered.get() > 0 && cut.get() == 0 && millis <= 5_000);
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

    /// Waits until a site says where it is.
    static URI address(Program.Running running) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && running.process().isAlive(); i++) {
            String said = Files.readString(running.err());
            int at = said.indexOf("http://");
            if (at >= 0) {
                return URI.create(said.substring(at).split("\\s")[0]);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("the site did not start: " + Files.readString(running.err()));
    }
}
