package vn.cancu;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import vn.cancu.citation.DocumentReader;
import vn.cancu.document.DocumentCard;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.text.Folding;
import vn.cancu.web.WebServer;
import vn.cancu.web.WebSettings;

/// Prints how fast a large collection is searched, in process and over HTTP, and that what is found is right.
///
/// In process both the time on the wall and that of the thread on a core are printed: on a machine that others use too,
/// only the second says something.
///
/// Arguments: folder of an index; table of queries (class, tab, query: `term` with marks, `nodia` without, `phrase`,
/// `number`); then any of `process`, `suggest`, `http`, `right` for these parts alone. The property `rounds` says how often
/// each query is asked (40), after as many to warm up.
final class SearchBenchmark {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final int CLIENTS = 8;
    private static final long HTTP_MILLIS = 8_000;

    private final Library library;
    private final List<Asked> asked;

    /// One query of the table.
    private record Asked(String kind, String text) {}

    private SearchBenchmark(Library library, List<Asked> asked) {
        this.library = library;
        this.asked = asked;
    }

    /// Runs it.
    public static void main(String[] arguments) throws Exception {
        List<Asked> asked = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Asked(cells[0], cells[1]))
                .toList();
        List<String> parts = List.of(arguments).subList(2, arguments.length);
        try (var library = new Library(LuceneIndex.open(Path.of(arguments[0])), new DocumentReader())) {
            var benchmark = new SearchBenchmark(library, asked);
            benchmark.open(Path.of(arguments[0]));
            if (parts.isEmpty() || parts.contains("process")) {
                benchmark.process();
            }
            if (parts.isEmpty() || parts.contains("suggest")) {
                benchmark.suggest();
            }
            if (parts.isEmpty() || parts.contains("http")) {
                benchmark.http();
            }
            if (parts.isEmpty() || parts.contains("right")) {
                benchmark.right();
            }
        }
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    private void open(Path folder) throws IOException {
        long start = System.nanoTime();
        library.refresh();
        double graph = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        library.prominence();
        double prominence = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        library.suggestions();
        double suggestions = (System.nanoTime() - start) / 1e9;
        long bytes;
        try (var files = Files.walk(folder)) {
            bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        say(
                "opened %,d documents, %,.1f MB on disk: graph %.2f s, prominence %.2f s, %,d suggestions %.2f s",
                library.index().stats().documents(),
                bytes / 1e6,
                graph,
                prominence,
                library.suggestions().size(),
                suggestions);
    }

    private SearchQuery query(String text, int size) {
        return new SearchQuery(
                text, Map.of(), SearchQuery.Order.RELEVANCE, 0, size, Map.of(), SearchQuery.Alike.TOGETHER);
    }

    private void process() {
        for (int i = 0; i < ROUNDS; i++) {
            asked.forEach(one -> library.search(query(one.text(), 10)));
        }
        var all = new Both();
        for (String kind : asked.stream().map(Asked::kind).distinct().toList()) {
            var times = new Both();
            List<Asked> these =
                    asked.stream().filter(one -> one.kind().equals(kind)).toList();
            for (int i = 0; i < ROUNDS; i++) {
                these.forEach(one -> times.run(() -> library.search(query(one.text(), 10))));
            }
            all.addAll(times);
            times.say("top 10, exact count, facets, snippets: " + kind);
        }
        all.say("top 10, exact count, facets, snippets: all");
        var one = new Both();
        for (int i = 0; i < ROUNDS; i++) {
            asked.forEach(each -> one.run(() -> library.search(query(each.text(), 1))));
        }
        one.say("first hit, exact count, facets");
        asked.stream()
                .map(each -> Map.entry(each.text(), best(each.text())))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(6)
                .forEach(slow -> say("    %.2f ms  %s", slow.getValue(), slow.getKey()));
    }

    private double best(String text) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            library.search(query(text, 10));
            best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return best;
    }

    private void suggest() {
        var typed = new ArrayList<String>();
        for (Asked one : asked) {
            for (int length = 1; length <= one.text().length(); length++) {
                typed.add(one.text().substring(0, length));
                typed.add(Folding.fold(one.text().substring(0, length)));
            }
        }
        for (int i = 0; i < ROUNDS / 5; i++) {
            typed.forEach(text -> library.suggestions().of(text, 8));
        }
        var times = new Both();
        for (int i = 0; i < ROUNDS / 5; i++) {
            typed.forEach(text -> times.run(() -> library.suggestions().of(text, 8)));
        }
        times.say("completions");
    }

