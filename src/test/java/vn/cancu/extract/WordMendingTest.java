package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words as Tesseract read them on real scans, and what is printed there.
class WordMendingTest {
    private static final int SURE = 95;

    private static ReadingOrder.Line line(String... cells) {
        var words = new ArrayList<List<OcrWord>>();
        for (String cell : cells) {
            words.add(Arrays.stream(cell.split(" "))
                    .map(text -> new OcrWord(text, new OcrWord.Box(0, 0, 10, 10), SURE, 0))
                    .toList());
        }
        return new ReadingOrder.Line(words);
    }

    private static List<OcrWord> words(ReadingOrder.Line... lines) {
        return WordMending.mended(List.of(lines)).stream()
                .flatMap(line -> line.cells().stream())
                .flatMap(List::stream)
                .toList();
    }

    private static String mended(String text) {
        return words(line(text)).stream().map(OcrWord::text).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            đoàn thâm định cấp                   | đoàn thẩm định cấp
            Nghị dịnh số 109/2016/NĐ-CP          | Nghị định số 109/2016/NĐ-CP
            hoạt động dôi với cơ sở              | hoạt động đối với cơ sở
            thanh toán chỉ phí đào tạo:          | thanh toán chi phí đào tạo:
            có kê hoạch tô chức                  | có kế hoạch tổ chức
            II ĐIÊU KIỆN ĐĂNG KÝ                 | II ĐIỀU KIỆN ĐĂNG KÝ
            Sở Y tê.                             | Sở Y tế.
            tin học và trực tuyên, trực tiệp     | tin học và trực tuyến, trực tiếp
            theo đối tình hình                   | theo dõi tình hình
            """)
    void marks_are_mended_by_the_neighbours(String read, String stands) {
        assertThat(mended(read)).isEqualTo(stands);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chính phủ Nguyễn Hòa Bình chủ trì",
                "Bảo Lộc, ngày 23 tháng 12 năm 2021",
                "PGS.TS. NGUYỄN TRUNG KIÊN",
                "UBND, HSMT và Website của đơn vị",
                "Tết Nguyên đán Nhâm Dần 2022",
                "ủy ban nhân dân và uỷ viên",
                "thẩm quyền, thâm niên, thăm hỏi",
                "chỉ thị, chi tiết, chỉ tiêu, chi ngân sách",
                "Số: 24/TT-BGDĐT",
                "đảo và đào tạo, bổ sung và bố trí"
            })
    void what_is_right_stays(String text) {
        assertThat(mended(text)).isEqualTo(text);
        assertThat(words(line(text))).allSatisfy(word -> {
            assertThat(word.read()).isEmpty();
            assertThat(word.confidence()).isEqualTo(SURE);
        });
    }

    @Test
    void a_mended_word_tells_what_was_read_and_is_no_longer_sure() {
        assertThat(words(line("(thâm định);")).getFirst()).satisfies(word -> {
            assertThat(word.text()).isEqualTo("(thẩm");
            assertThat(word.read()).isEqualTo("(thâm");
            assertThat(word.confidence()).isEqualTo(50);
        });
    }

    @Test
    void a_sentence_goes_on_in_the_next_line_but_not_in_the_next_cell() {
        assertThat(words(line("báo cáo thâm"), line("định kết quả")))
                .extracting(OcrWord::text)
                .contains("thẩm");
        assertThat(words(line("báo cáo", "thâm"))).extracting(OcrWord::text).contains("thâm");
    }

    @Test
    void a_page_without_words_stays_empty() {
        assertThat(WordMending.mended(List.of())).isEmpty();
        assertThat(WordMending.mended(List.of(new ReadingOrder.Line(List.of(List.of(), List.of())))))
                .containsExactly(new ReadingOrder.Line(List.of(List.of(), List.of())));
    }
}
