package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHẦN  thứ nhất: Mở đầu | Phần thứ nhất | Mở đầu",
                "Chương II.. Tổ chức | Chương II | Tổ chức",
                "Điều 12a. Hiệu lực | Điều 12a | Hiệu lực",
                "Dieu 7 | Điều 7 | ''",
                "- IV/ Kinh phí | IV | Kinh phí",
                "B. Nhiệm vụ | B | Nhiệm vụ",
                "1.2.3. Đối tượng | 1.2.3 | Đối tượng",
                "1.2 ) Đối tượng | 1.2 | Đối tượng",
                "2.1  Đối tượng | 2.1 | Đối tượng",
                "3.) Kinh phí | 3 | ) Kinh phí",
                "12/KH | 12 | KH",
                "đ) Khác | đ | Khác",
                "Mục tiêu | |",
                "d)  Khác | d | Khác"
            })
    void a_label_ends_with_its_ordinal_and_the_words_begin_behind_its_mark(String line, String label, String words) {
        var found = SectionRules.of(line);
        assertThat(SectionRules.isLabelled(line)).isEqualTo(found.isPresent());
        assertThat(found.map(SectionRules.Label::label).orElse(null)).isEqualTo(label);
        assertThat(found.map(it -> line.substring(it.after())).orElse(null)).isEqualTo(words);
    }
}
