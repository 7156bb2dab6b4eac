package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepTest {
    private static final int MANY = 53;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void index() {
        try (var index = LuceneIndex.open(folder);
                var writer = index.writer()) {
            for (int i = 0; i < MANY; i++) {
                writer.put(Samples.text("Kế hoạch thi đua số " + i + " của trường " + "học ".repeat(i % 7)));
            }
            Samples.seeds().values().forEach(writer::put);
            writer.commit();
            writer.removeDocument(Samples.text("Kế hoạch thi đua số 3 của trường học học học ")
                    .card()
                    .id());
        }
    }

    private static List<String> swept(SearchQuery query, int page) {
        try (var index = LuceneIndex.open(folder)) {
            var ids = new ArrayList<String>();
            long given = index.sweep(query, Prominence.NONE, card -> ids.add(card.id()), page);
            assertThat(given).isEqualTo(ids.size());
            return ids;
        }
    }

    @ParameterizedTest
    @EnumSource(SearchQuery.Order.class)
    void pages_of_any_size_give_every_document_once_in_the_order_of_the_search(SearchQuery.Order order) {
        var query = new SearchQuery("thi đua", Map.of(), order, 0, 100);
        List<String> whole;
        try (var index = LuceneIndex.open(folder)) {
            whole = index.search(query).hits().stream()
                    .map(hit -> hit.card().id())
                    .toList();
        }
        assertThat(whole).hasSizeGreaterThan(MANY - 2).doesNotHaveDuplicates();
        assertThat(swept(query, 7)).isEqualTo(whole);
        assertThat(swept(query, whole.size())).isEqualTo(whole);
        assertThat(swept(query, Sweep.PAGE)).isEqualTo(whole);
    }

    @Test
    void filters_hold_and_a_query_that_finds_nothing_is_loosened_as_in_a_search() {
        var plans = new SearchQuery("", Map.of(FacetField.TYPE, List.of("Kế hoạch")), SearchQuery.Order.NEWEST, 0, 10);
        assertThat(swept(plans, 2)).hasSize(4);
        assertThat(swept(SearchQuery.of("thi đua zzzz"), 10)).isNotEmpty();
        assertThat(swept(SearchQuery.of("\"zzzz yyyy\""), 10)).isEmpty();
    }

    @Test
    void cards_come_by_id_without_the_deleted() {
        try (var index = LuceneIndex.open(folder)) {
            var ids = new ArrayList<String>();
            String after = "";
            for (var page = index.cardsAfter(after, 10); !page.isEmpty(); page = index.cardsAfter(after, 10)) {
                page.forEach(card -> ids.add(card.id()));
                after = page.getLast().id();
            }
            assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize((int)
                    index.stats().documents());
        }
    }
}
