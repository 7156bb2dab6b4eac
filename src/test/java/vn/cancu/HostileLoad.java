package vn.cancu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import vn.cancu.citation.DocumentReader;
import vn.cancu.evaluate.TestCollection;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.web.WebServer;
import vn.cancu.web.WebSettings;

/// What hostile queries cost: a main class. `core` asks them in process one after the other and prints the time of the
/// thread on a core, by kind, which says something on a machine that others use too; `http` asks the search page by eight
/// clients over real HTTP and prints the answers by status, the times on the wall and what the process took of the cores.
/// Wanted are no 5xx, 99 of 100 within 300 ms, all within 2 s (row Q1).
///
/// Arguments: `core` or `http`; the folder of an index, or a collection (JSON lines of articles) of which one is made
/// beside it; the folder of the lists of hostile strings; how many queries (10,000).
final class HostileLoad {
    private static final int CLIENTS = 8;
    private static final int WARM = 500;
    private static final int SLOW_SHOWN = 8;
    private static final List<String> KINDS = List.of(
            "frequent words", "beginnings", "nested OR", "phrases", "unknown words", "chain of OR", "fields and OR");
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Library library;
    private final List<Hostile> queries;

    /// A query and what sort of trouble it is.
    private record Hostile(String kind, String text) {}

    /// How long a query took, and what became of it.
    private record Took(Hostile query, long nanos, int status) {}

    private HostileLoad(Library library, List<Hostile> queries) {
        this.library = library;
        this.queries = queries;
    }

    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 10_000;
        List<Hostile> queries = queries(Path.of(arguments[2]), most);
        try (var library = new Library(index(Path.of(arguments[1])), new DocumentReader())) {
            library.refresh();
            System.out.printf(
                    "%,d documents, %,d queries%n", library.index().stats().documents(), queries.size());
            var load = new HostileLoad(library, queries);
            if (arguments[0].equals("http")) {
                load.http();
            } else {
                load.core();
            }
        }
    }

    /// The index of a folder, or of a collection in a folder beside it.
    private static LuceneIndex index(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return LuceneIndex.open(place);
        }
        LuceneIndex index = LuceneIndex.open(
                Files.createTempDirectory(place.toAbsolutePath().getParent(), "hostile"));
        new TestCollection(new DocumentReader()).index(place, index);
        return index;
    }

    private void core() {
        queries.stream().limit(WARM).forEach(this::onCore);
        List<Took> took = queries.stream().map(this::onCore).toList();
        var kinds = new TreeMap<String, List<Took>>();
        took.forEach(one -> kinds.computeIfAbsent(one.query().kind(), _ -> new ArrayList<>())
                .add(one));
        kinds.forEach((kind, these) -> say(kind, these));
        say("all, time on a core", took);
        slowest(took);
    }

    private Took onCore(Hostile query) {
        long began = CLOCK.getCurrentThreadCpuTime();
        library.search(new SearchQuery(
                query.text(), Map.of(), SearchQuery.Order.RELEVANCE, 0, 20, Map.of(), SearchQuery.Alike.TOGETHER));
        return new Took(query, CLOCK.getCurrentThreadCpuTime() - began, 200);
    }

    private void http() throws InterruptedException {
        try (var pictures = new PagePictures(ExtractSettings.standard());
                var server = new WebServer(
                                new WebSettings("127.0.0.1", 0, Set.of()), library, pictures, () -> Progress.NONE)
                        .start()) {
            ask(server.port(), queries.subList(0, Math.min(WARM, queries.size())));
            long busy = processNanos();
            List<Took> took = ask(server.port(), queries);
            System.out.printf(
                    Locale.ROOT,
                    "both cores and clients together: %.1f ms a query%n",
                    (processNanos() - busy) / 1e6 / took.size());
            var statuses = new TreeMap<Integer, Integer>();
            took.forEach(one -> statuses.merge(one.status(), 1, Integer::sum));
            System.out.println("answers by status: " + statuses);
            say("all, " + CLIENTS + " clients, time on the wall", took);
            slowest(took);
        }
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static List<Took> ask(int port, List<Hostile> queries) throws InterruptedException {
        var todo = new ConcurrentLinkedQueue<>(queries);
        List<Took> took = Collections.synchronizedList(new ArrayList<>());
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> {
                try (HttpClient client = HttpClient.newHttpClient()) {
                    for (Hostile query = todo.poll(); query != null; query = todo.poll()) {
                        took.add(overHttp(client, port, query));
                    }
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        return took;
    }

    private static Took overHttp(HttpClient client, int port, Hostile query) {
        String typed = URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/search?q=" + typed))
                .build();
        long began = System.nanoTime();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return new Took(query, System.nanoTime() - began, status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String name, List<Took> took) {
        long[] nanos = took.stream().mapToLong(Took::nanos).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-40s %6d: p50 %7.1f ms, p99 %7.1f ms, max %7.1f ms%n",
                name,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private static void slowest(List<Took> took) {
        took.stream()
                .sorted((a, b) -> Long.compare(b.nanos(), a.nanos()))
                .limit(SLOW_SHOWN)
                .forEach(one -> System.out.printf(
                        Locale.ROOT,
                        "  %7.1f ms  %-16s %.100s%n",
                        one.nanos() / 1e6,
                        one.query().kind(),
                        one.query().text()));
    }

    /// The lists, and strings made to cost: nested brackets, stars, alternatives, phrases, slips, long ones.
    private static List<Hostile> queries(Path lists, int most) throws IOException {
        var queries = new ArrayList<Hostile>();
        try (Stream<Path> files = Files.walk(lists)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .limit(1_500)
                        .forEach(line -> queries.add(new Hostile("list", line)));
            }
        }
        var random = new Random(7);
        int made = Math.max(most / 2, 10_000 - queries.size());
        for (int i = 0; i < made; i++) {
            queries.add(made(random));
        }
        Collections.shuffle(queries, random);
        return queries.subList(0, Math.min(most, queries.size()));
    }

    private static Hostile made(Random random) {
        List<String> words = Arrays.asList(
                "quy định của pháp luật về việc thi hành tổ chức cá nhân cơ quan nhà nước năm được và các".split(" "));
        int kind = random.nextInt(KINDS.size());
        var query = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            String word = words.get(random.nextInt(words.size()));
            query.append(
                    switch (kind) {
                        case 0 -> word + " ";
                        case 1 -> word.substring(0, Math.min(2, word.length())) + "* ";
                        case 2 -> "(" + word + " OR ";
                        case 3 -> "\"" + word + " " + words.get(random.nextInt(words.size())) + "\" ";
                        case 4 -> word + "xqz ";
                        case 5 -> word + " OR ";
                        default -> "nam:2019..2021 OR trichyeu:" + word + " ";
                    });
        }
        return new Hostile(KINDS.get(kind), query + (kind == 2 ? ")".repeat(64) : ""));
    }
}
