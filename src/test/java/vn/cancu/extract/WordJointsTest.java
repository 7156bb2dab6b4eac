package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordJointsTest {
    private static OcrWord word(String text, int left, int width) {
        return new OcrWord(text, new OcrWord.Box(left, 100, width, 30), 90, 0);
    }

    private static List<OcrWord> mended(OcrWord... words) {
        return WordJoints.mended(List.of(new ReadingOrder.Line(List.of(List.of(words)))))
                .getFirst()
                .cells()
                .getFirst();
    }

    private static String text(List<OcrWord> words) {
        return words.stream().map(OcrWord::text).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({"SởY, Sở Y", "Ytế, Y tế", "YKHOA, Y KHOA", "Xéttuyển., Xét tuyển.", "lựachọnnhà, lựa chọn nhà"})
    void words_that_were_run_together_are_parted(String read, String stands) {
        assertThat(text(mended(word(read, 0, 100)))).isEqualTo(stands);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND",
                "SGDĐT",
                "Website",
                "Media",
                "karate",
                "nghiêng",
                "VNPT-iOffice",
                "24/TT-BGDĐT",
                "COVID-19",
                "",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "mnhmnhmnhmnh"
            })
    void other_words_stay(String text) {
        assertThat(mended(word(text, 0, 100))).containsExactly(word(text, 0, 100));
    }

    @Test
    void each_part_has_its_share_of_the_place_and_tells_what_was_read() {
        List<OcrWord> parts = mended(word("Ytế", 300, 90));
        assertThat(parts).extracting(OcrWord::read).containsExactly("Ytế", "Ytế");
        assertThat(parts.get(0).box()).isEqualTo(new OcrWord.Box(300, 100, 30, 30));
        assertThat(parts.get(1).box()).isEqualTo(new OcrWord.Box(330, 100, 60, 30));
    }

    @Test
    void a_torn_word_is_joined_where_its_parts_stand_close() {
        List<OcrWord> joined = mended(word("toàn", 0, 60), word("tr", 80, 20), word("ường,", 105, 60));
        assertThat(text(joined)).isEqualTo("toàn trường,");
        assertThat(joined.getLast().box()).isEqualTo(new OcrWord.Box(80, 100, 85, 30));
        assertThat(text(mended(word("tr", 80, 20), word("ường", 130, 60)))).isEqualTo("tr ường");
        assertThat(text(mended(word("về", 0, 30), word("an", 32, 30)))).isEqualTo("về an");
    }
}