    private void http() throws Exception {
        List<DocumentCard> cards = library.index().cards();
        var random = new Random(7);
        var documents = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            documents.add(
                    "/documents/" + cards.get(random.nextInt(cards.size())).id());
        }
        List<String> searches = asked.stream()
                .map(one -> "/search?q=" + URLEncoder.encode(one.text(), StandardCharsets.UTF_8))
                .toList();
        try (var pictures = new PagePictures(ExtractSettings.standard());
                var server = new WebServer(
                                new WebSettings("127.0.0.1", 0, Set.of()), library, pictures, () -> Progress.NONE)
                        .start()) {
            load("search pages", server.port(), searches);
            load("document pages, 2,000 different", server.port(), documents);
            load("document pages, 40 different", server.port(), documents.subList(0, 40));
        }
    }

    /// Eight clients that ask one after the other on connections kept open; the first half is to warm up.
    private static void load(String name, int port, List<String> paths) throws Exception {
        clients(port, paths, HTTP_MILLIS);
        long busy = PROCESS.getProcessCpuTime();
        Times times = clients(port, paths, HTTP_MILLIS);
        double core = (PROCESS.getProcessCpuTime() - busy) / 1e6 / times.size();
        say(
                "%s, %d clients: %,.0f a second, %.2f ms of a core each (clients included), %s",
                name, CLIENTS, times.size() * 1000.0 / HTTP_MILLIS, core, times);
    }

    private static Times clients(int port, List<String> paths, long millis) throws Exception {
        long end = System.nanoTime() + millis * 1_000_000;
        var all = new Times();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Times>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int first = i * 31;
                clients.add(() -> client(port, paths, first, end));
            }
            for (var one : threads.invokeAll(clients)) {
                all.addAll(one.get());
            }
        }
        return all;
    }

    private static Times client(int port, List<String> paths, int first, long end) throws IOException {
        var times = new Times();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (int i = first; System.nanoTime() < end; i++) {
                long start = System.nanoTime();
                String request = "GET " + paths.get(i % paths.size()) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                read(in);
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }

    private static void read(InputStream in) throws IOException {
        int length = -1;
        boolean chunked = false;
        String status = line(in);
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:")
                    ? Integer.parseInt(lower.substring(15).strip())
                    : length;
            chunked |= lower.startsWith("transfer-encoding: chunked");
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                in.skipNBytes(size + 2);
            }
            line(in);
        } else {
            in.skipNBytes(length);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /// Compares what is found with what stands in the texts, word by word.
    private void right() {
        var folded = new int[asked.size()];
        var exact = new int[asked.size()];
        for (DocumentCard card : library.index().cards()) {
            String raw = library.index().find(card.id()).orElseThrow().text().normal();
            String words = " " + raw.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
            String bare = Folding.fold(words);
            for (int i = 0; i < folded.length; i++) {
                String text = asked.get(i).text().replace("\"", "").toLowerCase(Locale.ROOT);
                folded[i] += holdsAll(bare, Folding.fold(text)) ? 1 : 0;
                exact[i] += holdsAll(words, text) ? 1 : 0;
            }
        }
        for (int i = 0; i < folded.length; i++) {
            Asked one = asked.get(i);
            if (one.kind().equals("nodia") || one.kind().equals("term")) {
                long found = library.search(query(one.text(), 1)).total();
                say(
                        "%-6s %-34s found %,8d; texts with these words without marks %,8d, with these marks %,8d",
                        one.kind(), one.text(), found, folded[i], exact[i]);
            }
        }
    }

    private static boolean holdsAll(String text, String words) {
        return Arrays.stream(words.split(" ")).allMatch(word -> text.contains(" " + word + " "));
    }

    /// Times on the wall and on a core.
    private static final class Both {
        private final Times wall = new Times();
        private final Times core = new Times();

        void run(Runnable work) {
            long start = System.nanoTime();
            long busy = CLOCK.getCurrentThreadCpuTime();
            work.run();
            core.add(CLOCK.getCurrentThreadCpuTime() - busy);
            wall.add(System.nanoTime() - start);
        }

        void addAll(Both others) {
            wall.addAll(others.wall);
            core.addAll(others.core);
        }

        void say(String name) {
            SearchBenchmark.say("%s%n    wall %s%n    core %s", name, wall, core);
        }
    }

    /// Times in nanoseconds.
    private static final class Times {
        private long[] nanos = new long[1024];
        private int size;

        void add(long time) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, size * 2);
            }
            nanos[size++] = time;
        }

        void addAll(Times others) {
            for (int i = 0; i < others.size; i++) {
                add(others.nanos[i]);
            }
        }

        int size() {
            return size;
        }

        private double at(double share) {
            return nanos[Math.min(size - 1, (int) (size * share))] / 1e6;
        }

        @Override
        public String toString() {
            Arrays.sort(nanos, 0, size);
            return size == 0
                    ? "none"
                    : String.format(
                            Locale.ROOT,
                            "p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms (%,d)",
                            at(0.5),
                            at(0.9),
                            at(0.99),
                            at(1),
                            size);
        }
    }
}
