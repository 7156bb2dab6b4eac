package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.Confidence;
import vn.cancu.document.Field;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Recipient;
import vn.cancu.document.Signer;
import vn.cancu.document.Source;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextSource;

/// Documents as scanners give them: digits by hand, signatures under seals.
class ScannedDocumentTest {
    private static final String BASES = """
            Căn cứ Quyết định số 12/QĐ-UBND ngày 06 tháng 11 năm 2017 của Ủy ban nhân dân tỉnh;
            Căn cứ Kế hoạch số 34/KH-UBND ngày 24/10/2017 của Ủy ban nhân dân tỉnh;
            Sở Y tế xây dựng kế hoạch như sau:
            Báo cáo gửi về Sở Y tế chậm nhất ngày 15/12/2017. Các đơn vị liên hệ Văn phòng Sở./.
            """;
    private static final String END = """
            Nơi nhận:
            - Như trên;
            - Lưu: VT, TCCB.
            KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐC
            Nguyễn Văn Hải
            """;

    private static AdministrativeDocument read(String date, String end) {
        var page = new Page(0, List.of(TextSource.OCR), "", 100, Page.UNKNOWN, Page.UNKNOWN);
        String text = "UBND TỈNH KIÊN GIANG\nSỞ Y TẾ\nSố: 15/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "Độc lập - Tự do - Hạnh phúc\nKiên Giang, ngày " + date
                + "\nKẾ HOẠCH\nKiểm tra chất lượng bệnh viện năm 2017\n" + BASES + end;
        return new DocumentParser().parse(SourceText.of(text, Layout.ofPages(List.of(page))), "scan.pdf");
    }

    private static Field<IssueDate> date(String date) {
        return read(date, END).header().date();
    }

    private static String iso(String date) {
        return date(date).known().map(IssueDate::iso).orElse("");
    }

    @Test
    void signs_that_look_like_digits_make_a_likely_day() {
        assertThat(iso("l6 tháng 11 năm 2017")).isEqualTo("2017-11-16");
        assertThat(iso("(O- tháng 11 năm 2017")).isEqualTo("2017-11-10");
        assertThat(date("l6 tháng 11 năm 2017").confidence()).contains(Confidence.LIKELY);
        assertThat(iso("Ẩ tháng 11 năm 2017")).isEqualTo("2017-11");
        assertThat(iso(".) Ö tháng 11 năm 2017")).isEqualTo("2017-11");
    }

    @Test
    void a_document_is_no_older_than_what_it_cites() {
        assertThat(iso("0§ tháng 11 năm 2017")).as("5 or 8").isEqualTo("2017-11-08");
        assertThat(iso("04 tháng 11 năm 2017")).isEqualTo("2017-11");
        assertThat(iso("07 tháng 11 năm 2017")).isEqualTo("2017-11-07");
    }

    @Test
    void a_stroke_for_a_month_is_one_or_eleven_as_the_next_date_says() {
        assertThat(iso("Ẩ tháng ‡ năm 2017")).isEqualTo("2017-11");
    }

    @Test
    void a_year_before_those_of_the_cited_documents_is_corrected_by_them() {
        Field<IssueDate> date = date("Ẩ tháng 11 năm 2007");
        assertThat(date.known().map(IssueDate::iso)).contains("2017-11");
        assertThat(date.source()).contains(Source.CITED);
        assertThat(date.confidence()).contains(Confidence.LIKELY);
        assertThat(date.printed().known().map(IssueDate::iso)).contains("2007-11");
    }

    private static Signer signer(String... lines) {
        AdministrativeDocument read =
                read("16 tháng 11 năm 2017", "Nơi nhận:\n- Lưu: VT.\n" + String.join("\n", lines) + "\n");
        assertThat(read.signers()).hasSize(1);
        return read.signers().getFirst();
    }

    @Test
    void what_a_seal_leaves_of_capacity_and_position_is_read() {
        Signer twice = signer("'T GIÁM ĐÓC", "'GIÁM ĐÓC,", "Nguyễn Trúc Giang");
        assertThat(twice.capacity()).isEqualTo("KT.");
        assertThat(twice.position()).isEqualTo("Phó Giám đốc");
        Signer ends = signer("Shc GI1 TÁM ĐÓC", "Z77nuÓ \\ M ĐỚC", "Nguyễn Trúc Giang");
        assertThat(ends.capacity()).isEqualTo("KT.");
        assertThat(ends.position()).isEqualTo("Phó Giám đốc");
        assertThat(signer("GIÁM ĐỐC", "guyễn Trúc Giang").name()).isEqualTo("Nguyễn Trúc Giang");
        Signer byOrder = signer("_ TUBỘTRƯỞNG _", "VỤ TRƯỞNG VỤ GIÁO DỤC PHỔ THÔNG", "Z Thái Văn Tài");
        assertThat(byOrder.capacity()).isEqualTo("TL.");
        assertThat(byOrder.position()).startsWith("Vụ trưởng");
        assertThat(byOrder.name()).isEqualTo("Thái Văn Tài");
        assertThat(signer("GIÁM ĐỐC", "Lê Hoàng Anh", "PHẠM NGỌC THẠCH").name()).isEqualTo("Lê Hoàng Anh");
    }

    @Test
    void an_ending_that_many_offices_have_tells_none() {
        assertThat(ScannedSignature.office("x TRƯỞNG")).isEmpty();
        assertThat(ScannedSignature.office("Z HỦ TỊCH"))
                .map(SignatureRules.Office::words)
                .contains("CHỦ TỊCH");
        assertThat(ScannedSignature.name("xinh Văn Long", true)).isEmpty();
    }

    private static List<String> recipients(String end) {
        return read("16 tháng 11 năm 2017", end).recipients().stream()
                .map(Recipient::text)
                .toList();
    }

    @Test
    void recipients_are_found_without_their_label() {
        assertThat(recipients("""
                        A. chức năng;
                        - Các đơn vị trực thuộc;
                        PHÓ GIÁM ĐỐC
                        - Website Sở Y tế;
                        - Lưu: VT, ttloc.
                        Nguyễn Văn Hải
                        """)).containsExactly("Các đơn vị trực thuộc", "Website Sở Y tế", "Lưu: VT, ttloc");
        assertThat(recipients("Wới nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn Hải\n"))
                .containsExactly("Như trên", "Lưu: VT");
    }

    @Test
    void what_seals_and_pens_leave_beside_recipients_is_none() {
        assertThat(recipients("""
                        Nơi nhận: Sở Y tế thông báo đến các đơn vị./. W
                        “ ~ Như trên;
                        - Website SYT; [ / 4
                        - Lưu: VT, KHTC,
                        và ĐỐC
                        SỐ
                        Nguyễn Văn Hải
                        """)).containsExactly("Như trên", "Website SYT", "Lưu: VT, KHTC");
    }
}
