package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.cancu.text.Block;
import vn.cancu.text.Paragraphs;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.web.page.TextView;
import vn.cancu.web.page.TextView.Cell;
import vn.cancu.web.page.TextView.Paragraph;
import vn.cancu.web.page.TextView.Table;

/// The tables of a text, as its layout tells them. A row whose cells do not hold all its words is left to be shown as
/// lines, so that nothing is lost.
final class TextTables {
    /// With fewer columns or rows a table only sets things side by side: the head of a document, its signature, stamps
    /// that a scan shows on one height.
    private static final int MANY = 3;

    private final SourceText text;
    private final NavigableMap<Integer, Row> rows = new TreeMap<>();

    private TextTables(SourceText text) {
        this.text = text;
    }

    static TextTables of(SourceText text) {
        var tables = new TextTables(text);
        List<Block> blocks = text.layout().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Block.Kind.ROW) {
                var cells = new ArrayList<Span>();
                while (i + 1 < blocks.size() && blocks.get(i + 1).kind() == Block.Kind.CELL) {
                    cells.add(blocks.get(++i).span());
                }
                tables.add(new Row(blocks.get(i - cells.size()).span(), cells));
            }
        }
        return tables;
    }

    /// A row of the text.
    ///
    /// @param span in the raw text
    /// @param cells in order, inside it
    record Row(Span span, List<Span> cells) {

        boolean holds(Paragraphs.Line line) {
            return span.contains(line.span());
        }
    }

    /// Shows the stretch of a line that stands in a cell.
    interface Painter {
        /// @param begins whether the line begins there
        Paragraph paint(Paragraphs.Line line, Span stretch, boolean begins);
    }

    private void add(Row row) {
        boolean whole = row.span().end() <= text.raw().length() && !row.cells().isEmpty();
        long words = whole ? letters(row.span()) : 0;
        if (whole
                && words > 0
                && row.cells().stream().allMatch(row.span()::contains)
                && row.cells().stream().mapToLong(this::letters).sum() == words) {
            rows.put(row.span().start(), row);
        }
    }

    private long letters(Span span) {
        return text.at(span).chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /// The row that holds a whole line.
    Optional<Row> rowOf(Paragraphs.Line line) {
        return Optional.ofNullable(rows.floorEntry(line.span().start()))
                .map(Map.Entry::getValue)
                .filter(row -> row.holds(line));
    }

    /// A row as it is shown.
    ///
    /// @param lines of the row
    static TextView.Row shown(Row row, List<Paragraphs.Line> lines, Painter painter) {
        return new TextView.Row(row.cells().stream()
                .map(cell -> new Cell(1, paragraphs(cell, lines, painter)))
                .toList());
    }

    /// A table of these rows; a lone cell takes the width of all.
    static Table table(List<TextView.Row> rows) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        boolean ruled = rows.size() >= MANY || rows.size() > 1 && columns >= MANY;
        return new Table(ruled, rows.stream().map(row -> widened(row, columns)).toList());
    }

    private static TextView.Row widened(TextView.Row row, int columns) {
        return row.cells().size() > 1
                ? row
                : new TextView.Row(
                        List.of(new Cell(columns, row.cells().getFirst().paragraphs())));
    }

    private static List<Paragraph> paragraphs(Span cell, List<Paragraphs.Line> lines, Painter painter) {
        var paragraphs = new ArrayList<Paragraph>();
        for (Paragraphs.Line line : lines) {
            int start = Math.max(line.span().start(), cell.start());
            int end = Math.min(line.span().end(), cell.end());
            if (start < end) {
                boolean begins = start == line.span().start();
                paragraphs.add(painter.paint(line, new Span(start, end), begins));
            }
        }
        return paragraphs;
    }
}
