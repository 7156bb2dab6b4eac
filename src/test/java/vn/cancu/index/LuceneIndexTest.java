package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitingDocument;
import vn.cancu.citation.Relation;
import vn.cancu.document.IssueDate;

class LuceneIndexTest {
    @AutoClose
    private final OpenIndex open;

    private final Path folder;
    private final LuceneIndex index;

    LuceneIndexTest(@TempDir Path folder) {
        this.folder = folder;
        open = new OpenIndex(folder);
        index = open.index();
    }

    private static SearchQuery narrowed(String text, Map<FacetField, List<String>> filters) {
        return new SearchQuery(text, filters, SearchQuery.Order.RELEVANCE, 0, 10);
    }

    @Test
    void putting_a_document_twice_leaves_one() {
        HeldDocument document = Samples.text("Kế hoạch tuyển sinh");
        open.put(document, document);
        open.put(document);
        assertThat(index.stats().documents()).isEqualTo(1);
        assertThat(index.search(SearchQuery.of("tuyển sinh")).total()).isEqualTo(1);
    }

    @Test
    void a_removed_document_is_gone_everywhere() {
        HeldDocument document = Samples.text("Kế hoạch tuyển sinh");
        open.put(document);
        open.writer().removeDocument(document.card().id());
        index.refresh();
        assertThat(index.isEmpty()).isTrue();
        assertThat(index.find(document.card().id())).isEmpty();
        assertThat(index.citing()).isEmpty();
    }

    @Test
    void nothing_is_seen_before_a_refresh_and_a_refresh_without_change_is_no_new_generation() {
        open.writer().put(Samples.text("Kế hoạch"));
        assertThat(index.isEmpty()).isTrue();
        long before = index.generation();
        index.refresh();
        assertThat(index.isEmpty()).isFalse();
        assertThat(index.generation()).isGreaterThan(before);
        long after = index.generation();
        index.refresh();
        assertThat(index.generation()).isEqualTo(after);
    }

    @Test
    void what_is_committed_survives_and_what_is_not_does_not() {
        open.writer().put(Samples.text("Kế hoạch một"));
        open.writer().commit();
        open.put(Samples.text("Kế hoạch hai"));
        try (var other = LuceneIndex.open(folder)) {
            assertThat(other.stats().documents()).isEqualTo(1);
            assertThat(other.stats().committedMillis()).isPositive();
        }
    }

    @Test
    void a_document_is_given_back_as_it_was_put_in() {
        for (HeldDocument seed : Samples.seeds().values()) {
            open.put(seed);
            StoredDocument stored = index.find(seed.card().id()).orElseThrow();
            assertThat(stored.card()).isEqualTo(seed.card());
            assertThat(stored.file()).isEqualTo(seed.file());
            assertThat(stored.text().raw()).isEqualTo(seed.reading().text().raw());
            assertThat(stored.text().layout()).isEqualTo(seed.reading().text().layout());
        }
    }

    @Test
    void a_document_is_found_by_the_first_digits_of_its_id_when_they_are_enough() {
        HeldDocument document = Samples.text("Kế hoạch");
        open.put(document);
        String id = document.card().id();
        assertThat(index.card(id.substring(0, 6))).contains(document.card());
        assertThat(index.card(id.substring(0, 5))).isEmpty();
        assertThat(index.find("not an id")).isEmpty();
        assertThat(index.find("")).isEmpty();
    }

    @Test
    void every_mention_comes_back_with_its_sentence_and_self_mentions_do_not() {
        open.put(Samples.seeds().values().toArray(HeldDocument[]::new));
        List<CitingDocument> citing = index.citing();
        assertThat(citing)
                .hasSize(5)
                .isSortedAccordingTo((a, b) -> a.card().id().compareTo(b.card().id()));
        for (HeldDocument seed : Samples.seeds().values()) {
            CitingDocument back = citing.stream()
                    .filter(one -> one.card().equals(seed.card()))
                    .findFirst()
                    .orElseThrow();
            assertThat(back.mentions())
                    .extracting(CitingDocument.CitedMention::citation)
                    .containsExactlyElementsOf(seed.reading().citations().stream()
                            .filter(c -> !c.self())
                            .toList());
            assertThat(back.mentions())
                    .allSatisfy(mention -> assertThat(mention.sentence())
                            .isEqualTo(
                                    seed.reading().text().at(mention.citation().evidence())));
        }
        assertThat(index.stats().mentions()).isEqualTo(47);
    }

    @Test
    void marks_typed_are_marks_matched_and_marks_left_out_match_any() {
        HeldDocument contest = Samples.text("Phong trào thi đua của nhà trường.");
        HeldDocument directive = Samples.text("Thực hiện chỉ thị của Thủ tướng.");
        HeldDocument plain = Samples.text("Ke hoach thi dua khen thuong cua nha truong nam hoc nay");
        open.put(contest, directive, plain);
        assertThat(open.found("chỉ thị")).containsExactly(directive.card().id());
        assertThat(open.found("thi đua"))
                .containsExactly(contest.card().id(), plain.card().id());
        assertThat(open.found("thi dua"))
                .containsExactlyInAnyOrder(contest.card().id(), plain.card().id());
        assertThat(open.found("truong")).hasSize(2);
    }

