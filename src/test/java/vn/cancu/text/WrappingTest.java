package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
    private static final String PRINTED = """
            Căn cứ Nghị định số 14/2017/NĐ-CP ngày 17 tháng 02 năm 2017 của Chính phủ
            quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Lao động -
            Thương binh và Xã hội;
            Căn cứ Nghị định số 15/2019/NĐ-CP ngày 01 tháng 02 năm 2019 của Chính phủ
            quy định chi tiết một số điều và biện pháp thi hành Luật Giáo dục nghề nghiệp;
            1. Các trường chủ động xây dựng kế hoạch, báo cáo kết quả theo Thông tư số 27/TT-
            BGDĐT và gửi về Phòng trước ngày 25 hằng tháng, chậm nhất là ngày cuối cùng của
            quý.
            - Tổ chuyên môn triển khai đến từng giáo viên, nhân viên trong toàn trường học
            a) Nội dung thứ nhất
            b) Nội dung thứ hai

            Nơi nhận:
            """;

    @Test
    void lines_of_one_printed_paragraph_are_joined() {
        assertThat(joined(PRINTED)).containsExactly("1 2 3", "4 5", "6 7 8", "9", "10", "11", "12");
    }

    @Test
    void a_sentence_goes_on_over_the_heads_of_pages() {
        String first =
                " CÔNG BÁO/Số 91 + 92/Ngày 18-01-2022 93\nSửa đổi, bổ sung một số điều của Thông tư số 27/2018/TT-BLĐTBXH của\n";
        String second =
                "94 CÔNG BÁO/Số 91 + 92/Ngày 18-01-2022\nBộ trưởng quy định về quy chế đánh giá cấp thẻ kiểm định viên theo\n";
        String third = "CÔNG BÁO/Số 91 + 92/Ngày 18-01-2022 95\nĐiều 3 của Luật.\n";
        var pages = Layout.ofStarts(List.of(0, first.length(), first.length() + second.length()));
        String flat = Prose.of(SourceText.of(first + second + third, pages)).flat();
        assertThat(flat.replaceAll(" +", " "))
                .contains("27/2018/TT-BLĐTBXH của Bộ trưởng quy định về quy chế đánh giá cấp thẻ kiểm định viên theo")
                .doesNotContain("94 CÔNG BÁO");
        assertThat(flat).hasSameSizeAs(first + second + third);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gửi về TP. Hải Dương. | Gửi về TP. Hải Dương.",
                "Theo ThS. Lê An. Xong. | Theo ThS. Lê An.",
                "Việc gì cũng làm. Xong. | Việc gì cũng làm.",
                "1. Kinh phí. Xong. | 1. Kinh phí.",
                "Quỹ quốc gia. ngày 18 tháng 3. Xong. | Quỹ quốc gia. ngày 18 tháng 3.",
                "Một.Hai. Ba. | Một.Hai."
            })
    void a_sentence_ends_at_a_full_stop_that_neither_shortens_nor_numbers(String textAndFirst) {
        String[] parts = textAndFirst.split(" \\| ");
        for (String text : List.of(parts[0], Normalizer.normalize(parts[0], Normalizer.Form.NFD), parts[0] + "\r\n")) {
            Prose prose = Prose.of(SourceText.of(text));
            assertThat(prose.flat().substring(0, prose.sentenceEnd(0)).strip()).isEqualTo(parts[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "\n", "\r\n\r\n", "\uD83D", ". \uD83D\uDE00.", "\u0301.", "a. ;;"})
    void any_text_has_sentences_from_its_first_to_its_last_char(String text) {
        for (int times : new int[] {1, 5_000}) {
            Prose prose = Prose.of(SourceText.of(text.repeat(times)));
            int at = 0;
            while (at < prose.flat().length()) {
                assertThat(prose.sentenceStart(at)).isEqualTo(at);
                assertThat(prose.sentenceEnd(at)).isGreaterThan(at);
                at = prose.sentenceEnd(at);
            }
            assertThat(prose.folded()).hasSameSizeAs(prose.flat());
        }
    }

    @Test
    void phrases_are_looked_for_where_the_text_is_asked() {
        Prose prose = Prose.of(SourceText.of("số 15 của Bộ"));
        assertThat(prose.startsAny(List.of(" ve ", " cua "), 5)).isTrue();
        assertThat(prose.startsAny(List.of(" ve ", " cua "), 4)).isFalse();
        assertThat(prose.startsAny(List.of("bo truong"), 10)).isFalse();
        assertThat(prose.startsAny(List.of("bo"), 12)).isFalse();
        assertThat(prose.startsAny(List.of(), 0)).isFalse();
    }

    @Test
    void a_number_that_was_cut_at_its_dash_is_joined_without_a_blank() {
        var lines = Paragraphs.of(PRINTED).part(1);
        var wrapping = Wrapping.of(PRINTED, lines);
        assertThat(wrapping.isCutInside(lines.get(5))).isTrue();
        assertThat(wrapping.isCutInside(lines.get(1))).isFalse();
    }

    @Test
    void a_text_with_whole_paragraphs_on_its_lines_is_left_alone() {
        String text =
                ("Một đoạn văn dài được viết liền trên một dòng, như tệp Word cho ra. ".repeat(5) + "\n").repeat(12);
        assertThat(joined(text)).hasSize(12);
    }

    @Test
    void numbers_of_paragraphs_count_lines_that_are_not_blank() {
        var paragraphs = Paragraphs.of("\r\n  một\t\r\n\n\u00A0\nhai");
        assertThat(paragraphs.part(1)).extracting(Paragraphs.Line::id).containsExactly(1, 2);
        assertThat(paragraphs.at(0).id()).isEqualTo(1);
        assertThat(paragraphs.at(10_000).id()).isEqualTo(2);
    }

    @Test
    void a_very_long_text_is_shown_in_parts() {
        var paragraphs = Paragraphs.of(("x".repeat(99) + "\n").repeat(Paragraphs.PART / 100 + 1));
        assertThat(paragraphs.parts()).isEqualTo(2);
        assertThat(paragraphs.part(2)).hasSize(1);
    }

    /// The numbers of the lines, those of one paragraph together.
    private static List<String> joined(String text) {
        var lines = Paragraphs.of(text).part(1);
        var wrapping = Wrapping.of(text, lines);
        var joined = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            String id = String.valueOf(lines.get(i).id());
            if (i > 0 && wrapping.joins(lines.get(i - 1), lines.get(i), false)) {
                joined.set(joined.size() - 1, joined.getLast() + " " + id);
            } else {
                joined.add(id);
            }
        }
        return joined;
    }
}
