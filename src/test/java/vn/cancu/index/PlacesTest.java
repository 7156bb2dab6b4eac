package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is marked in the whole text of a document opened from a search.
class PlacesTest {
    @AutoClose
    private final OpenIndex open;

    private final LuceneIndex index;

    PlacesTest(@TempDir Path folder) {
        open = new OpenIndex(folder);
        index = open.index();
    }

    private String marked(String query, String text) {
        HeldDocument document = Samples.text(text);
        open.put(document);
        return String.join(
                ",",
                index.places(query, document.card().id()).stream()
                        .map(place -> text.substring(place.start(), place.end()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phong trao thi dua | Phòng phát động phong trào thi đua; thi đua | phong trào thi đua,thi đua",
                "phong trào thi đua | Phòng phát động phong trào, thi hành        | phong trào",
                "4403/KH-SGDDT      | Kế hoạch số 4403 /KH-SGDĐT                  | 4403 /KH-SGDĐT",
                "đua                | thi đua, đưa                                | đua",
                "dua                | thi đua, đưa                                | đua,đưa",
                "thi dua            | thì nó đưa                                  | ''",
                "\"\"               | mọi chữ                                     | ''",
                "GDĐT năm nay       | ngành giáo dục và đào tạo năm nay           | giáo dục và đào tạo năm nay",
                "giáo dục và đào tạo| Sở GD&ĐT                                    | GD&ĐT",
                "kees hoachj        | kế hoạch, hoạch định                        | kế hoạch",
                "kếhoạch năm        | kế hoạch năm                                | kế hoạch năm",
                "thi coquan:SGDĐT   | thi đua, SGDĐT                              | thi",
                "trichdan:luật giáo dục | Luật Giáo dục nghề nghiệp; Luật Giáo dục số 43 | Luật Giáo dục"
            })
    void what_was_searched_is_marked_and_single_words_of_several_are_not(String query, String text, String marked) {
        assertThat(marked(query, text)).isEqualTo(marked);
    }

    @Test
    void decomposed_text_is_marked_where_it_stands() {
        String text = Normalizer.normalize("phong trào thi đua", Normalizer.Form.NFD);
        assertThat(marked("thi đua", text)).isEqualTo(Normalizer.normalize("thi đua", Normalizer.Form.NFD));
    }

    @Test
    void a_very_long_query_is_no_work_and_a_document_that_is_not_held_has_no_places() {
        assertThat(marked("a ".repeat(10_000), "b c")).isEmpty();
        assertThat(index.places("thi đua", "0123456789abcdef")).isEmpty();
    }
}
