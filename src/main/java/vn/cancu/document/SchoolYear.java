package vn.cancu.document;

import java.util.Optional;
import vn.cancu.text.Folding;

/// Năm học: the twelve months by which schools plan, from August of one year to July of the next.
///
/// @param start the year in which it begins, `2024` of 2024-2025
public record SchoolYear(int start) {
    private static final String CALLED = "nam hoc";
    private static final int OLDEST = 1945;
    private static final int NEWEST = 2100;

    /// The month in which a school year begins: the plan for the new one is made in August.
    private static final int FIRST_MONTH = 8;

    /// `2024-2025`, as offices write it.
    public String label() {
        return start + "-" + (start + 1);
    }

    /// The school year in which a day lies; empty for a date of which only the year is known.
    public static Optional<SchoolYear> of(IssueDate date) {
        return date.month() == 0
                ? Optional.empty()
                : Optional.of(new SchoolYear(date.month() >= FIRST_MONTH ? date.year() : date.year() - 1));
    }

    /// The first school year that a text names: two years in a row behind «năm học», in any spelling.
    ///
    /// Example: `Kế hoạch năm học 2024 - 2025` gives 2024-2025; `năm 2024` and `năm học mới` give nothing.
    public static Optional<SchoolYear> named(String text) {
        String folded = Folding.fold(text);
        for (int at = folded.indexOf(CALLED); at >= 0; at = folded.indexOf(CALLED, at + 1)) {
            int first = skip(folded, at + CALLED.length(), " :\n");
            int second = skip(folded, first + 4, " -–—/\n");
            int start = year(folded, first);
            if (start > 0 && second > first + 4 && year(folded, second) == start + 1) {
                return Optional.of(new SchoolYear(start));
            }
        }
        return Optional.empty();
    }

    private static int skip(String text, int from, String chars) {
        int at = from;
        while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /// Four digits that are a year; 0 when others stand there.
    private static int year(String text, int at) {
        if (at + 4 > text.length()) {
            return 0;
        }
        int year = 0;
        for (int i = at; i < at + 4; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            year = year * 10 + c - '0';
        }
        return year >= OLDEST && year <= NEWEST ? year : 0;
    }
}
