package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vn.cancu.citation.DocumentReader;
import vn.cancu.document.DocumentCard;
import vn.cancu.evaluate.Judgments;
import vn.cancu.evaluate.Retrieval;
import vn.cancu.evaluate.TestCollection;
import vn.cancu.evaluate.TypingErrors;

/// Chooses [Ranking.Weights] on half 0 of the judged questions alone: a main class that prints every step.
///
/// From the textbook's weights it goes through them one by one. What counts is the mean nDCG@10 over all collections, each
/// typed as written, without marks and with one slip: of the values within [#NOISE] of the best the one nearest to what it
/// was is taken; again until nothing changes. What is chosen is then scored on half 1, which it has not seen.
///
/// Arguments: a folder for the indexes, then one collection or more, each as `CORPUS QUERIES QRELS`.
final class WeightChoice {
    /// What a mean over some 300 questions, each typed three ways, may differ by chance.
    private static final double NOISE = 0.002;

    /// The parts in the order of the record's components; those that no judged question can tell (names) keep their value.
    private static final Map<String, double[]> VALUES = values();

    private static final double[] FIRST = {1, 0.5, 0.5, 1, 1.2, 0.75, 0.75, 4, 2};

    /// From where it begins: BM25 as in Lucene, a title half as much as the text.
    static final Ranking.Weights TEXTBOOK = weights(FIRST);

    private final List<Trial> trials;
    private final Map<String, Double> known = new HashMap<>();

    private WeightChoice(List<Trial> trials) {
        this.trials = trials;
    }

    private static Map<String, double[]> values() {
        var values = new LinkedHashMap<String, double[]>();
        values.put("pair", new double[] {0, 0.5, 0.75, 1, 1.5, 2});
        values.put("titleWord", new double[] {0, 0.1, 0.25, 0.5, 1});
        values.put("titlePair", new double[] {0, 0.1, 0.2, 0.5, 1});
        values.put("namePair", new double[] {1});
        values.put("saturation", new double[] {0.4, 0.6, 0.9, 1.2, 1.6});
        values.put("length", new double[] {0.3, 0.45, 0.6, 0.75, 0.9});
        values.put("titleLength", new double[] {0.3, 0.6, 0.75, 0.9});
        values.put("wanted", new double[] {2, 4, 6});
        values.put("wantedOfSentence", new double[] {1, 2, 3, 4});
        return values;
    }

    private static Ranking.Weights weights(double[] v) {
        return new Ranking.Weights(
                (float) v[0],
                (float) v[1],
                (float) v[2],
                (float) v[3],
                (float) v[4],
                (float) v[5],
                (float) v[6],
                (int) v[7],
                (int) v[8]);
    }

    private double score(double[] values) {
        return known.computeIfAbsent(
                Arrays.toString(values),
                _ -> trials.stream()
                        .mapToDouble(trial -> trial.mean(weights(values), 0))
                        .average()
                        .orElseThrow());
    }

