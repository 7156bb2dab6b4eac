package vn.cancu.duty;

import java.util.Locale;

/// A day, month, quarter or year, as far as it is told; of one that recurs what stays the same.
///
/// @param year four digits; [#EVERY] when it comes again every year (or every month, when only the day is told)
/// @param quarter 1 to 4; 0 when it is no quarter
/// @param month 1 to 12; 0 when not told
/// @param day 1 to 31; 0 when not told
public record Moment(int year, int quarter, int month, int day) {
    /// The year of what comes again.
    public static final int EVERY = 0;
    /// The year of a date that is written without one; resolved before anybody sees it.
    static final int UNTOLD = -1;

    public Moment {
        if (year < UNTOLD || quarter < 0 || quarter > 4 || month < 0 || month > 12 || day < 0 || day > 31) {
            throw new IllegalArgumentException("no moment: " + year + " " + quarter + " " + month + " " + day);
        }
    }

    static Moment ofYear(int year) {
        return new Moment(year, 0, 0, 0);
    }

    Moment in(int newYear) {
        return new Moment(newYear, quarter, month, day);
    }

    boolean isWithoutYear() {
        return year == UNTOLD;
    }

    /// ISO 8601 as far as it is known: `2020-02-25`, `2023-05`, `2030`; `2025-Q3` for a quarter; what recurs without its
    /// year: `--11-25`, `--06`, `--Q3`, and `---20` for a day of every month.
    public String iso() {
        String head = year > 0 ? String.format(Locale.ROOT, "%04d", year) : "-";
        if (quarter > 0) {
            return head + "-Q" + quarter;
        }
        if (month == 0) {
            return day == 0 ? head : String.format(Locale.ROOT, "---%02d", day);
        }
        String text = head + String.format(Locale.ROOT, "-%02d", month);
        return day == 0 ? text : text + String.format(Locale.ROOT, "-%02d", day);
    }
}
