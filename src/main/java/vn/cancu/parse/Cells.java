package vn.cancu.parse;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.text.Span;

/// Splits a line that runs across the columns of a borderless table: `Nơi nhận:      GIÁM ĐỐC` has two cells.
final class Cells {

    /// One cell.
    ///
    /// @param text without blanks at its ends
    /// @param span where it stands in the line
    record Cell(String text, Span span) {}

    private Cells() {}

    /// The words of a line.
    static List<String> words(String line) {
        return split(line, 1).stream().map(Cell::text).toList();
    }

    /// The cells of a line.
    ///
    /// @param blanks how many blanks in a row, at least, part two cells
    static List<Cell> split(String line, int blanks) {
        var cells = new ArrayList<Cell>();
        int start = -1;
        int end = -1;
        char[] chars = line.toCharArray(); // every char is looked at, which is quickest in an array
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] <= ' ') {
                continue;
            }
            if (start >= 0 && i - end >= blanks) {
                cells.add(new Cell(line.substring(start, end), new Span(start, end)));
                start = -1;
            }
            start = start < 0 ? i : start;
            end = i + 1;
        }
        if (start >= 0) {
            cells.add(new Cell(line.substring(start, end), new Span(start, end)));
        }
        return cells;
    }
}
