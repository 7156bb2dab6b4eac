package vn.cancu.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// A point in time as people type it (`--since`).
final class TimeArgument {
    private static final Map<Character, Duration> UNITS = Map.of(
            'm', Duration.ofMinutes(1), 'h', Duration.ofHours(1), 'd', Duration.ofDays(1), 'w', Duration.ofDays(7));

    private TimeArgument() {}

    /// `2026-01-31` is the beginning of that day in the local time zone; `30m`, `12h`, `7d`, `2w` are so long ago.
    ///
    /// @param now milliseconds since 1970
    /// @return milliseconds since 1970
    /// @throws Cancu.WrongUsage if it is neither
    static long millis(String typed, long now) {
        try {
            return LocalDate.parse(typed)
                    .atStartOfDay(ZoneId.systemDefault())
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException _) {
            return now - ago(typed);
        }
    }

    private static long ago(String typed) {
        String digits = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
        boolean number =
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        Duration unit = typed.isEmpty() ? null : UNITS.get(typed.charAt(typed.length() - 1));
        if (!number || unit == null) {
            throw new Cancu.WrongUsage(
                    "--since takes a day (2026-01-31) or a time ago (30m, 12h, 7d, 2w), not " + typed);
        }
        return unit.toMillis() * Long.parseLong(digits);
    }
}
