package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.Field;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Issuer;
import vn.cancu.document.Part;
import vn.cancu.document.Signer;
import vn.cancu.text.SourceText;

class SeedsTest {

    private static AdministrativeDocument seed(String name) throws IOException {
        return new DocumentParser().parse(SourceText.of(Files.readString(Path.of("corpus/seed", name + ".txt"))), name);
    }

    private static void check(AdministrativeDocument document, String type, String number, String iso, String place) {
        assertThat(document.header().type().known().orElseThrow().name()).isEqualTo(type);
        assertThat(document.header().number().known().orElseThrow().canonical()).isEqualTo(number);
        assertThat(document.header().date().known().map(IssueDate::iso)).contains(iso);
        assertThat(document.header().place().known()).contains(place);
    }

    private static List<String> issuers(AdministrativeDocument document) {
        return document.header().issuers().stream().map(Issuer::name).toList();
    }

    @Test
    void a_plan_without_letterhead_is_issued_by_the_body_of_its_symbol() throws IOException {
        AdministrativeDocument plan = seed("000_be6d8bb6ad61a78c");
        check(plan, "Kế hoạch", "793/KH-SGDĐT", "2019-04-09", "Quảng Ninh");
        assertThat(issuers(plan)).containsExactly("Sở Giáo dục và Đào tạo tỉnh Quảng Ninh");
        assertThat(plan.signers()).extracting(Signer::name).containsExactly("Vũ Liên Oanh");
        assertThat(plan.recipients()).hasSize(6);
        assertThat(plan.sections()).extracting("path").contains("I", "II", "II.5.5.3", "III.4");
    }

    @Test
    void a_number_and_a_day_left_open_stay_open() throws IOException {
        AdministrativeDocument plan = seed("001_a3a4b2b19833000b");
        check(plan, "Kế hoạch", "/KH-PGDĐT", "2020-12", "Thủ Thừa");
        assertThat(plan.header().number()).isInstanceOf(Field.Blank.class);
        assertThat(plan.header().date()).isInstanceOf(Field.Blank.class);
        assertThat(issuers(plan)).containsExactly("Phòng Giáo dục và Đào tạo huyện Thủ Thừa");
        assertThat(plan.header().issuers().getFirst().province()).isEqualTo("Long An");
        assertThat(plan.diagnostics()).extracting("code").containsExactly("number-blank", "date-blank");
    }

    @Test
    void the_printed_type_name_decides_and_a_council_signs() throws IOException {
        AdministrativeDocument call = seed("002_33c5d772e680c77e");
        check(call, "Phát động thi đua", "01/HTĐ-KT", "2018-02-01", "Đông Triều");
        assertThat(issuers(call)).containsExactly("Hội đồng Thi đua - Khen thưởng ngành Giáo dục thị xã Đông Triều");
        Signer signer = call.signers().getFirst();
        assertThat(List.of(signer.name(), signer.position(), signer.capacity()))
                .containsExactly("Lê Thu Trà", "Chủ tịch", "TM.");
        assertThat(call.diagnostics()).extracting("code").containsExactly("no-recipients");
    }

    @Test
    void two_offices_that_sign_both_issue_and_the_table_behind_them_is_an_appendix() throws IOException {
        AdministrativeDocument plan = seed("003_81d9a1992a893f98");
        check(plan, "Kế hoạch", "32/KHLP-PGDĐT", "2022-12-26", "Hà Nội");
        assertThat(issuers(plan))
                .containsExactly(
                        "Phòng Giáo dục và Đào tạo quận Thanh Xuân", "Phòng Giáo dục và Đào tạo huyện Hoài Đức");
        assertThat(plan.signers()).extracting(Signer::name).containsExactly("Phạm Gia Hữu", "Vương Văn Lâm");
        assertThat(plan.zones())
                .extracting("part")
                .containsExactly(Part.HEADER, Part.PREAMBLE, Part.BODY, Part.SIGNATURE, Part.RECIPIENTS, Part.APPENDIX);
    }

    @Test
    void a_subject_over_two_lines_is_one_and_a_school_names_itself() throws IOException {
        AdministrativeDocument plan = seed("004_074f8bf849b43ca9");
        check(plan, "Kế hoạch", "282/KH-NK", "2024-09-20", "Thành phố Hồ Chí Minh");
        assertThat(issuers(plan)).containsExactly("Trường THPT Nguyễn Khuyến");
        assertThat(plan.header().subject().known().orElseThrow())
                .startsWith("Tổ chức thực hiện Phong trào thi đua “Cả nước")
                .endsWith("tại trường THPT Nguyễn Khuyến");
        assertThat(plan.recipients())
                .extracting("text")
                .containsExactly("BGH", "CH KHTKT", "Toàn thể giáo viên", "Lưu: VT, PHTCM");
    }
}
