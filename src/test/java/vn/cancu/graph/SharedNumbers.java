package vn.cancu.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitingDocument;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.document.IssueDate;
import vn.cancu.index.LuceneIndex;

/// Prints pairs of mentions, of two documents, that have one number, chosen by chance but always the same: whether the
/// graph takes them for one directive, and both sentences, to be judged by eye. Numbers count alike however often they
/// occur.
///
/// Arguments: folder of an index, how many pairs.
final class SharedNumbers {
    private static final int SENTENCE = 220;

    private SharedNumbers() {}

    /// A mention and the document it stands in.
    private record Place(CitingDocument citing, CitedMention mention) {}

    public static void main(String[] arguments) {
        int wanted = Integer.parseInt(arguments[1]);
        try (LuceneIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
            List<CitingDocument> corpus = index.citing();
            CitationGraph graph = CitationGraph.of(corpus);
            var byNumber = new TreeMap<String, List<Place>>();
            for (CitingDocument citing : corpus) {
                for (CitedMention mention : citing.mentions()) {
                    byNumber.computeIfAbsent(Identities.base(mention.citation().key()), _ -> new ArrayList<>())
                            .add(new Place(citing, mention));
                }
            }
            byNumber.values()
                    .removeIf(places -> places.stream()
                                    .map(place -> place.citing().card().id())
                                    .distinct()
                                    .count()
                            < 2);
            var random = new Random(2026);
            List<List<Place>> numbers = List.copyOf(byNumber.values());
            int merged = 0;
            for (int i = 1; i <= wanted; i++) {
                List<Place> places = numbers.get(random.nextInt(numbers.size()));
                Place one = places.get(random.nextInt(places.size()));
                Place other = places.get(random.nextInt(places.size()));
                while (other.citing().card().id().equals(one.citing().card().id())) {
                    one = places.get(random.nextInt(places.size()));
                    other = places.get(random.nextInt(places.size()));
                }
                boolean same = node(graph, one).equals(node(graph, other));
                merged += same ? 1 : 0;
                System.out.printf(
                        "%d  %s%n", i, same ? "one: " + node(graph, one).orElse("") : "two");
                print(one);
                print(other);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d numbers in several documents; of %d pairs %d are one%n",
                    numbers.size(),
                    wanted,
                    merged);
        }
    }

    private static Optional<String> node(CitationGraph graph, Place place) {
        return graph.resolve(
                        place.citing().card().id(), place.mention().citation().key())
                .map(Directive::slug);
    }

    private static void print(Place place) {
        Citation citation = place.mention().citation();
        String sentence = String.join(" ", place.mention().sentence().split("\\s+"));
        int at = Math.max(0, sentence.indexOf(String.join(" ", citation.text().split("\\s+"))) - SENTENCE / 3);
        System.out.printf(
                "    %s | %s | %s | %s %s%n        %s%n",
                citation.key(),
                citation.attached().date().map(IssueDate::iso).orElse("-"),
                citation.attached().issuer(),
                place.citing().card().number(),
                place.citing().card().date().map(IssueDate::iso).orElse(""),
                sentence.substring(at, Math.min(sentence.length(), at + SENTENCE)));
    }
}
