package vn.cancu.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {
    @Test
    void separators_marks_and_leading_zeros_make_no_other_number() {
        assertThat(Likeness.sameNumber("05-CT/TW", "5/CT-TW")).isTrue();
        assertThat(Likeness.sameNumber("24/2023/TT-BGDĐT", "24/2023/TT-BGDDT")).isTrue();
        assertThat(Likeness.sameNumber("100/KH-UBND", "10/KH-UBND")).isFalse();
        assertThat(Likeness.sameNumber("0/KH", "00/KH")).isTrue();
    }

    @Test
    void the_symbol_follows_serial_and_year() {
        assertThat(Likeness.symbol("793/KH-SGDĐT")).isEqualTo("KH-SGDĐT");
        assertThat(Likeness.symbol("24/2023/TT-BGDĐT")).isEqualTo("TT-BGDĐT");
        assertThat(Likeness.symbol("29-NQ/TW")).isEqualTo("NQ/TW");
        assertThat(Likeness.symbol("")).isEmpty();
    }

    @Test
    void the_word_for_the_kind_of_place_says_nothing() {
        assertThat(Likeness.samePlace("Sở Y tế tỉnh Kiên Giang", "Sở Y tế Kiên Giang"))
                .isTrue();
        assertThat(Likeness.samePlace("thị xã Đông Triều", "Đông Triều")).isTrue();
        assertThat(Likeness.samePlace("Quảng Ninh", "Quảng Ngãi")).isFalse();
    }

    @Test
    void a_misread_letter_in_ten_is_forgiven_and_not_more() {
        assertThat(Likeness.similar("abcdefghij", "abcdefghix")).isTrue();
        assertThat(Likeness.similar("abcdefghij", "abcdefghxy")).isFalse();
        assertThat(Likeness.similar("Về việc: “tổ chức”", "về việc tổ chức")).isTrue();
        assertThat(Likeness.similar("", "")).isFalse();
    }

    @Test
    void common_stretches_count_in_their_order_only() {
        assertThat(Likeness.similar("một hai ba bốn năm", "năm bốn ba hai một")).isFalse();
        assertThat(Likeness.similar("một hai ba bốn năm sáu", "một hai ba, bốn và năm sáu"))
                .isTrue();
    }
}
