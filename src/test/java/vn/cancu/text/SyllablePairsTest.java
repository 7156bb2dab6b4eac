package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyllablePairsTest {
    private final SyllablePairs pairs = SyllablePairs.standard();

    private double likelihood(String before, String after) {
        return pairs.likelihood(pairs.number(before), pairs.number(after));
    }

    @Test
    void what_offices_write_is_likelier_than_what_they_do_not() {
        assertThat(likelihood("thẩm", "định")).isGreaterThan(likelihood("thâm", "định"));
        assertThat(likelihood("chi", "phí")).isGreaterThan(likelihood("chỉ", "phí"));
        assertThat(likelihood("nhà", "trường")).isGreaterThan(likelihood("nhà", "trương"));
        assertThat(likelihood("quyết", "định")).isBetween(Math.log(0.1), 0.0);
    }

    @Test
    void what_was_never_seen_is_unlikely_and_not_impossible() {
        assertThat(pairs.number("xyz")).isEqualTo(SyllablePairs.UNKNOWN);
        assertThat(likelihood("xyz", "định")).isBetween(Math.log(1e-4), Math.log(0.1));
        assertThat(likelihood("định", "xyz")).isBetween(Math.log(1e-8), Math.log(1e-5));
    }

    @Test
    void syllables_are_alike_when_they_differ_in_marks_only() {
        List<String> alike =
                Arrays.stream(pairs.alike("thâm")).mapToObj(pairs::word).toList();
        assertThat(alike).contains("thâm", "thẩm", "thăm", "tham").doesNotContain("thầy");
        assertThat(Arrays.stream(pairs.alike("dôi")).mapToObj(pairs::word)).contains("dõi", "đối", "đổi");
        assertThat(pairs.alike("qđ")).isEmpty();
    }

    @Test
    void a_word_has_one_form_however_it_is_written() {
        assertThat(SyllablePairs.form("HOÀ")).isEqualTo("hòa");
        assertThat(SyllablePairs.form("Uỷ")).isEqualTo("ủy");
        assertThat(SyllablePairs.form("quý")).isEqualTo("quý");
        assertThat(SyllablePairs.form("te\u0302\u0301")).isEqualTo("tế");
    }
}
