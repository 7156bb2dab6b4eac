package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final String LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

    @Test
    void every_letter_of_the_alphabet_loses_its_marks_and_nothing_else() {
        assertThat(Folding.fold(LETTERS))
                .isEqualTo("a".repeat(18) + "e".repeat(12) + "i".repeat(6) + "o".repeat(18)
                        + "u".repeat(12)
                        + "y".repeat(6) + "d");
        assertThat(Folding.bare(LETTERS.toUpperCase()))
                .isEqualTo(Folding.fold(LETTERS).toUpperCase());
    }

    @Test
    void the_length_is_kept_for_every_char() {
        for (int c = 0; c <= 0xFFFF; c++) {
            String one = String.valueOf((char) c);
            assertThat(Folding.fold(one)).hasSize(1);
            assertThat(Folding.bare(one)).hasSize(1);
        }
    }

    @Test
    void signs_digits_and_other_scripts_stay() {
        assertThat(Folding.fold("12/KH-“…” 日本 \uD83D\uDE00")).isEqualTo("12/kh-“…” 日本 \uD83D\uDE00");
        assertThat(Folding.fold("×÷ß")).isEqualTo("×÷ß");
    }

    @Test
    void a_key_has_words_and_single_blanks_only() {
        assertThat(Folding.key("  Hội đồng Thi đua – Khen thưởng. ")).isEqualTo("hoi dong thi dua khen thuong");
        assertThat(Folding.key("–/.")).isEmpty();
    }

    @Test
    void a_key_does_not_depend_on_composition() {
        String name = "Ủy ban nhân dân quận Đống Đa";
        assertThat(Folding.key(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(Folding.key(name));
    }
}
