package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.citation.Relation;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Folding;

/// What each part of the query language finds in a real index.
class QueryLanguageTest {
    @AutoClose
    private final OpenIndex open;

    private final LuceneIndex index;

    QueryLanguageTest(@TempDir Path folder) {
        open = new OpenIndex(folder);
        index = open.index();
    }

    private static String id(HeldDocument document) {
        return document.card().id();
    }

    private static HeldDocument dated(String type, String date, String province, String raw) {
        return Samples.document("", raw, Optional.of(type), Optional.of(IssueDate.parse(date)), province, List.of());
    }

    private void check(Map<String, List<HeldDocument>> expected) {
        expected.forEach((query, documents) -> assertThat(open.found(query))
                .as(query)
                .containsExactlyInAnyOrderElementsOf(
                        documents.stream().map(QueryLanguageTest::id).toList()));
    }

    private static HeldDocument text(String raw) {
        return dated("Báo cáo", "2020-01-02", "Long An", raw);
    }

    @Test
    void marks_typed_are_marks_found_and_texts_with_them_come_first() {
        HeldDocument bare = text("Ket qua phong trao thi dua yeu nuoc cua nha truong trong nam hoc");
        HeldDocument exact = text("Kết quả phong trào thi đua yêu nước của nhà trường trong năm học");
        HeldDocument other = text("Học sinh thị xã đua thuyền, thì cả trường đua nhau cổ vũ");
        HeldDocument swapped = text("Người thi hành công vụ đưa thư");
        open.put(bare, exact, other, swapped);
        assertThat(open.found("thi đua")).containsExactly(id(exact), id(bare));
        assertThat(open.found("\"thi đua\"")).containsExactly(id(exact), id(bare));
        assertThat(open.found("thi dua")).contains(id(exact), id(bare), id(other), id(swapped));
    }

    @Test
    void who_leaves_out_some_marks_in_haste_means_any() {
        HeldDocument plan = text("Kế hoạch học tập suốt đời");
        open.put(plan, text("Báo cáo công tác thu chi"));
        assertThat(open.found("kế hoạch hoc tap suốt đời")).containsExactly(id(plan));
    }

    @Test
    void fields_narrow_by_what_the_head_says() {
        HeldDocument plan = dated("Kế hoạch", "2020-09-15", "Long An", "Khuyến học ở huyện");
        HeldDocument order = dated("Quyết định", "2021-03-02", "Hà Nội", "Khen thưởng khuyến học");
        HeldDocument year = dated("Kế hoạch", "2021", "Hà Nội", "Khuyến học năm 2021");
        open.put(plan, order, year);
        check(Map.of(
                "loai:kế hoạch", List.of(plan, year),
                "type:kh khuyến học -nam:2021", List.of(plan),
                "nam:2020..2021 khen thưởng", List.of(order),
                "ngay:<2021-01-01", List.of(plan),
                "ngay:3/2021", List.of(order),
                "tinh:\"hà nội\"", List.of(order, year),
                "tinh:Tây Ninh khuyến học", List.of(plan),
                "tinh:\"tỉnh Long An\"", List.of(plan),
                "namhoc:2020-2021", List.of(plan, order),
                "loai:qd OR tinh:\"Long An\"", List.of(order, plan)));
    }

    @Test
    void a_school_year_is_found_by_its_name_before_its_days() {
        HeldDocument named = Samples.text("Kế hoạch năm học 2024 - 2025 của trường");
        HeldDocument issued = dated("Kế hoạch", "2025-07-31", "", "Kế hoạch năm học");
        HeldDocument later = dated("Kế hoạch", "2025-08-01", "", "Kế hoạch của năm học");
        open.put(issued, named, later);
        assertThat(open.found("năm học 2024-2025")).containsExactly(id(named), id(issued));
        assertThat(open.found("2024-2025")).containsExactly(id(named), id(issued));
    }

