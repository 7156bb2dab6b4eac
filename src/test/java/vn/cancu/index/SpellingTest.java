package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// «Ý bạn là», on a real index of the seeds: a correction of two slips in a word is proposed, one slip is corrected at
/// once with a note.
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
    @CsvSource({"kế hoahcc thi đua, kế hoạch thi đua", "khhuyếnn học, khuyến học"})
    void a_word_with_two_slips_is_proposed(String typed, String meant) {
        assertThat(index.search(SearchQuery.of(typed)).meant()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "kế hoahc thi đua, hoach",
        "ke hoahc thi dua, hoach",
        "kees hoachj thi ddua, kế",
        "kếhoạch thi đua, kế hoạch",
        "khuyến hộc, học",
        "học tập suốt đwời, đời"
    })
    void what_was_searched_already_is_said_and_not_proposed_again(String typed, String meant) {
        SearchPage page = index.search(SearchQuery.of(typed));
        assertThat(page.notes()).anyMatch(note -> note.contains("đã tìm «" + meant + "»"));
        assertThat(page.meant()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kế hoạch thi đua",
                "ke hoach",
                "793/KH-SGDĐT",
                "zzzzzzzzzz",
                "coquan:xyz",
                "((( -",
                "2019",
                "tphcm",
                "hssv"
            })
    void what_occurs_or_is_near_nothing_is_left(String typed) {
        assertThat(index.search(SearchQuery.of(typed)).meant()).isEmpty();
    }
}
