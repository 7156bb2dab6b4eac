package vn.cancu.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.cancu.citation.DocumentReader;
import vn.cancu.evaluate.TrialCollection;

/// What 10,000 hostile queries by eight clients at once cost: a main class. Prints how many were answered, how many broke,
/// and the times; wanted are none broken, 99 of 100 within 300 ms, all within 2 s (row Q1).
///
/// Arguments: a folder for the index; a collection (JSON lines of articles); the folder of the lists of hostile strings.
final class HostileLoad {
    private static final int QUERIES = 10_000;
    private static final int CLIENTS = 8;

    private HostileLoad() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "hostile");
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            var collection = new TrialCollection(new DocumentReader());
            collection.index(Path.of(arguments[1]), index);
            List<String> queries = queries(Path.of(arguments[2]));
            run(index, queries.subList(0, 1_000)); // warm
            long[] nanos = run(index, queries);
            Arrays.sort(nanos);
            System.out.printf(
                    "%d documents, %d queries, %d clients: p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    collection.size(),
                    nanos.length,
                    CLIENTS,
                    nanos[nanos.length / 2] / 1e6,
                    nanos[nanos.length * 99 / 100] / 1e6,
                    nanos[nanos.length - 1] / 1e6);
        }
    }

    private static long[] run(LuceneIndex index, List<String> queries) throws InterruptedException {
        var todo = new ConcurrentLinkedQueue<>(queries);
        var times = Collections.synchronizedList(new ArrayList<Long>());
        var broken = new AtomicInteger();
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> {
                for (String query = todo.poll(); query != null; query = todo.poll()) {
                    long began = System.nanoTime();
                    try {
                        index.search(SearchQuery.of(query));
                    } catch (RuntimeException | StackOverflowError e) {
                        broken.incrementAndGet();
                        System.out.println("broke: " + e + " by " + query);
                    }
                    long took = System.nanoTime() - began;
                    times.add(took);
                    if (took > 1_000_000_000L) {
                        System.out.printf("%d ms: %.120s%n", took / 1_000_000, query);
                    }
                }
            }));
        }
        for (Thread client : clients) {
            client.join();
        }
        System.out.println(broken + " broke");
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    /// The lists, and strings made to cost: nested brackets, stars, alternatives, phrases, slips, long ones.
    private static List<String> queries(Path lists) throws IOException {
        var queries = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(lists)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .limit(1_500)
                        .forEach(queries::add);
            }
        }
        var random = new Random(7);
        String[] words =
                "quy định của pháp luật về việc thi hành tổ chức cá nhân cơ quan nhà nước năm được và các".split(" ");
        while (queries.size() < QUERIES) {
            var query = new StringBuilder();
            int kind = random.nextInt(7);
            for (int i = 0; i < 64; i++) {
                String word = words[random.nextInt(words.length)];
                switch (kind) {
                    case 0 -> query.append(word).append(' ');
                    case 1 -> query.append(word, 0, Math.min(2, word.length())).append("* ");
                    case 2 -> query.append('(').append(word).append(" OR ");
                    case 3 ->
                        query.append('"').append(word).append(' ').append(word).append("\" ");
                    case 4 -> query.append(word).append("xqz ");
                    case 5 -> query.append(word).append(" OR ");
                    default ->
                        query.append("nam:2019..2021 OR trichyeu:").append(word).append(' ');
                }
            }
            queries.add(query + (kind == 2 ? ")".repeat(64) : ""));
        }
        Collections.shuffle(queries, random);
        return queries.subList(0, QUERIES);
    }
}