    @Test
    void people_are_found_by_what_they_are_in_a_document() {
        Map<String, HeldDocument> seeds = Samples.seeds();
        open.put(seeds.values().toArray(HeldDocument[]::new));
        HeldDocument plan = seeds.get("000");
        String signer = plan.card().signers().getFirst();
        assertThat(open.found("nguoiky:\"" + signer + "\"")).contains(id(plan));
        assertThat(open.found("signer:\"" + Folding.bare(signer) + "\"")).contains(id(plan));
        assertThat(open.found("nguoiky:\"Nguyễn Không Ai\"")).isEmpty();
        assertThat(open.found("coquan:SGDĐT"))
                .contains(id(plan))
                .isEqualTo(open.found("coquan:\"sở giáo dục và đào tạo\""));
        assertThat(open.found("trichyeu:\"" + plan.card().subject() + "\"")).containsExactly(id(plan));
    }

    @Test
    void an_own_number_and_a_cited_one_are_asked_for_apart() {
        HeldDocument seed = Samples.seeds().get("000");
        String raw = "Thực hiện Kế hoạch số 793/KH-SGDĐT của Sở";
        HeldDocument citing = Samples.document(
                "",
                raw,
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(Samples.cites(raw, "Kế hoạch số 793/KH-SGDĐT", "793/KH-SGDĐT", Relation.IMPLEMENTS)));
        open.put(seed, citing);
        check(Map.of(
                "so:793", List.of(seed),
                "number:793/kh-sgddt", List.of(seed),
                "trichdan:793/KH-SGDĐT", List.of(citing),
                "cites:\"kế hoạch 793\" -loai:kh", List.of(citing),
                "trichdan:793-KH-SGDDT quanhe:implements", List.of(citing)));
    }

    @Test
    void a_name_without_quotes_is_the_longest_that_is_there_and_what_is_left_are_words() {
        HeldDocument plan = Samples.seeds().get("000");
        open.put(plan, Samples.seeds().get("004"));
        assertThat(open.found("nguoiky:Vũ Liên Oanh kế hoạch")).containsExactly(id(plan));
        assertThat(index.search(SearchQuery.of("nguoiky:Vũ Liên Oanh kế hoạch")).notes())
                .containsExactly("«nguoiky:» được hiểu là «Vũ Liên Oanh»; «kế hoạch» được tìm như các từ thường.");
        assertThat(open.found("trichyeu:cùng học thầy trò")).containsExactly(id(plan));
        assertThat(open.found("trichyeu:\"cùng học thầy trò\"")).isEmpty();
        assertThat(index.search(SearchQuery.of("nguoiky:Không Ai")).notes())
                .containsExactly("Không có văn bản nào có «Không Ai» ở «nguoiky:».");
    }

    @Test
    void a_law_is_cited_by_its_name_and_a_longer_name_is_another_law() {
        String raw = "Căn cứ Luật Giáo dục;";
        HeldDocument named = Samples.document(
                "",
                raw,
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(Samples.cites(raw, "Luật Giáo dục", "Luật Giáo dục", Relation.BASED_ON)));
        HeldDocument numbered = text("Căn cứ Luật Giáo dục số 43/2019/QH14");
        HeldDocument dated = text("Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019");
        HeldDocument other = text("Căn cứ Luật Giáo dục đại học số 08/2012/QH13");
        open.put(named, numbered, dated, other);
        check(Map.of(
                "trichdan:luật giáo dục", List.of(named, numbered, dated),
                "trichdan:luật giáo dục năm 2019", List.of(dated),
                "trichdan:luat giao duc dai hoc", List.of(other)));
    }

    @Test
    void a_month_finds_what_was_issued_in_it_before_what_names_it() {
        HeldDocument issued = dated("Báo cáo", "2020-02-10", "Long An", "Kết quả công tác");
        HeldDocument naming = text("Công tác tháng 02 năm 2020");
        HeldDocument due = text("Gửi về phòng trước ngày 25/2/2020");
        open.put(due, naming, issued, text("Công tác tháng 3 năm 2020"));
        assertThat(open.found("tháng 2/2020")).containsExactly(id(issued), id(naming), id(due));
        assertThat(open.found("\"tháng 2 năm 2020\" OR \"tháng 02 năm 2020\"")).containsExactly(id(naming));
        assertThat(open.found("báo cáo từ tháng 2/2020 đến nay")).containsExactly(id(issued));
    }

    @Test
    void what_is_asked_about_is_wanted_whatever_asks() {
        for (int i = 0; i < 10; i++) {
            open.put(text("Xã hội học tập, bản thứ " + i));
        }
        open.put(text("Hội đồng xã họp"), text("Tập huấn cho hội học sinh"));
        assertThat(index.search(SearchQuery.of("xã hội học tập được quy định như thế nào"))
                        .total())
                .isEqualTo(10);
    }

