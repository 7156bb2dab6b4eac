package vn.cancu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.text.SourceText;

class DutyReaderTest {
    private static final String HEAD = """
            UBND TỈNH BÌNH SƠN
            Số: 12/KH-UBND
            Bình Sơn, ngày %s

            KẾ HOẠCH
            Tổ chức hội thi

            I. TỔ CHỨC THỰC HIỆN

            """;

    private static List<Duty> duties(String text) {
        return new DutyReader().read(new DocumentReader().read(SourceText.of(text), ""));
    }

    private static String due(String issued, String sentence) {
        return duties(HEAD.formatted(issued) + sentence).stream()
                .map(duty -> duty.due().map(Moment::iso).orElse("-"))
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void a_day_before_the_document_lies_in_the_next_year() {
        assertThat(due("10 tháng 12 năm 2019", "Các trường báo cáo về Sở trước ngày 25/2."))
                .isEqualTo("2020-02-25");
        assertThat(due("10 tháng 02 năm 2019", "Các trường báo cáo về Sở trước ngày 25/2."))
                .isEqualTo("2019-02-25");
        assertThat(due("10 tháng 12 năm 2019", "Năm 2023, các trường báo cáo về Sở trước ngày 25/2."))
                .isEqualTo("2023-02-25");
    }

    @Test
    void a_day_that_does_not_exist_is_no_deadline() {
        assertThat(due("10 tháng 12 năm 2019", "Các trường nộp hồ sơ trước ngày 31/2/2020."))
                .isEqualTo("nothing");
    }

    @Test
    void dates_of_events_of_force_and_of_cited_documents_are_no_deadlines() {
        for (String sentence : List.of(
                "Hội nghị khai mạc lúc 8 giờ 00 ngày 12/01/2022 tại Nhà Văn hóa.",
                "Kế hoạch này có hiệu lực kể từ ngày 15/01/2022.",
                "Kinh phí thực hiện theo Quyết định số 10/QĐ-UBND ngày 05/01/2021.",
                "Phong trào phấn đấu đến năm 2030 có 500 tủ sách.",
                "Nếu có vướng mắc, các đơn vị báo cáo về Sở để được hướng dẫn.")) {
            assertThat(duties(HEAD.formatted("02 tháng 01 năm 2022") + sentence))
                    .as(sentence)
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_administrative_document_has_no_duties() {
        assertThat(duties("Nhớ nộp bài trước ngày 25/2/2020 nhé.")).isEmpty();
    }

    @Test
    void a_moment_says_what_is_known() {
        assertThat(new Moment(2020, 0, 2, 25).iso()).isEqualTo("2020-02-25");
        assertThat(new Moment(2025, 3, 0, 0).iso()).isEqualTo("2025-Q3");
        assertThat(new Moment(Moment.EVERY, 0, 11, 25).iso()).isEqualTo("--11-25");
        assertThat(new Moment(Moment.EVERY, 0, 6, 0).iso()).isEqualTo("--06");
        assertThat(new Moment(Moment.EVERY, 0, 0, 20).iso()).isEqualTo("---20");
        assertThat(Moment.ofYear(2030).iso()).isEqualTo("2030");
    }

    @Test
    void broken_texts_are_read_without_fail_and_every_span_lies_inside() throws Exception {
        String raw = Files.readString(Path.of("src/test/resources/golden/duty/plan-of-a-school-year.txt"));
        for (int end = 0; end < raw.length(); end += 37) {
            check(raw.substring(0, end));
            check(raw.substring(0, end) + raw.substring(Math.min(raw.length(), end + 5)));
        }
        check(Normalizer.normalize(raw, Normalizer.Form.NFD));
        check(raw.toUpperCase(Locale.ROOT));
        check(raw.replace(' ', '\n'));
        check(raw.replace(' ', '\t'));
    }

    @Test
    void a_text_of_nothing_but_deadlines_is_cut_short() {
        String text = HEAD.formatted("02 tháng 01 năm 2022")
                + "Các trường báo cáo về Sở trước ngày 1/2/2022;\n".repeat(3_000);
        assertThat(duties(text)).hasSizeBetween(1_000, 2_000);
    }

    private static void check(String text) {
        Reading reading = new DocumentReader().read(SourceText.of(text), "");
        for (Duty duty : new DutyReader().read(reading)) {
            assertThat(duty.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(duty.evidence().end()).isLessThanOrEqualTo(text.length());
            assertThat(duty.wording()).isEqualTo(reading.text().at(duty.span()));
            assertThat(duty.task().what()).isNotEmpty();
        }
    }
}
