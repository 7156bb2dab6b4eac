package vn.cancu.index;

import java.util.Optional;

/// Reads days and stretches of them as people type them: `2020`, `2020-03`, `3/2020`, `2020-03-01`, `1/3/2020`,
/// `>=2020-01-01`, `<2020`, `2019..2021`, `2019..`.
///
/// A day is written as 20200301; one of which only the month is known as 20200300, so that it lies inside its month.
final class DayRange {
    private static final long FIRST = 0;
    private static final long LAST = 99_999_999;

    private DayRange() {}

    /// Reads a stretch.
    ///
    /// @return empty when it is none
    static Optional<Clause.Asked> read(String typed) {
        int dots = typed.indexOf("..");
        if (dots >= 0) {
            String left = typed.substring(0, dots);
            String right = typed.substring(dots + 2);
            Optional<Clause.Asked.Days> from = left.isEmpty() ? whole() : day(left);
            Optional<Clause.Asked.Days> to = right.isEmpty() ? whole() : day(right);
            return from.isPresent() && to.isPresent() && typed.length() > 2
                    ? days(opening(from.get().from()), to.get().to())
                    : Optional.empty();
        }
        int sign = 0;
        while (sign < typed.length() && "<>=≤≥".indexOf(typed.charAt(sign)) >= 0) {
            sign++;
        }
        Optional<Clause.Asked.Days> day = day(typed.substring(sign));
        return switch (typed.substring(0, sign)) {
            case "", "=" -> day.map(it -> it);
            case "<" -> day.flatMap(it -> days(FIRST, opening(it.from()) - 1));
            case "<=", "≤" -> day.flatMap(it -> days(FIRST, it.to()));
            case ">" -> day.flatMap(it -> days(it.to() + 1, LAST));
            case ">=", "≥" -> day.flatMap(it -> days(opening(it.from()), LAST));
            default -> Optional.empty();
        };
    }

    private static Optional<Clause.Asked.Days> whole() {
        return Optional.of(new Clause.Asked.Days(FIRST, LAST));
    }

    private static Optional<Clause.Asked> days(long from, long to) {
        return Optional.of(new Clause.Asked.Days(from, to));
    }

    /// The first day of a month begins the month and the first of a year the year, so that what is dated `2021` is not
    /// before 2021-01-01.
    private static long opening(long start) {
        long month = start % 100 == 1 ? start - 1 : start;
        return month % 10_000 == 100 ? month - 100 : month;
    }

    /// A year, month or day.
    private static Optional<Clause.Asked.Days> day(String typed) {
        String[] parts = typed.strip().split("[-/.]", -1);
        if (parts.length > 3) {
            return Optional.empty();
        }
        boolean yearFirst = parts[0].length() == 4;
        int year = number(yearFirst ? parts[0] : parts[parts.length - 1]);
        int month = parts.length == 1 ? 0 : number(parts[parts.length == 3 || yearFirst ? 1 : 0]);
        int day = parts.length < 3 ? 0 : number(parts[yearFirst ? 2 : 0]);
        boolean wrong = year < 1900
                || year > 2199
                || month < 0
                || month > 12
                || day < 0
                || day > 31
                || parts.length > 1 && month == 0
                || parts.length > 2 && day == 0;
        if (wrong) {
            return Optional.empty();
        }
        long start = year * 10_000L + month * 100L + day;
        long width = day > 0 ? 0 : month > 0 ? 99 : 9_999;
        return Optional.of(new Clause.Asked.Days(start, start + width));
    }

    private static int number(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }
}
