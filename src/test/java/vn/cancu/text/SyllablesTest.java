package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.text.Syllables.Count;

class SyllablesTest {

    @Test
    void words_of_the_language_are_syllables() {
        check(
                true,
                "nghiêng khuỷu ngoằn ngoèo gì gìn giếng giặc quốc quý quỳnh huỳnh uỷ ủy hoà hòa khoẻ khỏe thuở xoong hoạch"
                        + " thuế khuya tuyết Đề KẾ Hoạch yêu y ở của mía giữa già quẹo loét tương ượng");
    }

    @Test
    void what_only_looks_like_words_is_none() {
        check(
                false,
                "hoc hocj hòan qúy thuỳêt website nghĩep Krông HQi xA CHiJ nghÞ §iÒu quyÕt hoạc̣h ngh kếhoạch hõc bátr");
    }

    private static void check(boolean expected, String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllables.isSyllable(word)).as(word).isEqualTo(expected);
            assertThat(Syllables.isSyllable(Normalizer.normalize(word, Normalizer.Form.NFD)))
                    .as(word + " decomposed")
                    .isEqualTo(expected);
        }
    }

    @Test
    void numbers_symbols_acronyms_and_marks_do_not_count() {
        assertThat(Syllables.count("a) UBND tỉnh ban hành 15/KH-UBND về website"))
                .isEqualTo(new Count(5, 4, 3));
        assertThat(Syllables.count("Số: 24/2023/TT-BGDĐT, SGDĐT, BCHTƯ, XIII; a@b.vn http://x.vn A4 □ … - b)"))
                .isEqualTo(new Count(1, 1, 1));
        assertThat(Syllables.count("")).isEqualTo(Count.NONE);
        assertThat(Count.NONE.share()).isEqualTo(Page.UNKNOWN);
    }

    @Test
    void capitals_count_when_they_are_syllables_or_cannot_be_an_acronym() {
        assertThat(Syllables.count("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isEqualTo(new Count(8, 8, 7));
        assertThat(Syllables.count("UÛY BAN NHAÂN DAÂN")).isEqualTo(new Count(4, 1, 0));
    }

    @Test
    void signs_that_a_wrong_charset_makes_are_part_of_the_word() {
        assertThat(Syllables.count("ñy ban nh©n d©n tØnh Qu¶ng Ninh")).isEqualTo(new Count(7, 2, 0));
    }

    @Test
    void the_wrong_language_of_the_recognition_shows() {
        Count wrong = Syllables.count("CONG HOA xA HQi CHiJ NGHiA Vi�T NAM, D9c l�p - T1! do - H�nh phuc");
        assertThat(wrong.share()).isLessThan(60);
        assertThat(wrong.marked()).isZero();
    }

    @Test
    void soft_hyphens_and_zero_width_blanks_do_not_break_a_word() {
        assertThat(Syllables.count("hư\u00ADớng d\u200Bẫn")).isEqualTo(new Count(2, 2, 2));
    }

    @Test
    void a_stretch_counts_alone_and_stretches_add_up() {
        String text = "kế hoạch năm học";
        Count whole = Syllables.count(text);
        assertThat(Syllables.count(text, 0, 8).plus(Syllables.count(text, 8, text.length())))
                .isEqualTo(whole);
        assertThat(whole.share()).isEqualTo(100);
    }

    @Test
    void any_text_can_be_counted() {
        for (String odd : List.of("\uD83D\uDE00", "\uD83D", "\u0301", "\u0301\u0301a", "日本語", "\u00AD\u00AD")) {
            assertThat(Syllables.count(odd).syllables()).isZero();
        }
        assertThat(Syllables.count("日本語 ư").words()).isEqualTo(1);
    }

    @Test
    void without_case_letters_of_both_cases_may_stand_in_one_word_and_nothing_is_an_acronym() {
        String text = "xÃ hỘi UBND, KT";
        assertThat(Syllables.count(text)).isEqualTo(new Count(2, 0, 0));
        assertThat(Syllables.countWithoutCase(text, 0, text.length())).isEqualTo(new Count(4, 2, 2));
        assertThat(Syllables.countWithoutCase(text, 3, 6)).isEqualTo(new Count(1, 1, 1));
    }
}
