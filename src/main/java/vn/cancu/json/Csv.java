package vn.cancu.json;

import java.util.List;
import java.util.stream.Collectors;

/// Writes tables for spreadsheets: comma-separated, every cell quoted, lines ended by a line feed.
public final class Csv {
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /// One line.
    ///
    /// @param cells any text: none of them reaches a spreadsheet as a formula, and a line break inside a cell is a blank
    /// @return with its line end
    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\n";
    }

    /// Quoted; a cell that a spreadsheet would take for a formula begins with an apostrophe.
    public static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"").replaceAll("[\\r\\n]+", " ") + "\"";
    }
}
