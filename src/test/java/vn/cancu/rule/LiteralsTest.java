package vn.cancu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "^Công báo~/~Số, cong",
        "đã ký lên văn bản này, len",
        "^(Người ký|Email)~:, nguoi email",
        "^(page|trang)( {digits})?, page trang",
        "{any}thay thế{pin}$, thay",
        "(a|{any}) hiệu lực, hieu",
        "Số:?$, so",
        "(xã)? hội, hoi",
        "(xã|)hội, hoi"
    })
    void a_shape_needs_its_longest_words(String shape, String words) {
        assertThat(Literals.of(shape)).contains(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"^{digits}$", "(một|{any})", "(một)?", "^$"})
    void a_shape_that_matches_without_a_word_needs_none(String shape) {
        assertThat(Literals.of(shape)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "^{digits}$, true",
        "^{digits}?$, false",
        "{digits}$, false",
        "^{digits}|a, false",
        "^{any}, false",
        "^{none}, false"
    })
    void a_shape_of_digits_first_needs_a_digit_first(String shape, boolean digit) {
        var words =
                Vocabulary.of().word("digits", "[0-9]{1,4}").word("any", ".*").word("none", "[0-9]{0,4}");
        assertThat(Literals.beginsWithDigit(shape, words)).isEqualTo(digit);
    }
}
