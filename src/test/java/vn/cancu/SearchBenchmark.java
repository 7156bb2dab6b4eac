package vn.cancu;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import vn.cancu.citation.DocumentReader;
import vn.cancu.document.DocumentCard;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.BareSearch;
import vn.cancu.index.IndexPart;
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
/// `number`); then any of `process`, `tenth` (the same over every tenth document), `suggest`, `http` (or `results`: search pages
/// only), `right` for these parts alone. The property `rounds` says how often each query is asked (40), after as many to warm up.
final class SearchBenchmark {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final int CLIENTS = 8;
    private static final long HTTP_MILLIS = 8_000;
    /// The virtual machine compiles for thousands of pages: around the first thousand that is a third of all the work.
    private static final long WARM_UP_MILLIS = 30_000;

    private final Path folder;
    private final Library library;
    private final List<Asked> asked;
    private double p99;

    /// One query of the table.
    record Asked(String kind, String text) {
        SearchQuery query(int size) {
            return new SearchQuery(
                    text, Map.of(), SearchQuery.Order.RELEVANCE, 0, size, Map.of(), SearchQuery.Alike.TOGETHER);
        }
    }

    private SearchBenchmark(Path folder, Library library, List<Asked> asked) {
        this.folder = folder;
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
        var folder = Path.of(arguments[0]);
        try (var library = new Library(LuceneIndex.open(folder), new DocumentReader())) {
            var benchmark = new SearchBenchmark(folder, library, asked);
            benchmark.open();
            benchmark.run(parts);
        }
    }

    private void run(List<String> parts) throws Exception {
        if (parts.isEmpty() || parts.contains("process")) {
            bare();
            process();
        }
        if (parts.isEmpty() || parts.contains("tenth")) {
            tenth();
        }
        if (parts.isEmpty() || parts.contains("suggest")) {
            suggest();
        }
        if (parts.isEmpty() || parts.contains("http") || parts.contains("results")) {
            http(!parts.contains("results"));
        }
        if (parts.isEmpty() || parts.contains("right")) {
            new FoundAndScanned(library, asked).print();
        }
    }

    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    private void open() throws IOException {
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

    private void bare() throws IOException {
        try (var search = new BareSearch(folder)) {
            kinds("top 10, exact count", one -> search.count(one.text()));
        }
    }

    private void process() {
        p99 = kinds("top 10, exact count, facets, snippets", one -> library.search(one.query(10)));
        asked.stream()
                .map(each -> Map.entry(each.text(), best(each)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(6)
                .forEach(slow -> say("    %.2f ms of a core  %s", slow.getValue(), slow.getKey()));
    }

    /// @return 99th percentile of CPU milliseconds
    private double kinds(String name, Consumer<Asked> search) {
        for (int i = 0; i < ROUNDS; i++) {
            asked.forEach(search);
        }
        var all = new Times.Both();
        for (String kind : asked.stream().map(Asked::kind).distinct().toList()) {
            var times = new Times.Both();
            List<Asked> these =
                    asked.stream().filter(one -> one.kind().equals(kind)).toList();
            for (int i = 0; i < ROUNDS; i++) {
                these.forEach(one -> times.run(() -> search.accept(one)));
            }
            all.addAll(times);
            times.say(name + ": " + kind);
        }
        all.say(name + ": all");
        return all.core.at(0.99);
    }

    private double best(Asked one) {
        var times = new Times.Both();
        for (int i = 0; i < 5; i++) {
            times.run(() -> library.search(one.query(10)));
        }
        return times.core.at(0);
    }

    private void tenth() throws IOException {
        Path small = Files.createTempDirectory("tenth");
        try {
            IndexPart.write(folder, small, 10);
            try (var few = new Library(LuceneIndex.open(small), new DocumentReader())) {
                few.refresh();
                few.prominence();
                say("every tenth document: %,d", few.index().stats().documents());
                double less = kinds("  the same over a tenth", one -> few.search(one.query(10)));
                say("99 of 100 take %.1f times as much of a core as over a tenth", p99 / less);
            }
        } finally {
            try (var files = Files.walk(small)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
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
        var times = new Times.Both();
        for (int i = 0; i < ROUNDS / 5; i++) {
            typed.forEach(text -> times.run(() -> library.suggestions().of(text, 8)));
        }
        times.say("completions");
    }

    private void http(boolean documentsToo) throws Exception {
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
            if (documentsToo) {
                load("document pages, 2,000 different", server.port(), documents);
                load("document pages, 40 different", server.port(), documents.subList(0, 40));
            }
        }
    }

    private static void load(String name, int port, List<String> paths) throws Exception {
        new HttpLoad(port, CLIENTS, WARM_UP_MILLIS).run(paths);
        long busy = PROCESS.getProcessCpuTime();
        Times times = new HttpLoad(port, CLIENTS, HTTP_MILLIS).run(paths);
        double core = (PROCESS.getProcessCpuTime() - busy) / 1e6 / times.size();
        say(
                "%s, %d clients: %,.0f a second, %.2f ms of a core each (clients included), %s",
                name, CLIENTS, times.size() * 1000.0 / HTTP_MILLIS, core, times);
    }
}
