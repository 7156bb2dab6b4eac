package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.cancu.text.Span;

/// A row of a table being written.
///
/// A row of one-line cells is a line with tabs between the cells. A row in which a cell has several lines (the
/// two-column head of a document) is written cell after cell, because its lines do not belong together.
///
/// A row that only frames other text is no row of the text: one with a table inside it, and a lone cell of several
/// paragraphs. What it frames keeps its own blocks.
final class TableRow {
    private final List<Passage> cells = new ArrayList<>();

    void beginCell() {
        cells.add(new Passage());
    }

    boolean hasCells() {
        return !cells.isEmpty();
    }

    /// The cell in hand.
    Passage cell() {
        return cells.getLast();
    }

    /// Writes the row as the next lines of a text; a row without text leaves nothing.
    void writeTo(Passage target) {
        cells.forEach(Passage::endBlock);
        keepPagesOfOneCell();
        List<Span> inner = cells.stream().map(Passage::inner).toList();
        int last = inner.size() - 1;
        while (last >= 0 && inner.get(last).length() == 0) {
            last--;
        }
        if (last < 0) {
            return;
        }
        boolean lines = has(inner);
        boolean frame = cells.stream().anyMatch(Passage::hasRows) || lines && cells.size() == 1;
        int start = target.length();
        List<Span> written = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Span cell = inner.get(i);
            boolean separated = i <= last && (lines ? cell.length() > 0 && target.length() > start : i > 0);
            if (separated) {
                target.separator(lines ? '\n' : '\t');
            }
            int at = target.length();
            target.add(cells.get(i), cell.start(), cell.end(), frame);
            written.add(new Span(at, target.length()));
        }
        if (!frame) {
            target.row(start, written);
        }
        target.endLine();
        target.skipBlock();
    }

    private boolean has(List<Span> inner) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).hasLineEnd(inner.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// A row that runs over a page breaks in each of its cells, but it is one break.
    private void keepPagesOfOneCell() {
        Comparator<Passage> byPages =
                Comparator.comparingInt(cell -> cell.pages().size());
        cells.stream()
                .max(byPages)
                .ifPresent(most -> cells.stream()
                        .filter(cell -> cell != most)
                        .forEach(cell -> cell.pages().clear()));
    }
}