    @Test
    void of_the_words_with_one_beginning_the_most_frequent_thousand_are_asked_for() {
        var rare = new StringBuilder("Bản thứ nhất");
        for (int i = 0; i < Beginnings.MOST; i++) {
            rare.append(" xq").append(i).append('a');
        }
        open.put(text(rare.toString()), text("xqzz một"), text("xqzz hai"));
        SearchPage page = index.search(SearchQuery.of("xq*"));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.notes()).containsExactly("Có quá 1000 từ bắt đầu bằng «xq»; đã tìm những từ thường gặp nhất.");
        assertThat(index.search(SearchQuery.of("xqz*")).notes()).isEmpty();
    }

    @Test
    void deadlines_are_compared() {
        HeldDocument plan = Samples.text("Báo cáo trước ngày 25/02/2020");
        HeldDocument due = new HeldDocument(
                plan.card(), plan.reading(), plan.file(), plan.diagnostics(), List.of(20200225, 20210600));
        open.put(due, Samples.text("Không có hạn"));
        assertThat(open.found("han:<2020-03-01")).containsExactly(id(due));
        assertThat(open.found("han:2021")).containsExactly(id(due));
        assertThat(open.found("han:2022..")).isEmpty();
    }

    @Test
    void the_beginning_of_a_word_finds_it_with_the_marks_typed() {
        HeldDocument carry = Samples.text("Triển khai kế hoạch");
        HeldDocument prosper = Samples.text("Triều đại thịnh vượng");
        open.put(carry, prosper);
        check(Map.of("trie*", List.of(carry, prosper), "triể*", List.of(carry), "tri* -thịnh", List.of(carry)));
        assertThat(index.search(SearchQuery.of("triể*"))
                        .hits()
                        .getFirst()
                        .snippets()
                        .getFirst()
                        .pieces()
                        .getFirst())
                .isEqualTo(new SearchPage.Piece("Triển", true));
    }

    @Test
    void alternatives_and_unwanted_groups() {
        HeldDocument praise = Samples.text("Khen thưởng giáo viên");
        HeldDocument blame = Samples.text("Kỷ luật giáo viên");
        HeldDocument other = Samples.text("Tuyển dụng giáo viên");
        open.put(praise, blame, other);
        check(Map.of(
                "khen thưởng OR kỷ luật", List.of(praise, blame),
                "giáo viên (khen thưởng | tuyển dụng)", List.of(praise, other),
                "giáo viên -(khen thưởng OR kỷ luật)", List.of(other),
                "giáo viên -(khen kỷ)", List.of(praise, blame, other)));
    }

    @Test
    void short_and_long_i_are_one_letter_where_writers_differ() {
        HeldDocument document = Samples.text("Kỹ thuật, quy mô, quý mến, lý luận, công ty, tỷ lệ");
        open.put(document, Samples.text("Thúy túi quyết định tuy nhiên"));
        for (String query :
                List.of("kĩ thuật", "qui mô", "QUÍ MẾN", "lí luận", "công ti", "tỉ lệ", "ki thuat", "ky thuat")) {
            assertThat(open.found(query)).as(query).containsExactly(id(document));
        }
        assertThat(QueryParser.words("thúy quyết tuyên"))
                .extracting(Clause.Word::exact)
                .containsExactly("thúy", "quyết", "tuyên");
    }

    @Test
    void an_acronym_finds_the_long_form_and_comes_first_where_it_was_typed() {
        HeldDocument short_ = Samples.text("Ngành GD&ĐT thực hiện");
        HeldDocument long_ = Samples.text("Ngành giáo dục và đào tạo thực hiện");
        open.put(short_, long_);
        assertThat(open.found("ngành GDĐT")).containsExactly(id(short_), id(long_));
        assertThat(open.found("ngành gddt")).containsExactly(id(short_), id(long_));
        assertThat(open.found("ngành giáo dục và đào tạo")).containsExactly(id(long_), id(short_));
        assertThat(open.found("nganh giao duc va dao tao")).containsExactly(id(long_), id(short_));
    }

    @Test
    void text_typed_with_the_keyboard_program_off_is_read() {
        HeldDocument plan = Samples.text("Kế hoạch khen thưởng của nhà trường");
        open.put(plan);
        for (String query : List.of("kees hoachj", "ke61 hoach5", "ke61 hoa5ch khen thu7o7ng3", "\"kees hoachj\"")) {
            SearchPage page = index.search(SearchQuery.of(query));
            assertThat(page.total()).as(query).isEqualTo(1);
            assertThat(page.notes()).as(query).anyMatch(note -> note.contains("đã tìm «hoạch»"));
        }
    }

    @Test
    void a_slip_of_a_finger_is_mended_when_the_word_stands_nowhere() {
        HeldDocument plan = Samples.text("Kế hoạch khuyến học, kế hoạch thi đua");
        HeldDocument odd = Samples.text("Ông Hoahc phát biểu");
        open.put(plan, Samples.text("Hoặc là nhà trường"));
        for (String query :
                List.of("kế hoạhc", "ke hoahc", "kế hoạchh", "kếhoạch", "kehoach", "khuyển học", "khuyenn hoc")) {
            assertThat(open.found(query)).as(query).containsExactly(id(plan));
        }
        assertThat(index.search(SearchQuery.of("ke hoahc")).notes())
                .containsExactly("Không có từ «hoahc»; đã tìm «hoach».");
        open.put(odd);
        assertThat(open.found("hoahc")).containsExactly(id(odd));
        assertThat(index.search(SearchQuery.of("hoahc")).notes()).isEmpty();
        assertThat(open.found("abcdefghik")).isEmpty();
    }

    @Test
    void letters_and_figures_that_were_glued_together_are_parted() {
        HeldDocument plan = Samples.text("Tuyển sinh lớp 10; phòng, chống Covid-19");
        open.put(plan, Samples.text("Lớp học"));
        for (String query : List.of("covid19", "tuyển sinh lớp10", "tuyen sinh lop10")) {
            assertThat(open.found(query)).as(query).containsExactly(id(plan));
        }
        assertThat(open.found("lớp11")).isEmpty();
    }

    @Test
    void a_syllable_of_a_sentence_that_stands_nowhere_is_left_as_it_is() {
        open.put(Samples.text("Công ty cho vay vốn thực hiện dự án xây dựng tại thành phố"));
        assertThat(index.search(SearchQuery.of(
                                "Công ty thực hiện dự án xây dựng tại thành phố. Vậy công ty cần vốn nào?"))
                        .notes())
                .isEmpty();
        assertThat(index.search(SearchQuery.of("cho vậy vốn")).notes())
                .containsExactly("Không có từ «vậy»; đã tìm «vay».");
    }

    @Test
    void a_relation_needs_no_quotes_and_its_beginning_is_enough() {
        HeldDocument plan = Samples.seeds().values().iterator().next();
        open.put(plan);
        assertThat(open.found("quanhe:căn cứ")).isEqualTo(open.found("quanhe:\"căn cứ\""));
        assertThat(index.search(SearchQuery.of("quanhe:ban hành kèm theo")).notes())
                .isEmpty();
        assertThat(index.search(SearchQuery.of("quanhe:sửa đổi")).notes()).isEmpty();
        assertThat(index.search(SearchQuery.of("quanhe:lạ")).notes()).isNotEmpty();
    }

    @Test
    void the_reasons_of_a_hit_add_up_to_its_score() {
        open.put(Samples.seeds().values().toArray(HeldDocument[]::new));
        for (String query : List.of(
                "kế hoạch khuyến học",
                "ke hoach hoc tap suot doi",
                "GDĐT năm học 2024-2025",
                "\"học tập\" trien*",
                "4403")) {
            for (SearchPage.Hit hit : index.search(SearchQuery.of(query)).hits()) {
                double sum = index
                        .explain(
                                SearchQuery.of(query),
                                Prominence.NONE,
                                hit.card().id())
                        .stream()
                        .mapToDouble(Reason::score)
                        .sum();
                assertThat(sum).as(query).isCloseTo(hit.score(), within(0.01));
            }
        }
        assertThat(index.explain(SearchQuery.of("kế hoạch"), Prominence.NONE, "not an id"))
                .isEmpty();
    }
}
