package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cancu.text.Block;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.Paragraphs;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.web.page.Bit;
import vn.cancu.web.page.TextView;
import vn.cancu.web.page.TextView.Paragraph;
import vn.cancu.web.page.TextView.Table;

class BlockLayoutTest {
    private static final String TEXT = "KẾ HOẠCH\nTT\tViệc\tHạn\n1\tHọp\nbàn\n\t20/11\nHết";

    private static Block row(String inside) {
        return block(Block.Kind.ROW, inside, 0);
    }

    private static Block cell(String inside) {
        return block(Block.Kind.CELL, inside, 0);
    }

    private static Block block(Block.Kind kind, String inside, int more) {
        int start = TEXT.indexOf(inside);
        return new Block(kind, new Span(start, start + inside.length() + more));
    }

    private static List<TextView.Block> laidOut(Block... blocks) {
        var text = SourceText.of(TEXT, new Layout(List.of(Page.at(0)), List.of(blocks), List.of(), List.of()));
        var painter = new TextPainter(TEXT, List.of(), List.of(), Optional.empty(), new TreeMap<>());
        return new BlockLayout(text, Map.of(), Map.of(), painter)
                .byPage(Paragraphs.of(TEXT).part(1))
                .getOrDefault(1, List.of());
    }

    /// `KẾ HOẠCH | [TT/Việc/Hạn]`: paragraphs as they are, the rows of a table in brackets.
    private static String sketch(List<TextView.Block> blocks) {
        var said = new ArrayList<String>();
        for (TextView.Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> said.add(words(paragraph));
                case Table table ->
                    table.rows()
                            .forEach(row -> said.add(row.cells().stream()
                                    .map(cell -> cell.paragraphs().stream()
                                            .map(BlockLayoutTest::words)
                                            .collect(Collectors.joining(",")))
                                    .collect(Collectors.joining("/", "[", "]"))));
            }
        }
        return String.join(" | ", said);
    }

    private static String words(Paragraph paragraph) {
        return paragraph.lines().stream()
                .flatMap(line -> line.runs().stream())
                .flatMap(run -> run.bits().stream())
                .map(Bit::text)
                .collect(Collectors.joining());
    }

    @Test
    void rows_under_one_another_are_one_table() {
        List<TextView.Block> blocks = laidOut(
                row("TT\tViệc\tHạn"),
                cell("TT"),
                cell("Việc"),
                cell("Hạn"),
                row("1\tHọp\nbàn\n\t20/11"),
                cell("1"),
                cell("Họp\nbàn"),
                cell("20/11"));
        assertThat(sketch(blocks)).isEqualTo("KẾ HOẠCH | [TT/Việc/Hạn] | [1/Họp,bàn/20/11] | Hết");
        assertThat(blocks.get(1))
                .isInstanceOfSatisfying(
                        Table.class, table -> assertThat(table.ruled()).isTrue());
    }

    @Test
    void the_number_of_a_line_stands_in_the_cell_where_the_line_begins() {
        var table = (Table) laidOut(row("TT\tViệc\tHạn"), cell("TT"), cell("Việc"), cell("Hạn"))
                .get(1);
        assertThat(table.rows().getFirst().cells())
                .extracting(
                        cell -> cell.paragraphs().getFirst().lines().getFirst().id())
                .containsExactly(2, 0, 0);
    }

    @Test
    void one_row_alone_is_no_table_of_data() {
        var table = (Table) laidOut(row("TT\tViệc\tHạn"), cell("TT"), cell("Việc"), cell("Hạn"))
                .get(1);
        assertThat(table.ruled()).isFalse();
    }

    @Test
    void a_row_whose_cells_miss_a_word_is_shown_as_lines() {
        assertThat(sketch(laidOut(row("TT\tViệc\tHạn"), cell("TT"), cell("Hạn"))))
                .isEqualTo("KẾ HOẠCH | TT\tViệc\tHạn | 1\tHọp | bàn | 20/11 | Hết");
    }

    @Test
    void a_row_that_ends_within_a_line_is_shown_as_lines() {
        assertThat(sketch(laidOut(row("TT\tViệc"), cell("TT"), cell("Việc"))))
                .isEqualTo("KẾ HOẠCH | TT\tViệc\tHạn | 1\tHọp | bàn | 20/11 | Hết");
        assertThat(sketch(laidOut(block(Block.Kind.ROW, "Hết", 99), block(Block.Kind.CELL, "Hết", 99))))
                .endsWith("| Hết");
    }
}
