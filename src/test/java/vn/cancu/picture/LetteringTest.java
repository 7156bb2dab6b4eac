package vn.cancu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
    private static final String SUBJECT = "Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh";

    @Test
    void every_line_fits_and_nothing_is_lost_when_there_is_room() {
        var lines = Lettering.lines(SUBJECT, 1_500, 9);
        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> Lettering.width(line) <= 1_500);
        assertThat(String.join(" ", lines)).isEqualTo(SUBJECT);
    }

    @Test
    void what_does_not_fit_ends_with_dots() {
        var lines = Lettering.lines(SUBJECT, 1_500, 2);
        assertThat(lines).hasSize(2).allMatch(line -> Lettering.width(line) <= 1_500);
        assertThat(lines.getLast()).endsWith("…");
    }

    @Test
    void a_word_wider_than_a_line_is_cut_inside() {
        assertThat(Lettering.lines("m".repeat(40), 1_000, 3))
                .hasSize(3)
                .allMatch(line -> Lettering.width(line) <= 1_000);
        assertThat(Lettering.lines("W", 1, 1)).isNotEmpty();
        assertThat(Lettering.lines("  ", 1_000, 3)).isEmpty();
    }

    @Test
    void marks_do_not_widen_a_letter_but_hooks_do() {
        assertThat(Lettering.width("ể")).isEqualTo(Lettering.width("e"));
        assertThat(Lettering.width("ư")).isGreaterThan(Lettering.width("u"));
    }
}
