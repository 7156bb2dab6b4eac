package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "0, document[s] = 0 documents",
                "1, document[s] = 1 document",
                "2, document[s] = 2 documents",
                "1200, document[s] = 1,200 documents",
                "1, file[s] on disk differ[s|] from it = 1 file on disk differs from it",
                "3, file[s] on disk differ[s|] from it = 3 files on disk differ from it",
                "1, quer[y|ies] = 1 query",
                "21, quer[y|ies] = 21 queries",
            })
    void only_one_is_said_in_the_singular(String counted, String said) {
        String[] parts = counted.split(", ");
        assertThat(Plural.of(Long.parseLong(parts[0]), parts[1])).isEqualTo(said);
    }

    @Test
    void each_word_agrees_with_the_number_before_it() {
        assertThat(Plural.agreed("1 file[s] = 1 document[s] + 0 duplicate[s]"))
                .isEqualTo("1 file = 1 document + 0 duplicates");
        assertThat(Plural.agreed("1 of 3 page[s]")).isEqualTo("1 of 3 pages");
        assertThat(Plural.agreed("page[s] 1.5 page[s] (1)")).isEqualTo("pages 1.5 pages (1)");
        assertThat(Plural.agreed("1 [open")).isEqualTo("1 [open");
    }
}
