package vn.cancu.duty;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.duty.Time.Form;
import vn.cancu.text.Span;

/// Reads one day, month, quarter or year in folded text: `ngay 9 thang 4 nam 2019`, `25/2`, `thang 3, 4/2023`,
/// `quy iii/2025`, `ngay 20 hang thang`, `thang 6 hang nam`.
final class DateReader {
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2100;
    private static final Map<String, Integer> QUARTERS =
            Map.of("iii", 3, "iv", 4, "ii", 2, "i", 1, "1", 1, "2", 2, "3", 3, "4", 4, "l", 1);
    private static final List<String> QUARTER_WORDS = List.of("iii", "iv", "ii", "i", "1", "2", "3", "4");

    private final String folded;

    DateReader(String folded) {
        this.folded = folded;
    }

    /// A date and where it stands.
    ///
    /// @param first the first month of several: March of `thang 3, 4/2023`
    record Dated(Moment moment, Span span, Form form, Optional<Moment> first) {}

    /// The date that begins at an offset (with its word, or with a digit).
    ///
    /// @return empty when none does, or when there is no such day (31/2)
    Optional<Dated> at(int start) {
        var cursor = new Cursor(folded, start);
        if (cursor.word("ngay")) {
            cursor.word("mung");
            return day(cursor, start, true);
        }
        if (cursor.anyWord(List.of("dau thang", "giua thang", "cuoi thang", "thang"))) {
            return months(cursor, start);
        }
        if (cursor.anyWord(List.of("dau quy", "cuoi quy", "quy"))) {
            return quarter(cursor, start);
        }
        if (cursor.word("nam")) {
            int year = cursor.number(4, FIRST_YEAR, LAST_YEAR);
            return year < 0 ? Optional.empty() : dated(Moment.ofYear(year), start, cursor, Form.YEAR);
        }
        return start < folded.length() && Cursor.isDigit(folded.charAt(start))
                ? day(cursor, start, false)
                : Optional.empty();
    }

    /// A day; without the word «ngày» only in figures with signs between.
    private Optional<Dated> day(Cursor cursor, int start, boolean named) {
        int day = cursor.number(2, 1, 31);
        if (day < 0) {
            return Optional.empty();
        }
        if (named && cursor.word("thang")) {
            int month = cursor.number(2, 1, 12);
            return month < 0 ? Optional.empty() : inYear(cursor, start, day, month);
        }
        if (named && TimeScanner.everyMonth(cursor)) {
            return dated(new Moment(Moment.EVERY, 0, 0, day), start, cursor, Form.DAY);
        }
        char sign = cursor.at() < folded.length() ? folded.charAt(cursor.at()) : ' ';
        if ("/-.".indexOf(sign) < 0 || !cursor.sign("/-.")) {
            return Optional.empty();
        }
        int beforeMonth = cursor.at();
        int month = cursor.number(2, 1, 12);
        if (month < 0) {
            return monthOfYear(cursor, start, beforeMonth, day, sign);
        }
        return figures(cursor, start, new int[] {day, month}, named, sign);
    }

    /// `25/2/2020`, or `25/2` where nothing else can be meant.
    private Optional<Dated> figures(Cursor cursor, int start, int[] dayAndMonth, boolean named, char sign) {
        int end = cursor.at();
        if (end < folded.length() && folded.charAt(end) == sign) {
            cursor.sign("/-.");
            int year = cursor.number(4, FIRST_YEAR, LAST_YEAR);
            if (year > 0) {
                return made(year, dayAndMonth, start, cursor);
            }
            return named && sign != '/' ? without(cursor, end, start, dayAndMonth) : Optional.empty();
        }
        boolean plain = sign == '/' && !cursor.isBefore("%/") || named && sign == '-';
        return plain ? without(cursor, end, start, dayAndMonth) : Optional.empty();
    }

    private Optional<Dated> without(Cursor cursor, int end, int start, int[] dayAndMonth) {
        cursor.back(end);
        return inYear(cursor, start, dayAndMonth[0], dayAndMonth[1]);
    }

    /// `4/2023` without its word: a month.
    private Optional<Dated> monthOfYear(Cursor cursor, int start, int at, int month, char sign) {
        cursor.back(at);
        int year = sign == '/' && month <= 12 ? cursor.number(4, FIRST_YEAR, LAST_YEAR) : -1;
        return year < 0 ? Optional.empty() : dated(new Moment(year, 0, month, 0), start, cursor, Form.PERIOD);
    }

    /// The year behind a day and a month, if any.
    private Optional<Dated> inYear(Cursor cursor, int start, int day, int month) {
        return made(year(cursor), new int[] {day, month}, start, cursor);
    }

    private int year(Cursor cursor) {
        int end = cursor.at();
        if (TimeScanner.everyYear(cursor)) {
            return Moment.EVERY;
        }
        cursor.sign(",");
        if (cursor.word("nam") || cursor.sign("/-.")) {
            int year = cursor.number(4, FIRST_YEAR, LAST_YEAR);
            if (year > 0) {
                return year;
            }
        }
        cursor.back(end);
        return Moment.UNTOLD;
    }

    private Optional<Dated> made(int year, int[] dayAndMonth, int start, Cursor cursor) {
        int length = YearMonth.of(year > 0 ? year : 2000, dayAndMonth[1]).lengthOfMonth();
        return dayAndMonth[0] > length
                ? Optional.empty()
                : dated(new Moment(year, 0, dayAndMonth[1], dayAndMonth[0]), start, cursor, Form.DAY);
    }

    /// `tháng 3, 4, 5/2023`: several months are a stretch.
    private Optional<Dated> months(Cursor cursor, int start) {
        int first = cursor.number(2, 1, 12);
        if (first < 0) {
            return Optional.empty();
        }
        int last = first;
        int end = cursor.at();
        while (cursor.sign(",+") || cursor.word("va")) {
            cursor.word("thang");
            int next = cursor.number(2, 1, 12);
            if (next <= last || cursor.isBefore("%")) {
                break;
            }
            last = next;
            end = cursor.at();
        }
        cursor.back(end);
        int year = year(cursor);
        Optional<Moment> from = first == last ? Optional.empty() : Optional.of(new Moment(year, 0, first, 0));
        return Optional.of(new Dated(new Moment(year, 0, last, 0), new Span(start, cursor.at()), Form.PERIOD, from));
    }

    private Optional<Dated> quarter(Cursor cursor, int start) {
        for (String word : QUARTER_WORDS) {
            if (cursor.word(word)) {
                int year = year(cursor);
                return dated(new Moment(year, QUARTERS.getOrDefault(word, 1), 0, 0), start, cursor, Form.PERIOD);
            }
        }
        return Optional.empty();
    }

    private static Optional<Dated> dated(Moment moment, int start, Cursor cursor, Form form) {
        return Optional.of(new Dated(moment, new Span(start, cursor.at()), form, Optional.empty()));
    }
}
