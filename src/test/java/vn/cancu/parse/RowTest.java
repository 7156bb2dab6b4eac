package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.text.SourceText;

class RowTest {

    @ParameterizedTest
    @ValueSource(strings = {"KẾ HOẠCH", " KẾ HOẠCH", "KẾ  HOẠCH", "KẾ\tHOẠCH ", "\t KẾ \r\n HOẠCH\t", "KẾ\nHOẠCH"})
    void every_run_of_blanks_becomes_one(String text) {
        assertThat(Row.squeeze(text)).isEqualTo("KẾ HOẠCH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\r\n", "    "})
    void blanks_alone_become_nothing(String text) {
        assertThat(Row.squeeze(text)).isEmpty();
        assertThat(Cells.split(text, 1)).isEmpty();
    }

    @Test
    void a_line_is_cut_into_cells_where_blanks_are_wide_enough() {
        String line = " Nơi nhận:      GIÁM ĐỐC\t\t \uD83D\uDE00";
        assertThat(Cells.split(line, 3))
                .extracting(Cells.Cell::text)
                .containsExactly("Nơi nhận:", "GIÁM ĐỐC", "\uD83D\uDE00");
        assertThat(Cells.split(line, 3))
                .allSatisfy(cell -> assertThat(
                                line.substring(cell.span().start(), cell.span().end()))
                        .isEqualTo(cell.text()));
        assertThat(Cells.words(line)).isEqualTo(List.of("Nơi", "nhận:", "GIÁM", "ĐỐC", "\uD83D\uDE00"));
    }

    @Test
    void a_row_has_no_blanks_or_stars_at_its_ends_and_lines_of_marks_are_none() {
        var rows = Row.of(SourceText.of("\r\n*KẾ HOẠCH**\r\n-----\r\n\r\n về thi đua "));
        assertThat(rows.all()).extracting(Row::text).containsExactly("KẾ HOẠCH", "về thi đua");
        assertThat(rows.all()).extracting(Row::gap).containsExactly(1, 2);
        assertThat(rows.all()).extracting(Row::head).containsExactly(true, false);
    }
}
