package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.document.IssueDate;

/// What a search can be narrowed, grouped and sorted by, on a real index.
class FacetsTest {
    @AutoClose
    private final OpenIndex open;

    private final LuceneIndex index;

    FacetsTest(@TempDir Path folder) {
        open = new OpenIndex(folder);
        index = open.index();
    }

    private static HeldDocument plan(String subject, String province, int year, int month) {
        return Samples.document(
                subject,
                subject + " tại " + province + " tháng " + month + " năm " + year,
                Optional.of("Kế hoạch"),
                Optional.of(new IssueDate(year, month, month == 0 ? 0 : 9)),
                province,
                List.of());
    }

    private static SearchQuery by(FacetField field, String... values) {
        return new SearchQuery("", Map.of(field, List.of(values)), SearchQuery.Order.NEWEST, 0, 10);
    }

    private static List<String> labels(SearchPage page, FacetField field) {
        return page.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .map(value -> value.label() + ": " + value.count())
                .toList();
    }

    @Test
    void plans_of_a_former_province_are_found_under_its_old_and_its_new_name() {
        open.put(plan("an toàn giao thông", "Long An", 2019, 4), plan("thi đua", "Tây Ninh", 2019, 5));
        assertThat(index.search(by(FacetField.PROVINCE, "Tây Ninh")).total()).isEqualTo(2);
        SearchPage old = index.search(by(FacetField.PROVINCE, "Long An"));
        assertThat(old.total()).isEqualTo(1);
        assertThat(old.hits().getFirst().card().province()).isEqualTo("Long An");
        assertThat(labels(old, FacetField.PROVINCE)).containsExactly("Tây Ninh: 2", "Long An (nay thuộc Tây Ninh): 1");
    }

    @Test
    void a_school_year_is_the_one_of_the_subject_else_the_one_of_the_date() {
        open.put(
                plan("nhiệm vụ năm học 2024-2025", "Hà Nội", 2024, 6),
                plan("khai giảng", "Hà Nội", 2024, 8),
                plan("tổng kết", "Hà Nội", 2024, 7),
                plan("không rõ tháng", "Hà Nội", 2024, 0));
        SearchPage page = index.search(SearchQuery.of(""));
        assertThat(labels(page, FacetField.SCHOOL_YEAR)).containsExactly("2024-2025: 2", "2023-2024: 1");
        assertThat(labels(index.search(by(FacetField.YEAR, "2024")), FacetField.MONTH))
                .containsExactly("08/2024: 1", "07/2024: 1", "06/2024: 1");
        assertThat(index.search(by(FacetField.MONTH, "2024-08")).total()).isEqualTo(1);
    }

    @Test
    void movements_named_anywhere_in_the_text_count() {
        open.put(
                Samples.titled("thi đua", "Đẩy mạnh phong trào “Dạy tốt – Học tốt” trong toàn ngành."),
                Samples.titled("khác", "Kế hoạch dạy học."));
        SearchPage page = index.search(SearchQuery.of(""));
        assertThat(labels(page, FacetField.MOVEMENT)).containsExactly("Dạy tốt, học tốt: 1");
        assertThat(index.search(by(FacetField.MOVEMENT, "day-tot-hoc-tot")).total())
                .isEqualTo(1);
    }

    @Test
    void what_is_open_is_a_state() {
        open.put(plan("đã ghi ngày", "Hà Nội", 2020, 3), Samples.titled("chưa ghi ngày", "Kế hoạch"));
        SearchPage page = index.search(by(FacetField.STATUS, "no-number"));
        assertThat(page.total()).isEqualTo(1);
        assertThat(labels(page, FacetField.STATUS)).containsExactlyInAnyOrder("Chưa ghi số: 1", "Chưa ghi ngày: 1");
    }

    @Test
    void a_long_facet_gives_its_first_values_and_those_that_hold_some_words() {
        var plans = new ArrayList<HeldDocument>();
        for (int i = 0; i < 3 * FacetList.MOST; i++) {
            plans.add(Samples.issued("Kế hoạch giáo dục " + i, "Trường Tiểu học số " + i));
        }
        plans.add(Samples.issued("Kế hoạch giáo dục của phòng", "Phòng Giáo dục và Đào tạo Đông Triều"));
        open.put(plans.toArray(HeldDocument[]::new));
        SearchPage.Facet all = issuers(index.search(SearchQuery.of("giáo dục")));
        assertThat(all.values()).hasSize(FacetList.MOST);
        assertThat(all.others()).isEqualTo(2 * FacetList.MOST + 1);
        var within = new SearchQuery(
                "giáo dục",
                Map.of(),
                SearchQuery.Order.RELEVANCE,
                0,
                10,
                Map.of(FacetField.ISSUER, "dong trieu"),
                SearchQuery.Alike.APART);
        assertThat(issuers(index.search(within)).values())
                .extracting(SearchPage.FacetValue::label)
                .containsExactly("Phòng Giáo dục và Đào tạo Đông Triều");
    }

    private static SearchPage.Facet issuers(SearchPage page) {
        return page.facets().stream()
                .filter(facet -> facet.field() == FacetField.ISSUER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_most_cited_come_first_when_that_is_asked() {
        HeldDocument little = plan("ít được dẫn", "Hà Nội", 2020, 3);
        HeldDocument much = plan("hay được dẫn", "Hà Nội", 2018, 3);
        HeldDocument never = plan("không ai dẫn", "Hà Nội", 2024, 3);
        open.put(little, much, never);
        var prominence =
                new Prominence(Map.of(little.card().id(), 2, much.card().id(), 5), NearDuplicates.NONE);
        var query = new SearchQuery("", Map.of(), SearchQuery.Order.CITED, 0, 10);
        assertThat(index.search(query, prominence).hits())
                .extracting(hit -> hit.card().id())
                .containsExactly(
                        much.card().id(), little.card().id(), never.card().id());
    }

    @Test
    void one_of_a_group_of_near_duplicates_stands_for_the_others_on_every_page() {
        String body = NearDuplicatesTest.text(7, 300);
        for (int i = 0; i < 6; i++) {
            open.put(Samples.text("Bản số " + i + ". " + body));
            open.put(Samples.text("Kế hoạch riêng " + i + ". " + NearDuplicatesTest.text(100 + i, 300)));
        }
        var prominence = new Prominence(Map.of(), index.nearDuplicates());
        SearchPage first = index.search(folded("", 0, 4), prominence);
        SearchPage second = index.search(folded("", 4, 4), prominence);
        assertThat(first.total()).isEqualTo(12);
        assertThat(first.folded()).isEqualTo(5);
        var ids = new ArrayList<String>();
        first.hits().forEach(hit -> ids.add(hit.card().id()));
        second.hits().forEach(hit -> ids.add(hit.card().id()));
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        assertThat(labels(first, FacetField.STATUS)).contains("Có bản gần giống trong kho: 6");
        SearchPage alike = index.search(by(FacetField.STATUS, "alike"), prominence);
        assertThat(alike.total()).isEqualTo(6);
        assertThat(alike.hits()).hasSize(6);
    }

    private static SearchQuery folded(String text, int offset, int size) {
        return new SearchQuery(
                text, Map.of(), SearchQuery.Order.RELEVANCE, offset, size, Map.of(), SearchQuery.Alike.TOGETHER);
    }
}