    private double[] chosen() {
        double[] best = FIRST.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            int part = 0;
            for (Map.Entry<String, double[]> each : VALUES.entrySet()) {
                double[] better = better(best, part++, each.getKey(), each.getValue());
                changed |= !Arrays.equals(better, best);
                best = better;
            }
        }
        return best;
    }

    private double[] better(double[] from, int part, String name, double[] values) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%-18s", name));
        double most = 0;
        for (double value : values) {
            double score = score(with(from, part, value));
            most = Math.max(most, score);
            line.append(String.format(Locale.ROOT, "  %.2f: %.4f", value, score));
        }
        double enough = most - NOISE;
        double[] best = Arrays.stream(values)
                .boxed()
                .sorted(Comparator.comparingDouble(value -> Math.abs(value - from[part])))
                .map(value -> with(from, part, value))
                .filter(other -> score(other) >= enough)
                .findFirst()
                .orElse(from);
        System.out.printf(Locale.ROOT, "%s  -> %.2f%n", line, best[part]);
        return best;
    }

    private static double[] with(double[] from, int part, double value) {
        double[] other = from.clone();
        other[part] = value;
        return other;
    }

    /// One collection and its questions, read once.
    private static final class Trial {
        private final IndexSearcher searcher;
        private final List<String> names;
        private final List<Judgments> halves;
        private final Map<String, List<ParsedQuery>> typed = new HashMap<>();

        Trial(Path folder, Path corpus, Path queries, Path qrels) throws IOException {
            var collection = new TestCollection(new DocumentReader());
            try (LuceneIndex index = LuceneIndex.open(folder)) {
                collection.index(corpus, index);
            }
            Directory directory = FSDirectory.open(folder);
            DirectoryReader reader = DirectoryReader.open(directory);
            this.searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            var rows = new Rows(searcher);
            this.names = new ArrayList<>();
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                DocumentCard card = rows.card(doc);
                names.add(collection.name(card.id()));
            }
            Judgments all = TestCollection.judgments(qrels);
            this.halves = List.of(JudgedHalf.of(all, 0), JudgedHalf.of(all, 1));
            Map<String, String> texts = TestCollection.queries(queries);
            for (String id : all.byQuery().keySet()) {
                String text = texts.getOrDefault(id, "");
                var three = new ArrayList<ParsedQuery>();
                for (String one :
                        List.of(text, TypingErrors.withoutMarks(text), new TypingErrors(1, id).mistyped(text))) {
                    three.add(Search.read(reader, one));
                }
                typed.put(id, three);
            }
        }

        double mean(Ranking.Weights weights, int half) {
            return (score(weights, half, 0).ndcg10()
                            + score(weights, half, 1).ndcg10()
                            + score(weights, half, 2).ndcg10())
                    / 3;
        }

        /// @param way as written, without marks, with a slip
        Retrieval score(Ranking.Weights weights, int half, int way) {
            searcher.setSimilarity(weights.similarity());
            var run = new HashMap<String, List<String>>();
            for (String id : halves.get(half).byQuery().keySet()) {
                run.put(id, found(weights, typed.get(id).get(way)));
            }
            return Retrieval.of(halves.get(half), run);
        }

        /// As a search does it: looser until enough matches.
        private List<String> found(Ranking.Weights weights, ParsedQuery parsed) {
            List<String> found = List.of();
            for (Matching.Strictness step : Search.steps(parsed, weights)) {
                found = found(new Ranking(step, weights), parsed);
                if (step.isEnough(found.size())) {
                    break;
                }
            }
            return found;
        }

        private List<String> found(Ranking ranking, ParsedQuery parsed) {
            try {
                var found = new ArrayList<String>();
                for (ScoreDoc one : searcher.search(ranking.query(parsed), 10).scoreDocs) {
                    found.add(names.get(one.doc));
                }
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        var trials = new ArrayList<Trial>();
        for (int i = 1; i + 2 < arguments.length; i += 3) {
            trials.add(new Trial(
                    Files.createTempDirectory(Path.of(arguments[0]), "choice"),
                    Path.of(arguments[i]),
                    Path.of(arguments[i + 1]),
                    Path.of(arguments[i + 2])));
        }
        Ranking.Weights chosen = weights(new WeightChoice(trials).chosen());
        System.out.println("chosen on half 0: " + chosen);
        for (Ranking.Weights weights : List.of(chosen, TEXTBOOK, Ranking.Weights.CHOSEN)) {
            System.out.println(weights);
            for (Trial trial : trials) {
                for (int half = 0; half < 2; half++) {
                    System.out.printf("  half %d", half);
                    for (int way = 0; way < 3; way++) {
                        Retrieval found = trial.score(weights, half, way);
                        System.out.printf(
                                Locale.ROOT, "  %d: %.4f %.4f", found.queries(), found.ndcg10(), found.recall10());
                    }
                    System.out.println();
                }
            }
        }
    }
}
