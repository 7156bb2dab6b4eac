package vn.cancu.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the reference tables beside this package: UTF-8, tab-separated, a header row, no quoting.
public final class Tsv {
    private Tsv() {}

    /// One row: value by column name; a missing cell is empty.
    public record Row(Map<String, String> cells) {

        /// The cell of a column, empty when the row is short.
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /// The cell as a list separated by commas, without empty items.
        public List<String> list(String column) {
            return List.of(get(column).split(",")).stream()
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }
    }

    /// All rows of a table.
    ///
    /// @param owner the class beside which the resource lies
    /// @param name file name, `doc_types.tsv`
    public static List<Row> rows(Class<?> owner, String name) {
        try (var in = Objects.requireNonNull(owner.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] columns = reader.readLine().split("\t", -1);
            var rows = new ArrayList<Row>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                var row = new HashMap<String, String>();
                for (int i = 0; i < Math.min(columns.length, cells.length); i++) {
                    row.put(columns[i], cells[i]);
                }
                rows.add(new Row(Map.copyOf(row)));
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
