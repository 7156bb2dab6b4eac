package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.document.Tsv;

/// The queries that must hold over the five seeds, and other spellings of them.
class ExpectedQueriesTest {
    @TempDir
    static Path folder;

    private static LuceneIndex index;
    private static final Map<String, String> SEED_OF = new HashMap<>();

    @BeforeAll
    static void index_the_seeds() {
        index = LuceneIndex.open(folder.resolve("index"));
        try (var writer = index.writer()) {
            Samples.seeds().forEach((seed, document) -> {
                writer.put(document);
                SEED_OF.put(document.card().id(), seed);
            });
        }
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static List<String> found(String query) {
        return index.search(SearchQuery.of(query)).hits().stream()
                .map(hit -> SEED_OF.get(hit.card().id()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> each_expected_query_holds() {
        return Tsv.rows(ExpectedQueriesTest.class, "expected-queries.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("query"), () -> check(row)));
    }

    private static void check(Tsv.Row row) {
        List<String> found = found(row.get("query"));
        assertThat(found).containsAll(row.list("must"));
        assertThat(found)
                .doesNotContainAnyElementsOf(row.list("must_not").isEmpty() ? List.of("none") : row.list("must_not"));
        if (!row.get("top1").isEmpty()) {
            assertThat(found.getFirst()).isEqualTo(row.get("top1"));
        }
        assertThat(found.subList(0, Math.min(3, found.size()))).containsAll(row.list("top3"));
    }

    @TestFactory
    Stream<DynamicTest> each_spelling_of_a_number_finds_the_same() {
        return Map.of(
                        "000,001,002",
                                List.of(
                                        "05 CT TW",
                                        "05/CT-TW",
                                        "05-ct/tw",
                                        "chi thi 05-CT/TW",
                                        "5-CT/TW",
                                        "chỉ thị số 05",
                                        "ct 05"),
                        "004",
                                List.of(
                                        "4403",
                                        "kh 4403 sgddt",
                                        "4403/KH-SGDDT",
                                        "24/TT-BGDĐT",
                                        "thông tư 24",
                                        "tt 24 bgddt",
                                        "282/kh-nk"))
                .entrySet()
                .stream()
                .flatMap(row -> row.getValue().stream()
                        .map(query -> DynamicTest.dynamicTest(
                                query,
                                () -> assertThat(found(query))
                                        .containsExactlyInAnyOrder(
                                                Arrays.stream(row.getKey().split(","))
                                                        .toArray(String[]::new)))));
    }
}
