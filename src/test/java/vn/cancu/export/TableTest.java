package vn.cancu.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.json.Csv;

class TableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Kế hoạch năm 2024|\"Kế hoạch năm 2024\"",
                "phong trào \"Hai tốt\"|\"phong trào \"\"Hai tốt\"\"\"",
                "=HYPERLINK(\"http://x\")|\"'=HYPERLINK(\"\"http://x\"\")\"",
                "+84 903|\"'+84 903\"",
                "-1+2|\"'-1+2\"",
                "@SUM(A1)|\"'@SUM(A1)\"",
                "＝1+1|\"'＝1+1\"",
                "` =1+1`|\"'=1+1\"",
                "05-CT/TW|\"05-CT/TW\"",
            })
    void a_cell_stays_a_text(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }

    @Test
    void line_ends_and_tabs_in_front_do_not_hide_a_formula_and_do_not_break_a_row() {
        assertThat(Csv.cell("\t=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(Csv.cell("\r\n=1+1\r\nhai")).isEqualTo("\"'=1+1 hai\"");
    }

    @Test
    void a_table_has_its_names_first_and_a_mark_only_when_asked() {
        var plain = new StringWriter();
        new Table<>(plain, List.of(new Column<String>("ten", text -> text)), false).row("một");
        assertThat(plain.toString()).isEqualTo("\"ten\"\n\"một\"\n");
        var marked = new StringWriter();
        new Table<>(marked, List.of(new Column<String>("ten", text -> text)), true).row("một");
        assertThat(marked.toString()).isEqualTo("\uFEFF\"ten\"\n\"một\"\n");
    }

    @Test
    void what_xml_cannot_hold_is_replaced() {
        assertThat(Xml.clean("một\u0000hai\uFFFEba\uD800")).isEqualTo("một\uFFFDhai\uFFFDba\uFFFD");
        assertThat(Xml.clean("chữ \uD83D\uDE00")).isEqualTo("chữ \uD83D\uDE00");
    }
}
