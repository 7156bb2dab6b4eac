package vn.cancu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.cancu.document.DocumentCard;
import vn.cancu.library.Library;
import vn.cancu.text.Folding;

/// Compares what a search finds with what a plain scan of all texts finds, for queries with and without diacritics.
final class FoundAndScanned {
    private static final int FIRST = 100;

    private final Library library;
    private final List<SearchBenchmark.Asked> asked;
    private final List<Scan> scans = new ArrayList<>();

    /// Documents whose texts contain all words of a query, with its diacritics and with any.
    private record Scan(String exact, String folded, Set<String> withMarks, Set<String> withAny) {
        void look(String id, String words, String bare) {
            if (holdsAll(bare, folded)) {
                withAny.add(id);
                if (holdsAll(words, exact)) {
                    withMarks.add(id);
                }
            }
        }

        private static boolean holdsAll(String text, String words) {
            return Arrays.stream(words.split(" ")).allMatch(word -> text.contains(" " + word + " "));
        }
    }

    FoundAndScanned(Library library, List<SearchBenchmark.Asked> asked) {
        this.library = library;
        this.asked = asked.stream()
                .filter(one -> one.kind().equals("nodia") || one.kind().equals("term"))
                .toList();
    }

    /// Scans, searches and prints one line per query.
    void print() {
        for (SearchBenchmark.Asked one : asked) {
            String exact = one.text().toLowerCase(Locale.ROOT);
            scans.add(new Scan(exact, Folding.fold(exact), new HashSet<>(), new HashSet<>()));
        }
        for (DocumentCard card : library.index().cards()) {
            String text = library.index().find(card.id()).orElseThrow().text().normal();
            String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
            String bare = Folding.fold(words);
            scans.forEach(scan -> scan.look(card.id(), words, bare));
        }
        for (int i = 0; i < asked.size(); i++) {
            print(asked.get(i), scans.get(i));
        }
    }

    private void print(SearchBenchmark.Asked one, Scan scan) {
        Map<String, Integer> found = new HashMap<>();
        library.index().sweep(one.query(10), library.prominence(), card -> found.putIfAbsent(card.id(), found.size()));
        boolean marked = one.kind().equals("term");
        Set<String> wanted = marked ? scan.withMarks() : scan.withAny();
        long both = wanted.stream().filter(found::containsKey).count();
        long among = found.entrySet().stream()
                .filter(hit -> hit.getValue() < Math.min(FIRST, wanted.size()))
                .filter(hit -> wanted.contains(hit.getKey()))
                .count();
        System.out.printf(
                Locale.ROOT,
                "%-6s %-32s found %,7d; texts with all its words%s %,7d, of these found %5.1f %%; of the first %d hits"
                        + " such %d; other marks alone %d%n",
                one.kind(),
                one.text(),
                found.size(),
                marked ? " and marks" : ", any marks",
                wanted.size(),
                wanted.isEmpty() ? 100.0 : 100.0 * both / wanted.size(),
                Math.min(FIRST, wanted.size()),
                among,
                marked ? others(found.keySet(), scan) : 0);
    }

    /// Documents found that contain the words with other diacritics only.
    private static long others(Set<String> found, Scan scan) {
        return found.stream()
                .filter(id -> scan.withAny().contains(id) && !scan.withMarks().contains(id))
                .count();
    }
}
