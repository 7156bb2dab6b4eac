package vn.cancu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.text.Folding;

/// The automaton answers as RE2/J does, row by row.
class AutomatonTest {
    private static final String SIGNS = "aAbBkKsSzđĐệỆ0129 .-/)(\n_•“ſK😀";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "(?i)ab",
                "(?i)^a",
                "(?i)k$",
                "(?i)^$",
                "(?i)s[ ]*b",
                "(?i)(?:a|b)+0",
                "(?i)(?-i:[A-Z])a",
                "(?i)(?P<word>[0-9]{2,3})(?:[.]|$)",
                "(?i)[^a-z]b",
                "(?i)\\bab",
                "(?i)a\\b",
                "(?i)(?:|a)b",
                "(?i)a.b",
                "(?i).*a.{0,4}b$",
                "(?i)^(?:a*?b??)+z",
                "(?i)[)\\]-]a",
                "(?i)•|“a",
                "(?i)a(?:a|b){20}b$",
                "(?i)(?:^|, |\\) )a",
                "(?i)[s]{2}",
                "(?i)\\.\\*|\\\\"
            })
    void one_row_matches_where_re2_says_so(String regex) {
        var automaton = new Automaton(List.of(regex));
        Pattern pattern = Pattern.compile(regex);
        Random random = new Random(3);
        for (int i = 0; i < 4000; i++) {
            String text = text(random);
            int expected = pattern.matcher(Folding.bare(text)).find() ? 0 : Automaton.NONE;
            assertThat(automaton.first(text)).as("%s on «%s»", regex, text).isIn(expected, Automaton.UNKNOWN);
        }
    }

    @Test
    void of_several_rows_the_first_that_matches_is_told() {
        List<String> regexes = List.of("(?i)^ab", "(?i)b$", "(?i)a", "(?i)[0-9]+", "(?i)\\bb", "(?i)^.*z");
        var automaton = new Automaton(regexes);
        List<Pattern> patterns = regexes.stream().map(Pattern::compile).toList();
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            int expected = IntStream.range(0, patterns.size())
                    .filter(row -> patterns.get(row).matcher(Folding.bare(text)).find())
                    .findFirst()
                    .orElse(Automaton.NONE);
            assertThat(automaton.first(text)).as("«%s»", text).isEqualTo(expected);
        }
    }

    @Test
    void a_pattern_of_too_many_states_is_left_to_re2_and_the_table_still_decides() {
        String explodes = "(?:a|b)*a(?:a|b){16}";
        var automaton = new Automaton(List.of("(?i)^" + explodes + "$"));
        var table = RuleTable.of("test", Vocabulary.of().word("many", explodes), Rule.row("many", "^{many}$", m -> 1));
        Random random = new Random(9);
        String text = random.ints(40_000, 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(automaton.first(text)).isEqualTo(Automaton.UNKNOWN);
        boolean matches = text.charAt(text.length() - 17) == 'a';
        assertThat(table.decide(text).isPresent()).isEqualTo(matches);
        assertThat(table.decide("a" + text.substring(text.length() - 16))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a)", "(?s:a)", "\\d", "*a", "a)", "(?:a"})
    void a_notation_that_is_not_known_is_refused(String regex) {
        assertThatThrownBy(() -> new Automaton(List.of(regex))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Random random) {
        int[] signs = SIGNS.codePoints().toArray();
        return random.ints(random.nextInt(24), 0, signs.length)
                .map(i -> signs[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
