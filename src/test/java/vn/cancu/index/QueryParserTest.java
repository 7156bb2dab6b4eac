package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {

    private static ParsedQuery.Terms terms(String typed) {
        return (ParsedQuery.Terms) QueryParser.parse(typed);
    }

    private static List<List<String>> groups(String typed) {
        return ((ParsedQuery.NumberOnly) QueryParser.parse(typed)).number().groups();
    }

    @Test
    void nothing_typed_asks_for_everything() {
        assertThat(QueryParser.parse(" \u00A0\t")).isInstanceOf(ParsedQuery.Everything.class);
    }

    @Test
    void punctuation_alone_asks_for_nothing_and_says_so() {
        assertThat(QueryParser.parse("((( * - ! ").remarks()).containsExactly(QueryParser.NO_WORD);
    }

    @Test
    void five_hundred_chars_are_read_and_one_more_is_cut() {
        assertThat(terms("a".repeat(500)).notes()).isEmpty();
        assertThat(terms("a".repeat(501)).notes()).containsExactly(QueryParser.CUT);
        assertThat(QueryParser.parse("(".repeat(20_000)).remarks())
                .containsExactly(QueryParser.CUT, QueryParser.NO_WORD);
    }

    @Test
    void sixty_four_words_are_read_and_one_more_is_cut() {
        assertThat(terms("kê ".repeat(64)).notes()).isEmpty();
        assertThat(terms("kê ".repeat(65)).notes()).containsExactly(QueryParser.TOO_MANY);
        assertThat(terms("kê ".repeat(65)).wanted()).hasSize(64);
        ParsedQuery.Terms mixed = terms("a -b ".repeat(50));
        assertThat(mixed.wanted().size() + mixed.unwanted().size()).isLessThanOrEqualTo(64);
    }

    @Test
    void an_open_quote_is_read_as_words_with_a_note() {
        ParsedQuery.Terms terms = terms("\"thi đua khen");
        assertThat(terms.wanted()).hasSize(3).allMatch(Clause.Word.class::isInstance);
        assertThat(terms.notes()).containsExactly(QueryParser.OPEN_QUOTE);
    }

    @Test
    void phrases_and_unwanted_things_are_told_apart() {
        ParsedQuery.Terms terms = terms("học phí “năm học” -mầm -\"tiểu học\"");
        assertThat(terms.wanted()).hasSize(3);
        assertThat(terms.wanted().getLast()).isInstanceOf(Clause.Phrase.class);
        assertThat(terms.unwanted()).hasSize(2);
        assertThat(terms.notes()).isEmpty();
    }

    @Test
    void a_dash_between_words_or_years_is_no_minus() {
        assertThat(terms("thi đua - khen thưởng").unwanted()).isEmpty();
        assertThat(terms("giai đoạn 2021 -2030").unwanted()).isEmpty();
    }

    @Test
    void numbers_are_recognised_in_every_spelling() {
        List<List<String>> whole = List.of(List.of("#5"), List.of("CT"), List.of("TW"));
        for (String typed : List.of("05-CT/TW", "05/CT-TW", "5-ct/tw", "chi thi 05-CT/TW", "Chỉ thị số 05-CT/TW")) {
            assertThat(groups(typed)).as(typed).isEqualTo(whole);
        }
        assertThat(groups("chỉ thị 05")).isEqualTo(List.of(List.of("=CT"), List.of("#5")));
        assertThat(groups("4403")).isEqualTo(List.of(List.of("#4403")));
        assertThat(groups("kh 4403 sgddt"))
                .isEqualTo(List.of(List.of("KH", "=KH"), List.of("#4403"), List.of("SGDDT")));
    }

    @Test
    void words_with_figures_are_no_numbers() {
        for (String typed : List.of("lớp 10", "học kỳ 1", "năm học 2024-2025", "kế hoạch 2024", "kế hoạch năm 2024")) {
            assertThat(QueryParser.parse(typed)).as(typed).isInstanceOf(ParsedQuery.Terms.class);
        }
    }

    @Test
    void a_number_among_words_is_one_clause() {
        ParsedQuery.Terms terms = terms("thực hiện nghị quyết 29 về đổi mới");
        assertThat(terms.wanted()).filteredOn(Clause.Number.class::isInstance).hasSize(1);
        assertThat(terms("triển khai 24/2023/TT-BGDĐT ngày 11/12/2023").wanted())
                .hasAtLeastOneElementOfType(Clause.Number.class)
                .hasAtLeastOneElementOfType(Clause.Day.class);
    }
}