    @Test
    void one_style_of_tone_placement_and_composed_or_not_is_the_same_word() {
        HeldDocument document = Samples.text("Tỉnh Hoà Bình, Đảng uỷ xã, thuý, khoẻ");
        open.put(document);
        for (String query : List.of(
                "hòa bình",
                "Hoà Bình",
                "đảng ủy",
                "ĐẢNG UỶ",
                "thúy",
                "khỏe",
                "hoa binh",
                "ho\u0061\u0300 bi\u0300nh")) {
            assertThat(open.found(query))
                    .as(query)
                    .containsExactly(document.card().id());
        }
    }

    @Test
    void an_ampersand_inside_an_abbreviation_does_not_matter() {
        HeldDocument document = Samples.text("Sở GD&ĐT chỉ đạo");
        open.put(document);
        for (String query : List.of("GDĐT", "gd&đt", "GDDT", "\"sở gdđt\"")) {
            assertThat(open.found(query))
                    .as(query)
                    .containsExactly(document.card().id());
        }
    }

    @Test
    void a_phrase_reaches_across_punctuation_and_not_across_other_words() {
        HeldDocument near = Samples.text("Công tác thi đua, khen thưởng năm 2020.");
        HeldDocument far = Samples.text("Thi đua là chính, còn khen thưởng là phụ.");
        open.put(near, far);
        assertThat(open.found("\"thi đua khen thưởng\""))
                .containsExactly(near.card().id());
        assertThat(open.found("“thi dua, khen thuong”"))
                .containsExactly(near.card().id());
        assertThat(open.found("\"thi đua khen thuong\""))
                .containsExactly(near.card().id());
        assertThat(open.found("thi đua khen thưởng -chính"))
                .containsExactly(near.card().id());
        assertThat(open.found("thi đua -\"khen thưởng năm\""))
                .containsExactly(far.card().id());
    }

    @Test
    void an_own_number_ranks_above_a_cited_one() {
        String citing = "Thực hiện Kế hoạch số 793/KH-SGDĐT và Kế hoạch số 793/KH-SGDĐT của Sở";
        HeldDocument seed = Samples.seeds().get("000");
        HeldDocument other = Samples.document(
                "",
                citing,
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(Samples.cites(citing, "Kế hoạch số 793/KH-SGDĐT", "793/KH-SGDĐT", Relation.IMPLEMENTS)));
        open.put(other, seed);
        for (String query :
                List.of("793/KH-SGDĐT", "793/kh-sgddt", "793 kh sgddt", "kế hoạch 793", "793", "số 793/KH-SGDĐT")) {
            assertThat(open.found(query))
                    .as(query)
                    .containsExactly(seed.card().id(), other.card().id());
        }
    }

    @Test
    void a_date_is_found_in_every_form() {
        HeldDocument document = Samples.text("Nộp báo cáo trước ngày 05 tháng 3 năm 2021.");
        open.put(document, Samples.text("Nộp báo cáo trước 5/4/2021."));
        for (String query : List.of(
                "5/3/2021", "05-03-2021", "5.3.2021", "ngày 5 tháng 3 năm 2021", "2021-03-05", "báo cáo 05/3/2021")) {
            assertThat(open.found(query))
                    .as(query)
                    .containsExactly(document.card().id());
        }
    }

