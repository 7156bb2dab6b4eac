package vn.cancu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cancu.rule.Rule.row;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    private static final Vocabulary WORDS = Vocabulary.of()
            .word("ordinal", "[0-9]{1,5}")
            .word("symbol", "(?-i:[A-Z])[A-Za-z&-]+")
            .word("any", ".*");

    private static RuleTable<String> table(String shape) {
        return RuleTable.of("test", WORDS, row("row", shape, Match::text));
    }

    private static void check(String shape, String text, boolean matches) {
        assertThat(table(shape).decide(text).isPresent())
                .as(shape + " on " + text)
                .isEqualTo(matches);
    }

    @Test
    void marks_and_capitals_of_a_shape_do_not_matter() {
        check("^Số lượng", "SO LUONG", true);
        check("^so luong", "Số lượng", true);
        check("^Đảng", "ĐẢNG BỘ", true);
        check("^Đảng", "dang bo", true);
    }

    @Test
    void a_space_is_one_or_more_blanks_and_a_tilde_any_number() {
        check("^Kính gửi", "Kính    gửi", true);
        check("^Kính gửi", "Kínhgửi", false);
        check("^Số~:", "Số:", true);
        check("^Số~:", "Số   :", true);
    }

    @Test
    void brackets_group_and_a_bar_chooses() {
        check("^(Kèm|Đính kèm) theo$", "Đính kèm theo", true);
        check("^(Kèm|Đính kèm) theo$", "Đính theo", false);
        check("^Số:?$", "Số", true);
    }

    @Test
    void other_signs_stand_for_themselves() {
        check("^1.1$", "1.1", true);
        check("^1.1$", "1x1", false);
        check("a*b+c", "a*b+c", true);
        check("[x]", "[x]", true);
    }

    @Test
    void a_word_of_the_vocabulary_is_a_group_that_gives_the_text_as_written() {
        var decision = RuleTable.of("test", WORDS, row("numbered", "^Số~:?~{ordinal}~/~{symbol}", m -> m))
                .decide("Số: 793 /KH-SGDĐT")
                .orElseThrow();
        assertThat(decision.value().group("ordinal")).isEqualTo("793");
        assertThat(decision.value().group("symbol")).isEqualTo("KH-SGDĐT");
        assertThat(decision.value().span("ordinal").start()).isEqualTo(4);
        assertThat(decision.value().has("symbol")).isTrue();
        assertThat(decision.value().has("nothing")).isFalse();
        assertThat(decision.match().text()).isEqualTo("Số: 793 /KH-SGDĐT");
    }

    @Test
    void a_word_may_insist_on_capitals() {
        check("^{symbol}$", "KH", true);
        check("^{symbol}$", "kh", false);
    }

    @Test
    void an_unknown_word_and_a_word_defined_twice_are_refused() {
        assertThatThrownBy(() -> table("{nothing}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WORDS.word("any", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_first_row_that_matches_decides() {
        var table = RuleTable.of("test", WORDS, row("one", "kế hoạch", m -> 1), row("two", "kế", m -> 2));
        assertThat(table.decide("kế hoạch").orElseThrow().rule()).isEqualTo("one");
        assertThat(table.decide("thiết kế").orElseThrow().value()).isEqualTo(2);
        assertThat(table.decide("thông báo")).isEmpty();
    }

    @Test
    void the_beginning_of_a_text_is_read_as_if_the_text_ended_there() {
        var table = table("kế hoạch$");
        assertThat(table.decide("số kế hoạch năm", 11).orElseThrow().value()).isEqualTo("kế hoạch");
        assertThat(table.decide("số kế hoạch năm", 12)).isEmpty();
        assertThat(table.matches("số kế hoạch năm", 11)).isTrue();
        assertThat(table.matches("số kế hoạch năm")).isFalse();
        assertThat(table.matches("số kế hoạch", 400)).isTrue();
    }

    @Test
    void all_places_are_found_in_order_without_overlap() {
        var table = RuleTable.of(
                "test", WORDS, row("long", "kế hoạch", Match::text), row("short", "hoạch|số", Match::text));
        assertThat(table.all("số kế hoạch, số"))
                .extracting(RuleTable.Decision::value)
                .containsExactly("số", "kế hoạch", "số");
    }

    @Test
    void a_proof_names_rows_without_examples_and_examples_that_go_wrong() {
        var table = RuleTable.of(
                "test",
                WORDS,
                row("bare", "x", m -> 1),
                row("greedy", "{any}", m -> 2).like("abc"),
                row("stolen", "abc", m -> 3).like("abc"),
                row("loose", "kế", m -> 4).like("x").unlike("kế hoạch"));
        assertThat(table.proof())
                .hasSize(4)
                .anyMatch(line -> line.contains("bare") && line.contains("no example"))
                .anyMatch(line -> line.contains("stolen") && line.contains("greedy"))
                .anyMatch(line -> line.contains("loose") && line.contains("reach"))
                .anyMatch(line -> line.contains("loose") && line.contains("must not match"));
    }

    @Test
    void a_proved_table_has_nothing_to_say() {
        assertThat(RuleTable.of(
                                "test",
                                WORDS,
                                row("number", "^{ordinal}$", m -> 1).like("12").unlike("x"))
                        .proof())
                .isEmpty();
    }

    @Test
    void a_shape_that_ruins_backtracking_engines_takes_time_in_step_with_the_text() {
        var table = RuleTable.of("test", Vocabulary.of().word("many", "(?:a+)+"), row("many", "^{many}b", m -> 1));
        time(table, 20_000);
        double growth = (double) time(table, 160_000) / time(table, 20_000);
        assertThat(growth).as("eight times the text").isLessThan(64);
    }

    private static long time(RuleTable<Integer> table, int length) {
        String text = "a".repeat(length);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(table.decide(text)).isEmpty();
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return Math.max(best, 1_000_000);
    }
}
