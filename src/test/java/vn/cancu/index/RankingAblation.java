package vn.cancu.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cancu.citation.DocumentReader;
import vn.cancu.evaluate.Judgments;
import vn.cancu.evaluate.Retrieval;
import vn.cancu.evaluate.TestCollection;
import vn.cancu.evaluate.TypingErrors;

/// What each part of the ranking brings: a main class. Prints nDCG@10 and R@10 of the chosen weights and of each without
/// one part, for queries typed as written, without marks, with one slip, and with both.
///
/// Arguments: a folder for the indexes, the half of the queries to score (`0`, `1`, or `all`; see [JudgedHalf]), then one
/// collection or more, each as `CORPUS QUERIES QRELS`. Half 0 is what the weights were chosen on ([WeightChoice]).
final class RankingAblation {
    private final TestCollection collection = new TestCollection(new DocumentReader());
    private final LuceneIndex index;
    private final Map<String, String> queries;
    private final Judgments judgments;

    private RankingAblation(Path folder, String half, Path corpus, Path queries, Path qrels) {
        this.index = LuceneIndex.open(folder);
        this.queries = TestCollection.queries(queries);
        Judgments all = TestCollection.judgments(qrels);
        this.judgments = half.equals("all") ? all : JudgedHalf.of(all, Integer.parseInt(half));
        collection.index(corpus, index);
    }

    private static Map<String, Ranking.Weights> variants() {
        Ranking.Weights w = Ranking.Weights.CHOSEN;
        var variants = new LinkedHashMap<String, Ranking.Weights>();
        variants.put("chosen", w);
        variants.put("no pairs", with(w, 0, w.titleWord(), 0, w.wanted()));
        variants.put("no pairs in titles", with(w, w.pair(), w.titleWord(), 0, w.wanted()));
        variants.put("no words in titles", with(w, w.pair(), 0, w.titlePair(), w.wanted()));
        variants.put("no titles", with(w, w.pair(), 0, 0, w.wanted()));
        variants.put("titles five times", with(w, w.pair(), 5 * w.titleWord(), 5 * w.titlePair(), w.wanted()));
        variants.put("textbook", WeightChoice.TEXTBOOK);
        variants.put("all words wanted", with(w, w.pair(), w.titleWord(), w.titlePair(), 64));
        variants.put("any word will do", with(w, w.pair(), w.titleWord(), w.titlePair(), 1));
        return variants;
    }

    private static Ranking.Weights with(Ranking.Weights w, float pair, float titleWord, float titlePair, int wanted) {
        int ofSentence = wanted == w.wanted() ? w.wantedOfSentence() : wanted;
        return new Ranking.Weights(
                pair,
                titleWord,
                titlePair,
                w.namePair(),
                w.saturation(),
                w.length(),
                w.titleLength(),
                wanted,
                ofSentence);
    }

    private String line(Ranking.Weights weights) {
        var line = new StringBuilder();
        for (int slips = 0; slips < 2; slips++) {
            for (int stripped = 0; stripped < 2; stripped++) {
                Retrieval found = run(weights, slips == 1, stripped == 1);
                line.append(String.format(Locale.ROOT, "  %.3f %.3f", found.ndcg10(), found.recall10()));
            }
        }
        return line.toString();
    }

    private Retrieval run(Ranking.Weights weights, boolean slips, boolean stripped) {
        var run = new HashMap<String, List<String>>();
        for (String id : judgments.byQuery().keySet()) {
            String text = queries.getOrDefault(id, "");
            String typed = slips ? new TypingErrors(1, id).mistyped(text) : text;
            run.put(id, found(stripped ? TypingErrors.withoutMarks(typed) : typed, weights));
        }
        return Retrieval.of(judgments, run);
    }

    private List<String> found(String typed, Ranking.Weights weights) {
        return index.search(SearchQuery.of(typed), Prominence.NONE, weights).hits().stream()
                .map(hit -> collection.name(hit.card().id()))
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int i = 2; i + 2 < arguments.length; i += 3) {
            var trial = new RankingAblation(
                    Files.createTempDirectory(folder, "ablation"),
                    arguments[1],
                    Path.of(arguments[i]),
                    Path.of(arguments[i + 1]),
                    Path.of(arguments[i + 2]));
            System.out.printf(
                    "%s: %d queries; nDCG@10 and R@10 as written, without marks, one slip, both%n",
                    arguments[i], trial.judgments.byQuery().size());
            variants().forEach((name, weights) -> System.out.printf("%-20s%s%n", name, trial.line(weights)));
            trial.index.close();
        }
    }
}
