package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hòa Bình, 2024. | hòa bình 2024 | hoa binh 2024",
                "Sở GD&ĐT | sở gdđt | so gddt",
                "& A&1 B& | a 1 b | a 1 b",
                "kỹ thuật, quy mô | kĩ thuật qui mô | ki thuat qui mo",
                "quyết, quý, ly | quyết quí li | quyet qui li",
                "a\uD83D\uDE00b \uD83D | a b | a b"
            })
    void a_text_gives_its_words_as_written_and_without_marks(String text, String exact, String bare) {
        Words words = Words.of(text);
        assertThat(exact(words)).containsExactly(exact.split(" "));
        assertThat(words.bareText().strip()).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "…", "\uD83D", "\uD83D\uDE00", "&&"})
    void a_text_without_letters_gives_none(String text) {
        assertThat(Words.of(text).size()).isZero();
    }

    @Test
    void a_word_is_marked_when_any_of_its_letters_is() {
        Words words = Words.of("Đa da ky kỹ mô");
        List<Boolean> marked = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            marked.add(words.isMarked(i));
        }
        assertThat(marked).containsExactly(true, false, false, true, true);
    }

    @Test
    void a_long_run_of_letters_is_cut_into_several_words_and_nothing_is_lost() {
        for (int length : new int[] {Words.LONGEST, Words.LONGEST + 1, 10_000}) {
            Words words = Words.of("ế".repeat(length));
            assertThat(words.size()).isEqualTo((length + Words.LONGEST - 1) / Words.LONGEST);
            assertThat(String.join("", exact(words))).isEqualTo("ế".repeat(length));
        }
    }

    private static List<String> exact(Words words) {
        List<String> exact = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            exact.add(words.exact(i));
        }
        return exact;
    }
}
