package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// «Ý bạn là», on a real index of the seeds.
class SpellingTest {
    @TempDir
    private static Path folder;

    private static LuceneIndex index;

    @BeforeAll
    static void open() {
        index = LuceneIndex.open(folder);
        try (var writer = index.writer()) {
            Samples.seeds().values().forEach(writer::put);
        }
        index.refresh();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kế hoahc thi đua, kế hoạch thi đua",
        "ke hoahc thi dua, ke hoach thi dua",
        "phong traof thi đua, phong trào thi đua",
        "khuyến hộc, khuyến học",
        "giaos dục, giáo dục",
        "học tập suốt đwời, học tập suốt đời"
    })
    void a_word_that_occurs_nowhere_is_put_right(String typed, String meant) {
        assertThat(index.search(SearchQuery.of(typed)).meant()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kế hoạch thi đua", "ke hoach", "793/KH-SGDĐT", "zzzzzzzzzz", "coquan:xyz", "((( -", "2019"})
    void what_occurs_or_is_near_nothing_is_left(String typed) {
        assertThat(index.search(SearchQuery.of(typed)).meant()).isEmpty();
    }
}
