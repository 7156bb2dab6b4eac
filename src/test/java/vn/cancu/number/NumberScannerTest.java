package vn.cancu.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.Tsv;
import vn.cancu.text.SourceText;

class NumberScannerTest {

    @TestFactory
    Stream<DynamicTest> every_vector_gives_its_numbers() {
        return Tsv.rows(NumberScannerTest.class, "vectors.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.get("text"),
                        () -> assertThat(scanned(unescaped(row.get("text")))).isEqualTo(row.get("expected"))));
    }

    @Test
    void a_number_is_found_where_it_stands() {
        String text = "theo Thông tư số 24/2023/TT-BGDĐT, Chỉ thị 05-CT/TW.";
        assertThat(NumberScanner.scan(text))
                .extracting(found ->
                        text.substring(found.span().start(), found.span().end()))
                .containsExactly("24/2023/TT-BGDĐT", "05-CT/TW");
    }

    @Test
    void a_number_gives_serial_year_and_symbol() {
        DocumentNumber number = NumberScanner.read("Số: 24 /2023/TT-BGDDT").orElseThrow();
        assertThat(number.serial()).isEqualTo("24");
        assertThat(number.year()).contains(2023);
        assertThat(number.symbol()).isEqualTo("TT-BGDĐT");
        assertThat(NumberScanner.read("12/91/NĐ-CP").orElseThrow().year()).contains(1991);
    }

    @ParameterizedTest
    @CsvSource({
        "05 CT TW, 05-CT/TW",
        "05/ct-tw, 05-CT/TW",
        "05-ct/tw, 05-CT/TW",
        "4403/KH-SGDDT, 4403/KH-SGDĐT",
        "4403/kh-sgddt, 4403/KH-SGDĐT",
        "24/2023/tt-bgddt, 24/2023/TT-BGDĐT",
        "24 2023 tt bgddt, 24/2023/TT-BGDĐT",
        "43 2019 qh14, 43/2019/QH14",
        "1315/qđ-ttg, 1315/QĐ-TTg",
        "Số: 793 /KH-SGDĐT, 793/KH-SGDĐT",
        "số 5470/SGDDT-VP., 5470/SGDĐT-VP",
        "01 /HTĐ-KT, 01/HTĐ-KT",
        "01/HĐTD-KT, 01/HĐTĐ-KT",
        "12/NQ/TU, 12-NQ/TU",
        "158/UB, 158/UB"
    })
    void a_number_that_stands_alone_is_read_as_typed(String typed, String canonical) {
        assertThat(NumberScanner.read(typed)).map(DocumentNumber::canonical).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/KH-PGDĐT", "Số:      /KH-PGDĐT", "Số: ......./KH-PGDĐT", "Số: ____/KH-PGDDT"})
    void a_blank_serial_leaves_the_symbol(String printed) {
        DocumentNumber number = NumberScanner.read(printed).orElseThrow();
        assertThat(number.isBlank()).isTrue();
        assertThat(number.canonical()).isEqualTo("/KH-PGDĐT");
        assertThat(number.symbol()).isEqualTo("KH-PGDĐT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "số",
                "05-",
                "2024",
                "05 tiêu chí",
                "đổi mới sáng tạo",
                "năm học 2024-2025",
                "3/4",
                "05/ct-tw và khác",
                "1849/BGDĐT-\n\nGDPT",
                "999999/KH-UBND"
            })
    void what_is_no_number_is_not_read(String typed) {
        assertThat(NumberScanner.read(typed)).isEmpty();
    }

    @Test
    void any_text_is_scanned_without_complaint() {
        var random = new Random(7);
        String alphabet = "0123456789/--  .\nQĐHKTWTTgsốabĐ&_:,;(";
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(40, 0, alphabet.length())
                    .mapToObj(n -> String.valueOf(alphabet.charAt(n)))
                    .collect(Collectors.joining());
            assertThatCode(() -> {
                        NumberScanner.scan(text)
                                .forEach(found ->
                                        assertThat(found.number().canonical()).doesNotContainAnyWhitespaces());
                        NumberScanner.read(text);
                    })
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    private static String scanned(String text) {
        return NumberScanner.scan(SourceText.of(text).normal()).stream()
                .map(found -> found.number().canonical() + "[" + found.shape() + "]")
                .collect(Collectors.joining(" "));
    }

    /// The notation of the table: `\n` and `\u1234`.
    private static String unescaped(String cell) {
        var out = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            if (cell.startsWith("\\n", i)) {
                out.append('\n');
                i++;
            } else if (cell.startsWith("\\u", i)) {
                out.append((char) Integer.parseInt(cell.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(cell.charAt(i));
            }
        }
        return out.toString();
    }
}
