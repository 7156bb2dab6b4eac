package vn.cancu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cancu.text.Folding;

class TablesTest {

    @Test
    void a_printed_type_name_is_found_whatever_its_case() {
        assertThat(DocumentTypes.named("KẾ HOẠCH")).map(DocumentType::code).contains("KH");
        assertThat(DocumentTypes.named("Phát động thi đua"))
                .map(DocumentType::name)
                .contains("Phát động thi đua");
        assertThat(DocumentTypes.named("Điều lệ")).map(DocumentType::code).contains("ĐL");
        assertThat(DocumentTypes.named("Kế hoạch gì đó")).isEmpty();
    }

    @Test
    void the_longest_name_at_the_start_of_a_line_wins() {
        assertThat(DocumentTypes.at("THÔNG BÁO TUYỂN SINH"))
                .map(DocumentType::code)
                .contains("TB");
        assertThat(DocumentTypes.at("THÔNG TƯ LIÊN TỊCH"))
                .map(DocumentType::code)
                .contains("TTLT");
        assertThat(DocumentTypes.at("KẾ HOẠCHX")).isEmpty();
    }

    @Test
    void a_code_with_its_stroke_is_another_than_without() {
        assertThat(DocumentTypes.coded("HD")).map(DocumentType::name).contains("Hướng dẫn");
        assertThat(DocumentTypes.coded("HĐ")).map(DocumentType::name).contains("Hợp đồng");
        assertThat(DocumentTypes.coded("ND")).map(DocumentType::code).contains("NĐ");
        assertThat(DocumentTypes.coded("QD")).map(DocumentType::code).contains("QĐ");
        assertThat(DocumentTypes.coded("XYZ")).isEmpty();
    }

    @Test
    void a_body_is_found_by_code_without_marks_and_signs() {
        for (String code : List.of("SGDĐT", "SGDDT", "SGD&ĐT", "sgd-đt")) {
            assertThat(Authorities.coded(code))
                    .as(code)
                    .map(Authorities.Authority::name)
                    .contains("Sở Giáo dục và Đào tạo");
        }
        assertThat(Authorities.named("BỘ GIÁO DỤC VÀ ĐÀO TẠO"))
                .map(Authorities.Authority::code)
                .contains("BGDĐT");
        assertThat(Authorities.named("Bộ Giáo dục và Đào tạo").orElseThrow().isUnique())
                .isTrue();
        assertThat(Authorities.coded("SGDĐT").orElseThrow().isUnique()).isFalse();
    }

    @Test
    void there_were_sixty_three_provinces_and_there_are_thirty_four() {
        assertThat(Places.provinces()).hasSize(63);
        assertThat(Places.provinces().stream().map(Places.Province::successor).distinct())
                .hasSize(34);
    }

    @Test
    void a_province_is_found_under_all_its_names() {
        for (String name : List.of("Hồ Chí Minh", "TP. Hồ Chí Minh", "tp.hcm", "Thành phố Hồ Chí Minh")) {
            assertThat(Places.province(name))
                    .as(name)
                    .map(Places.Province::name)
                    .contains("Hồ Chí Minh");
        }
        assertThat(Places.province("tỉnh Long An").orElseThrow().successor()).isEqualTo("Tây Ninh");
        assertThat(Places.province("Thủ Thừa")).isEmpty();
    }

    @Test
    void a_district_leads_to_its_province_or_to_several() {
        assertThat(Places.provincesOfDistrict("Thủ Thừa")).containsExactly("Long An");
        assertThat(Places.provincesOfDistrict("Châu Thành").size()).isGreaterThan(3);
        assertThat(Places.districts("Thủ Thừa")).containsExactly(new Places.District("Huyện Thủ Thừa", "Long An"));
        assertThat(Places.districts("Nơi nào đó")).isEmpty();
    }

    @Test
    void no_table_has_two_types_of_one_name() {
        Set<String> seen = new HashSet<>();
        for (Tsv.Row row : Tsv.rows(DocumentTypes.class, "doc_types.tsv")) {
            assertThat(seen.add(Folding.key(row.get("name"))))
                    .as(row.get("name"))
                    .isTrue();
            assertThat(Folding.key(row.get("name"))).isEqualTo(row.get("name_folded"));
        }
    }

    @Test
    void every_table_is_composed_text_with_a_cell_in_every_first_column() {
        for (String table : List.of(
                "acronyms.tsv",
                "agencies.tsv",
                "doc_types.tsv",
                "provinces.tsv",
                "relation_cues.tsv",
                "terms.tsv",
                "districts_before_2025-07-01.tsv",
                "signing_capacity.tsv")) {
            for (Tsv.Row row : Tsv.rows(TablesTest.class, table)) {
                assertThat(row.cells().values())
                        .as(table)
                        .allSatisfy(cell -> assertThat(Normalizer.isNormalized(cell, Normalizer.Form.NFC))
                                .isTrue());
                assertThat(row.cells().values().stream().allMatch(String::isEmpty))
                        .as(table)
                        .isFalse();
            }
        }
    }

    @Test
    void a_date_prints_what_is_known_and_reads_it_back() {
        for (String iso : List.of("2019-04-09", "2020-12", "2012")) {
            assertThat(IssueDate.parse(iso).iso()).isEqualTo(iso);
        }
        assertThat(IssueDate.parse("2020-12").precision()).isEqualTo(IssueDate.Precision.MONTH);
    }

    @Test
    void numbers_are_compared_without_marks_separators_and_zeros() {
        assertThat(DocumentKey.foldNumber("05-CT/TW"))
                .isEqualTo("5-CT-TW")
                .isEqualTo(DocumentKey.foldNumber("5/CT-TW"))
                .isEqualTo(DocumentKey.foldNumber("05 ct tw"));
    }
}
