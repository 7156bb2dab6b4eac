package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.text.SourceText;

class QueryWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phong trao thi dua | Phòng phát động phong trào thi đua; thi đua | phong trào thi đua,thi đua",
                "phong trào thi đua | phong trao thi dua, phong trào | phong trào",
                "4403/KH-SGDDT      | Kế hoạch số 4403 /KH-SGDĐT | 4403 /KH-SGDĐT",
                "đua                | thi đua, đưa, dua | đua",
                "dua                | thi đua, đưa | đua,đưa",
                "thi dua            | thì nó đưa | ''",
                "\"\"               | mọi chữ | ''",
            })
    void words_are_marked_where_they_follow_each_other(String query, String text, String marked) {
        assertThat(marked(query, text)).isEqualTo(marked);
    }

    @Test
    void decomposed_text_is_marked_where_it_stands() {
        String text = Normalizer.normalize("phong trào thi đua", Normalizer.Form.NFD);
        assertThat(marked("thi đua", text)).isEqualTo("thi đua");
    }

    @Test
    void a_very_long_query_is_no_work() {
        assertThat(marked("a ".repeat(10_000), "b c")).isEmpty();
    }

    private static String marked(String query, String text) {
        var source = SourceText.of(text);
        return String.join(
                ",", QueryWords.of(query).in(source).stream().map(source::at).toList());
    }
}
