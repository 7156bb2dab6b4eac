package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBytesTest {
    private static final Path CORPUS = Path.of("corpus");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "Kế hoạch thi đua",
                "KẾ HOẠCH  thi đua\n\n",
                "kế hoạch UBND tỉnh, Ủy ban; Uỷ ban: hoà hòa thuỷ thủy giữ gìn quý gíá",
                "Số: 793/KH-SGDĐT ngày 05/9/2019 \u2013 “thi đua”…",
                "xA Xa XA đĐ ĐĐ İstanbul ıi ſt ǅ ẞß Ǆ",
                "a b c  d\t e\r\n f",
                "Nguyễn Website facebook.com/abc và số 5Abc abc5 một2ba",
                "😀 và 𝐀 x😀y",
                "中文 và русский"
            })
    void every_text_comes_back_as_it_was(String text) {
        assertThat(TextBytes.text(TextBytes.of(text))).isEqualTo(text);
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(TextBytes.text(TextBytes.of(apart))).isEqualTo(apart);
    }

    @Test
    void documents_come_back_as_they_were_in_less_than_a_third_of_their_size() throws IOException {
        long written = 0;
        long kept = 0;
        for (Path file : texts()) {
            String text = Files.readString(file);
            byte[] bytes = TextBytes.of(text);
            assertThat(TextBytes.text(bytes)).isEqualTo(text);
            written += text.getBytes(StandardCharsets.UTF_8).length;
            kept += bytes.length;
        }
        assertThat((double) kept / written).isBetween(0.05, 0.33);
    }

    @Test
    void any_mixture_of_what_texts_are_made_of_comes_back() {
        var random = new Random(3);
        String[] pieces = {
            "thi", "đua", "Đua", "ĐUA", " ", "  ", "\n", "x", "UBND", "12", "/", "\u0301", "é", "😀", "ß", "quỹ"
        };
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(TextBytes.text(TextBytes.of(text.toString()))).isEqualTo(text.toString());
        }
    }

    @Test
    void bytes_of_a_text_are_read_as_they_were_as_long_as_the_index_format_stays() {
        byte[] bytes = HexFormat.of().parseHex("fb37daf2196df98cb67c465b3ea32d9fd196cf68cb67b4e533625a3e00");
        var sum = new CRC32();
        sum.update(TextBytes.text(bytes).getBytes(StandardCharsets.UTF_8));
        assertThat(sum.getValue())
                .as("the phrases and the code may change with LuceneIndex.FORMAT only")
                .isEqualTo(2_127_874_646L);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] bytes = TextBytes.of("Kế hoạch thi đua số 15/KH-UBND");
        assertThatIllegalArgumentException().isThrownBy(() -> TextBytes.text(Arrays.copyOf(bytes, bytes.length / 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextBytes.text("no bytes of a text".getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