    @Test
    void when_nothing_has_the_marks_typed_other_marks_are_found_with_a_note() {
        HeldDocument document = Samples.text("Đầy mạnh phong trào");
        open.put(document);
        SearchPage page = index.search(SearchQuery.of("đẩy mạnh"));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.notes()).containsExactly("Không có từ «đẩy»; đã tìm «đầy».");
        assertThat(index.search(SearchQuery.of("phòng trào")).notes())
                .containsExactly("Không có từ «phòng»; đã tìm «phong».");
    }

    @Test
    void decomposed_text_is_quoted_as_it_is() {
        String raw =
                "Mở đầu.\n\nTri\u00EA\u0309n khai ke\u0302\u0301 hoa\u0323ch na\u0306m ho\u0323c mới\u200B cho học sinh.";
        open.put(Samples.text(raw));
        SearchPage.Snippet snippet = index.search(SearchQuery.of("kế hoạch"))
                .hits()
                .getFirst()
                .snippets()
                .getFirst();
        assertThat(snippet.pieces())
                .filteredOn(SearchPage.Piece::match)
                .extracting(SearchPage.Piece::text)
                .containsExactly("ke\u0302\u0301 hoa\u0323ch");
        assertThat(snippet.start()).isEqualTo(raw.indexOf("ke\u0302"));
        assertThat(raw).contains(text(snippet));
    }

    @Test
    void every_snippet_is_a_piece_of_the_raw_text_with_a_match_at_its_start() {
        open.put(Samples.seeds().values().toArray(HeldDocument[]::new));
        for (String query : List.of(
                "học tập suốt đời", "hoc tap", "05-CT/TW", "\"thi đua, khen thưởng\"", "25/2/2020", "24/TT-BGDĐT")) {
            for (SearchPage.Hit hit : index.search(SearchQuery.of(query)).hits()) {
                String raw = index.find(hit.card().id()).orElseThrow().text().raw();
                assertThat(hit.snippets()).as(query).isNotEmpty().hasSizeLessThanOrEqualTo(3);
                for (SearchPage.Snippet snippet : hit.snippets()) {
                    SearchPage.Piece first = snippet.pieces().stream()
                            .filter(SearchPage.Piece::match)
                            .findFirst()
                            .orElseThrow();
                    assertThat(raw).contains(text(snippet));
                    assertThat(raw.substring(snippet.start())).startsWith(first.text());
                }
            }
        }
    }

    private static String text(SearchPage.Snippet snippet) {
        return String.join(
                "", snippet.pieces().stream().map(SearchPage.Piece::text).toList());
    }

    @Test
    void facets_count_all_matches_and_keep_the_other_values_of_a_chosen_field() {
        open.put(
                dated("Kế hoạch", 2020, "Long An"),
                dated("Kế hoạch", 2021, "Hà Nội"),
                dated("Công văn", 2020, "Hà Nội"));
        Map<FacetField, List<String>> filters = Map.of(FacetField.TYPE, List.of("Kế hoạch"));
        SearchPage page = index.search(narrowed("giáo dục", filters));
        assertThat(page.total()).isEqualTo(2);
        assertThat(values(page, FacetField.TYPE)).containsExactly("Kế hoạch 2 *", "Công văn 1");
        assertThat(values(page, FacetField.YEAR)).containsExactly("2021 1", "2020 1");
        assertThat(values(page, FacetField.PROVINCE)).containsExactly("Hà Nội 1", "Long An 1", "Tây Ninh 1");
        assertThat(values(page, FacetField.LEVEL)).containsExactly("UNKNOWN 2");
        var both = Map.of(FacetField.TYPE, List.of("Kế hoạch", "Công văn"), FacetField.YEAR, List.of("2020", "1999"));
        SearchPage narrower = index.search(narrowed("", both));
        assertThat(narrower.total()).isEqualTo(2);
        assertThat(values(narrower, FacetField.YEAR)).containsExactly("2021 1", "2020 2 *", "1999 0 *");
        assertThat(narrower.facets()).extracting(SearchPage.Facet::field).containsExactly(FacetField.values());
    }

    private static HeldDocument dated(String type, int year, String province) {
        return Samples.document(
                "",
                type + " giáo dục năm " + year + " " + province,
                Optional.of(type),
                Optional.of(new IssueDate(year, 3, 1)),
                province,
                List.of());
    }

    private static List<String> values(SearchPage page, FacetField field) {
        return page.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .map(value -> value.value() + " " + value.count() + (value.selected() ? " *" : ""))
                .toList();
    }

    @Test
    void the_relation_facet_speaks_vietnamese() {
        String raw = "Căn cứ Kế hoạch số 12/KH-UBND của tỉnh.";
        Citation citation = Samples.cites(raw, "Kế hoạch số 12/KH-UBND", "12/KH-UBND", Relation.BASED_ON);
        open.put(Samples.document("", raw, Optional.empty(), Optional.empty(), "", List.of(citation)));
        SearchPage page = index.search(SearchQuery.of("12/KH-UBND"));
        assertThat(values(page, FacetField.RELATION)).containsExactly("based_on 1");
        assertThat(page.facets())
                .filteredOn(facet -> facet.field() == FacetField.RELATION)
                .flatExtracting(SearchPage.Facet::values)
                .extracting(SearchPage.FacetValue::label)
                .containsExactly("Căn cứ");
    }

    @Test
    void newest_and_oldest_put_what_has_no_date_last() {
        HeldDocument old = dated("Kế hoạch", 2018, "");
        HeldDocument young = dated("Kế hoạch", 2023, "");
        HeldDocument undated = Samples.text("giáo dục");
        open.put(old, undated, young);
        assertThat(ordered(SearchQuery.Order.NEWEST))
                .containsExactly(
                        young.card().id(), old.card().id(), undated.card().id());
        assertThat(ordered(SearchQuery.Order.OLDEST))
                .containsExactly(
                        old.card().id(), young.card().id(), undated.card().id());
    }

    private List<String> ordered(SearchQuery.Order order) {
        return index.search(new SearchQuery("giáo dục", Map.of(), order, 0, 10)).hits().stream()
                .map(hit -> hit.card().id())
                .toList();
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        open.put(IntStream.range(0, 25)
                .mapToObj(i -> Samples.text("Kế hoạch số thứ tự " + i))
                .toArray(HeldDocument[]::new));
        var ids = new ArrayList<String>();
        for (int offset = 0; offset < 30; offset += 10) {
            SearchPage page =
                    index.search(new SearchQuery("kế hoạch", Map.of(), SearchQuery.Order.RELEVANCE, offset, 10));
            assertThat(page.total()).isEqualTo(25);
            page.hits().forEach(hit -> ids.add(hit.card().id()));
        }
        assertThat(ids).hasSize(25).doesNotHaveDuplicates();
    }
}
