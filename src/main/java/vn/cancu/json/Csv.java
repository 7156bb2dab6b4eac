package vn.cancu.json;

import java.util.List;
import java.util.stream.Collectors;

/// Writes tables for spreadsheets: comma-separated, every cell quoted, lines ended by a line feed.
public final class Csv {
    private static final String FORMULA = "=+-@＝＋－＠";

    private Csv() {}

    /// One line.
    ///
    /// @param cells any text: none of them reaches a spreadsheet as a formula, and a line break inside a cell is a blank
    /// @return with its line end
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\n";
    }

    /// Quoted, in one line without blanks at its ends; a cell that a spreadsheet would take for a formula begins with an
    /// apostrophe, also where the sign is a full-width one.
    ///
    /// Example: `=1+1` gives `"'=1+1"`.
    public static String cell(String text) {
        String flat = String.join(" ", text.strip().lines().map(String::strip).toList());
        String safe = !flat.isEmpty() && FORMULA.indexOf(flat.charAt(0)) >= 0 ? "'" + flat : flat;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
