package vn.cancu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.evaluate.Judgments;
import vn.cancu.evaluate.Retrieval;
import vn.cancu.evaluate.TestCollection;
import vn.cancu.evaluate.TypingErrors;
import vn.cancu.index.LuceneIndex;
import vn.cancu.json.Json;
import vn.cancu.json.RetrievalJson;
import vn.cancu.text.Plural;

/// `cancu evaluate-search CORPUS QUERIES QRELS`: measures the search with relevance judgments.
@Command(
        name = "evaluate-search",
        mixinStandardHelpOptions = true,
        description = "Measures the search with queries and relevance judgments, in an index of its own.")
final class EvaluateSearchCommand extends BaseCommand {
    private static final int DEEPEST = 100;

    @Parameters(index = "0", paramLabel = "CORPUS", description = "JSON lines: id, text; law, article, title.")
    private Path corpus = Path.of("");

    @Parameters(index = "1", paramLabel = "QUERIES", description = "JSON lines: id, text.")
    private Path queries = Path.of("");

    @Parameters(index = "2", paramLabel = "QRELS", description = "Lines of TREC: query, 0, document, grade.")
    private Path qrels = Path.of("");

    @Option(names = "--strip-marks", description = "Strip the diacritics of the queries.")
    private boolean withoutMarks;

    @Option(names = "--typo", paramLabel = "SEED", description = "Put one typing error into every query.")
    private @Nullable Long typo;

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    EvaluateSearchCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try {
            return measure();
        } catch (IllegalArgumentException e) {
            throw new Cancu.WrongUsage(Objects.toString(e.getMessage()));
        }
    }

    private int measure() {
        Judgments judgments = TestCollection.judgments(qrels);
        Map<String, String> typed = TestCollection.queries(queries);
        var collection = new TestCollection(root.services().reader());
        Path folder = temporary();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            collection.index(corpus, index);
            var run = new HashMap<String, List<String>>();
            judgments.byQuery().keySet().stream()
                    .filter(typed::containsKey)
                    .forEach(id -> run.put(id, collection.found(index, asTyped(id, typed.get(id)), DEEPEST)));
            print(collection.size(), Retrieval.of(judgments, run));
        } finally {
            remove(folder);
        }
        return ExitCode.DONE;
    }

    private String asTyped(String id, String query) {
        OptionalLong seed = typo == null ? OptionalLong.empty() : OptionalLong.of(typo);
        String slipped = seed.isPresent() ? new TypingErrors(seed.getAsLong(), id).mistyped(query) : query;
        return withoutMarks ? TypingErrors.withoutMarks(slipped) : slipped;
    }

    private void print(int documents, Retrieval found) {
        if (json) {
            String how = (withoutMarks ? "without_marks" : "as_written") + (typo == null ? "" : "_typo");
            out().println(Json.line(new RetrievalJson(
                    how,
                    documents,
                    found.queries(),
                    rounded(found.ndcg10()),
                    rounded(found.mrr10()),
                    rounded(found.recall1()),
                    rounded(found.recall10()),
                    rounded(found.recall100()))));
            return;
        }
        out().printf(
                        "%s, %s with a known answer%n",
                        Plural.of(documents, "document[s]"), Plural.of(found.queries(), "quer[y|ies]"));
        out().printf("%8s %8s %8s %8s %8s%n", "nDCG@10", "MRR@10", "R@1", "R@10", "R@100");
        out().printf(
                        Locale.ROOT,
                        "%8.4f %8.4f %8.4f %8.4f %8.4f%n",
                        found.ndcg10(),
                        found.mrr10(),
                        found.recall1(),
                        found.recall10(),
                        found.recall100());
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("cancu-evaluate");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder: " + e.getMessage(), e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder + ": " + e.getMessage(), e);
        }
    }
}
