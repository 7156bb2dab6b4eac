package vn.cancu.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import vn.cancu.json.Csv;

/// Writes a list as CSV row by row, the names of the columns first.
final class Table<T> {
    /// With it, Excel opens UTF-8 as UTF-8.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer out;
    private final List<Column<T>> columns;

    /// Writes the names of the columns.
    ///
    /// @param marked whether a byte order mark comes first, which Excel needs and most other programs do not want
    Table(Writer out, List<Column<T>> columns, boolean marked) {
        this.out = out;
        this.columns = columns;
        write((marked ? BYTE_ORDER_MARK : "")
                + Csv.line(columns.stream().map(Column::name).toList()));
    }

    /// Writes a row.
    void row(T row) {
        write(Csv.line(columns.stream().map(column -> column.value().apply(row)).toList()));
    }

    private void write(String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
