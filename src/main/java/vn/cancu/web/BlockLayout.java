package vn.cancu.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.text.Paragraphs;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.text.Wrapping;
import vn.cancu.web.page.TextView.Block;
import vn.cancu.web.page.TextView.Line;
import vn.cancu.web.page.TextView.Paragraph;
import vn.cancu.web.page.TextView.Row;

/// Lays the lines of a text out as paragraphs and tables, page by page.
final class BlockLayout {
    private final SourceText text;
    private final Map<Integer, String> looks;
    private final Map<Integer, String> partNames;
    private final TextPainter painter;
    private final TextTables tables;

    /// @param looks styles of headings and title, by line number
    /// @param partNames names of the parts, by the number of the line where they begin
    BlockLayout(SourceText text, Map<Integer, String> looks, Map<Integer, String> partNames, TextPainter painter) {
        this.text = text;
        this.looks = looks;
        this.partNames = partNames;
        this.painter = painter;
        this.tables = TextTables.of(text);
    }

    /// Blocks by page: wrapped lines joined, lines of a table row in its cells.
    ///
    /// @param lines consecutive
    Map<Integer, List<Block>> byPage(List<Paragraphs.Line> lines) {
        var wrapping = Wrapping.of(text.raw(), lines);
        var pages = new HashMap<Integer, List<Block>>();
        Optional<Paragraphs.Line> before = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            Paragraphs.Line line = lines.get(i);
            int page = text.pageAt(line.span().start());
            List<Block> blocks = pages.computeIfAbsent(page, _ -> new ArrayList<>());
            if (tables.rowOf(line).isPresent()) {
                i = table(lines, i, page, blocks) - 1;
                before = Optional.empty();
            } else {
                boolean joins = !blocks.isEmpty()
                        && before.filter(last -> joins(wrapping, last, line)).isPresent();
                add(line, joins, before.filter(wrapping::isCutInside).isPresent(), blocks);
                before = Optional.of(line);
            }
        }
        return pages;
    }

    /// Adds the table that begins with a line.
    ///
    /// @return the first line behind it
    private int table(List<Paragraphs.Line> lines, int first, int page, List<Block> blocks) {
        var rows = new ArrayList<Row>();
        int at = first;
        while (at < lines.size() && text.pageAt(lines.get(at).span().start()) == page) {
            Optional<TextTables.Row> row = tables.rowOf(lines.get(at));
            if (row.isEmpty()) {
                break;
            }
            int end = at + 1;
            while (end < lines.size() && row.get().holds(lines.get(end))) {
                end++;
            }
            rows.add(TextTables.shown(row.get(), lines.subList(at, end), this::paragraph));
            at = end;
        }
        blocks.add(TextTables.table(rows));
        return at;
    }

    private void add(Paragraphs.Line line, boolean joins, boolean cutInside, List<Block> blocks) {
        if (joins && blocks.getLast() instanceof Paragraph open) {
            var lines = new ArrayList<>(open.lines());
            lines.add(new Line(line.id(), !cutInside, painter.runs(line.span())));
            blocks.set(blocks.size() - 1, new Paragraph(open.look(), lines));
        } else {
            blocks.add(new Paragraph(look(line), List.of(new Line(line.id(), false, painter.runs(line.span())))));
        }
    }

    /// A line, or the stretch of it that stands in one cell.
    private Paragraph paragraph(Paragraphs.Line line, Span stretch, boolean begins) {
        var shown = new Line(begins ? line.id() : 0, false, painter.runs(stretch));
        return new Paragraph(begins ? look(line).replace("gap", "").strip() : "", List.of(shown));
    }

    private boolean joins(Wrapping wrapping, Paragraphs.Line before, Paragraphs.Line line) {
        return isOneWith(before, line) && wrapping.joins(before, line, looks.containsKey(before.id()));
    }

    private String look(Paragraphs.Line line) {
        return String.join(
                        " ",
                        looks.getOrDefault(line.id(), ""),
                        line.gap() ? "gap" : "",
                        partNames.getOrDefault(line.id(), ""))
                .strip();
    }

    /// Whether two lines may stand in one paragraph: neither begins a heading or a part, unless both are the title.
    private boolean isOneWith(Paragraphs.Line before, Paragraphs.Line line) {
        String look = looks.getOrDefault(line.id(), "");
        boolean title =
                look.equals("title") && looks.getOrDefault(before.id(), "").equals("title");
        return title
                || (look.isEmpty()
                        && !looks.getOrDefault(before.id(), "").equals("title")
                        && !partNames.containsKey(line.id()));
    }
}
