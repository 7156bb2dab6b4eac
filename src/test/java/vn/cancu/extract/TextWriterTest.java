package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cancu.text.Block;
import vn.cancu.text.Page;

/// What readers write is told again as text and layout.
class TextWriterTest {
    private final TextWriter writer = new TextWriter(1000);

    /// The blocks with their text: `ROW a⇥b`.
    private static List<String> blocks(TextWriter.Written written) {
        return written.layout().blocks().stream()
                .map(block -> block.kind() + " "
                        + written.text()
                                .substring(block.span().start(), block.span().end()))
                .toList();
    }

    private static List<String> fonts(TextWriter.Written written) {
        return written.layout().fonts().stream()
                .map(run -> run.font() + " "
                        + written.text()
                                .substring(run.span().start(), run.span().end()))
                .toList();
    }

    private void row(String... cells) throws Exception {
        writer.beginRow();
        for (String cell : cells) {
            writer.beginCell();
            writer.text(cell);
        }
        writer.endRow();
    }

    @Test
    void a_block_keeps_its_kind_and_its_lines() throws Exception {
        writer.begin(Block.Kind.HEADING);
        writer.text("I. MỤC ĐÍCH  ");
        writer.begin(Block.Kind.LIST_ITEM);
        writer.begin(Block.Kind.PARAGRAPH);
        writer.text("- Một");
        writer.lineEnd();
        writer.text("hai");
        writer.end();
        writer.text("Ba");
        TextWriter.Written written = writer.written();
        assertThat(written.text()).isEqualTo("I. MỤC ĐÍCH\n- Một\nhai\nBa\n");
        assertThat(blocks(written)).containsExactly("HEADING I. MỤC ĐÍCH", "LIST_ITEM - Một\nhai", "PARAGRAPH Ba");
    }

    @Test
    void a_row_is_a_line_and_a_head_in_two_columns_is_written_column_by_column() throws Exception {
        row("UBND TỈNH\nSỞ Y TẾ", "CỘNG HÒA\nĐộc lập");
        row("", "TT", "", "Nội dung", "");
        TextWriter.Written written = writer.written();
        assertThat(written.text()).isEqualTo("UBND TỈNH\nSỞ Y TẾ\nCỘNG HÒA\nĐộc lập\n\tTT\t\tNội dung\n");
        assertThat(blocks(written))
                .containsExactly(
                        "ROW UBND TỈNH\nSỞ Y TẾ\nCỘNG HÒA\nĐộc lập",
                        "CELL UBND TỈNH\nSỞ Y TẾ",
                        "CELL CỘNG HÒA\nĐộc lập",
                        "ROW \tTT\t\tNội dung",
                        "CELL ",
                        "CELL TT",
                        "CELL ",
                        "CELL Nội dung",
                        "CELL ");
    }

    @Test
    void a_row_that_only_frames_other_rows_or_paragraphs_is_no_row() throws Exception {
        writer.beginRow();
        writer.beginCell();
        writer.text("Mở đầu");
        row("a", "b");
        writer.text("Kết thúc");
        writer.endRow();
        row("Một\nhai");
        assertThat(blocks(writer.written()))
                .containsExactly(
                        "PARAGRAPH Mở đầu", "ROW a\tb", "CELL a", "CELL b", "PARAGRAPH Kết thúc", "PARAGRAPH Một\nhai");
    }

    @Test
    void fonts_follow_their_text_through_cells_and_trimmed_blanks() throws Exception {
        writer.font(".VnTime");
        writer.text("Céng hßa ");
        writer.text(" x· héi  ");
        writer.font("Arial");
        writer.end();
        row("a", " b ");
        writer.font("");
        writer.text("c");
        TextWriter.Written written = writer.written();
        assertThat(written.text()).isEqualTo("Céng hßa  x· héi\na\tb\nc\n");
        assertThat(fonts(written)).containsExactly(".VnTime Céng hßa  x· héi", "Arial a", "Arial b");
    }

    @Test
    void a_row_over_two_pages_breaks_once() throws Exception {
        writer.text("Trang một");
        writer.end();
        writer.beginRow();
        for (String cell : List.of("trái", "phải")) {
            writer.beginCell();
            writer.text(cell);
            writer.page();
            writer.text(" sau");
        }
        writer.endRow();
        TextWriter.Written written = writer.written();
        assertThat(written.text()).isEqualTo("Trang một\ntrái sau\tphải sau\n");
        assertThat(written.layout().pages()).extracting(Page::start).containsExactly(0, 14);
    }

    @Test
    void margins_come_last_each_line_once_without_page_numbers() throws Exception {
        for (int i = 1; i < 3; i++) {
            writer.beginMargin();
            writer.text("Trang " + i + "\nCÔNG BÁO");
            writer.endMargin();
            writer.text("Nội dung " + i);
            writer.end();
        }
        TextWriter.Written written = writer.written();
        assertThat(written.text()).isEqualTo("Nội dung 1\nNội dung 2\nCÔNG BÁO\n");
        assertThat(blocks(written)).endsWith("PARAGRAPH CÔNG BÁO");
    }

    @Test
    void tables_in_tables_without_end_and_texts_without_end_are_bounded() throws Exception {
        for (int i = 0; i < 500; i++) {
            writer.beginRow();
            writer.beginCell();
            writer.text("x");
        }
        IntStream.range(0, 400).forEach(_ -> writer.endRow());
        assertThatThrownBy(() -> writer.text("y".repeat(501))).isInstanceOf(TextWriter.Full.class);
        assertThat(writer.isFull()).isTrue();
        assertThat(writer.written().text()).hasSizeLessThan(2000).contains("y".repeat(500));
    }
}
