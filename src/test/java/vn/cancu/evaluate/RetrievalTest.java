package vn.cancu.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetrievalTest {
    private static final Judgments ONE = Judgments.read(List.of("q1\t0\tLuật Cư trú#38\t1"));

    @Test
    void an_answer_in_second_place_counts_what_the_formulas_say() {
        Retrieval found = Retrieval.of(ONE, Map.of("q1", List.of("x", "Luật Cư trú#38")));
        assertThat(found.ndcg10()).isCloseTo(0.6309, within(0.0001));
        assertThat(found.mrr10()).isEqualTo(0.5);
        assertThat(found.recall1()).isZero();
        assertThat(found.recall10()).isEqualTo(1);
    }

    @Test
    void an_answer_beyond_ten_counts_for_the_hundred_only() {
        List<String> run = IntStream.range(0, 50)
                .mapToObj(i -> i == 10 ? "Luật Cư trú#38" : "x" + i)
                .toList();
        assertThat(Retrieval.of(ONE, Map.of("q1", run))).isEqualTo(new Retrieval(1, 0, 0, 0, 0, 1));
    }

    @Test
    void a_query_that_found_nothing_counts_and_one_without_an_answer_does_not() {
        Judgments judged = Judgments.read(List.of("q1 0 a 1", "", "q2 0 b 1", "q3 0 c 0"));
        Retrieval found = Retrieval.of(judged, Map.of("q1", List.of("a")));
        assertThat(found.queries()).isEqualTo(2);
        assertThat(found.ndcg10()).isEqualTo(0.5);
        assertThat(found.recall1()).isEqualTo(0.5);
    }

    @Test
    void the_better_answer_belongs_first() {
        Judgments judged = Judgments.read(List.of("q 0 good 2", "q 0 fair 1"));
        assertThat(Retrieval.of(judged, Map.of("q", List.of("good", "fair"))).ndcg10())
                .isEqualTo(1);
        assertThat(Retrieval.of(judged, Map.of("q", List.of("fair", "good"))).ndcg10())
                .isBetween(0.7, 0.9);
    }

    @Test
    void a_line_that_is_no_judgment_is_named() {
        assertThatThrownBy(() -> Judgments.read(List.of("q 0 d 1", "q d 1")))
                .hasMessage("line 2 has no four columns (query, 0, document, grade)");
        assertThatThrownBy(() -> Judgments.read(List.of("q\t0\td\tyes"))).hasMessage("line 1 has no grade: yes");
    }

    @Test
    void a_query_gets_one_typing_error_which_the_seed_decides() {
        String query = "kế hoạch khuyến học năm 2024";
        String typed = new TypingErrors(7, "q1").mistyped(query);
        assertThat(typed).isNotEqualTo(query).startsWith("kế ").endsWith(" năm 2024");
        assertThat(new TypingErrors(7, "q1").mistyped(query)).isEqualTo(typed);
        assertThat(IntStream.range(0, 20).mapToObj(seed -> new TypingErrors(seed, "q1").mistyped(query)))
                .allSatisfy(one -> assertThat(one.split(" ")).hasSize(6))
                .satisfies(all -> assertThat(all.stream().distinct()).hasSizeGreaterThan(10));
        assertThat(new TypingErrors(7, "q1").mistyped("hs năm 24")).isEqualTo("hs năm 24");
        assertThat(TypingErrors.withoutMarks("Điều Ước")).isEqualTo("Dieu Uoc");
    }
}
