package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.SharedCorpora;
import vn.cancu.citation.DocumentReader;
import vn.cancu.evaluate.Judgments;
import vn.cancu.evaluate.Retrieval;
import vn.cancu.evaluate.TestCollection;
import vn.cancu.evaluate.TypingErrors;

/// What the search must reach on real questions with known answers (ALQAC), typed well and less well.
@Tag("slow")
class SearchQualityTest {
    @TempDir
    Path folder;

    private void check(String name, double marked, double bare, double firstTen, double unseen) {
        Path corpus = SharedCorpora.file("retrieval/" + name + ".corpus.jsonl");
        var queries = TestCollection.queries(SharedCorpora.file("retrieval/" + name + ".dev.queries.jsonl"));
        Judgments judgments = TestCollection.judgments(SharedCorpora.file("retrieval/" + name + ".dev.qrels.tsv"));
        var collection = new TestCollection(new DocumentReader());
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            collection.index(corpus, index);
            HashMap<String, List<String>> typedWell = run(collection, index, queries, -1);
            Retrieval asWritten = Retrieval.of(judgments, typedWell);
            assertThat(asWritten.ndcg10()).isGreaterThanOrEqualTo(marked);
            assertThat(asWritten.recall10()).isGreaterThanOrEqualTo(firstTen);
            assertThat(Retrieval.of(JudgedHalf.of(judgments, 1), typedWell).ndcg10())
                    .as("on the half that no weight was chosen on")
                    .isGreaterThanOrEqualTo(unseen);
            queries.replaceAll((_, text) -> TypingErrors.withoutMarks(text));
            assertThat(Retrieval.of(judgments, run(collection, index, queries, -1))
                            .ndcg10())
                    .isGreaterThanOrEqualTo(bare);
            assertThat(Retrieval.of(judgments, run(collection, index, queries, 1))
                            .ndcg10())
                    .isGreaterThanOrEqualTo(bare - 0.03);
        }
    }

    private static HashMap<String, List<String>> run(
            TestCollection collection, LuceneIndex index, Map<String, String> queries, int slips) {
        var run = new HashMap<String, List<String>>();
        queries.forEach((id, text) -> run.put(
                id, collection.found(index, slips < 0 ? text : new TypingErrors(slips, id).mistyped(text), 10)));
        return run;
    }

    @Test
    void questions_about_seventeen_laws_are_answered() {
        check("alqac", 0.92, 0.91, 0.975, 0.93);
    }

    @Test
    void questions_about_four_laws_are_answered() {
        check("alqac22", 0.965, 0.96, 0.975, 0.95);
    }
}
