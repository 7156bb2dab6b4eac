package vn.cancu.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Reads the time shown by a signature: day, month and year (or year first), then hour, minute, second and the offset
/// from UTC, as far as given, whatever separates them.
///
/// Example: `12.03.2024 09:15:00 +07:00` is `2024-03-12T09:15:00+07:00`, `16/04/2026` is `2026-04-16`.
final class StampTime {
    private static final int DAY = 3;
    private static final int MINUTE = 5;
    private static final int SECOND = 6;

    private StampTime() {}

    /// The time in ISO 8601; the text unchanged when it is not a time.
    static String iso(String text) {
        List<Integer> numbers = numbers(text);
        try {
            if (numbers.size() < DAY || text.chars().anyMatch(Character::isLetter)) {
                return text;
            }
            boolean yearFirst = numbers.getFirst() > 31;
            LocalDate day =
                    LocalDate.of(numbers.get(yearFirst ? 0 : 2), numbers.get(1), numbers.get(yearFirst ? 2 : 0));
            if (numbers.size() < MINUTE) {
                return day.toString();
            }
            int second = numbers.size() < SECOND ? 0 : numbers.get(MINUTE);
            LocalDateTime time = day.atTime(numbers.get(3), numbers.get(4), second);
            return day + "T" + time.toLocalTime() + (second == 0 ? ":00" : "") + offset(text);
        } catch (DateTimeException e) {
            return text; // 16/40/2026: what is shown is all that is known
        }
    }

    /// The offset from UTC, written `+07:00` or `+07'00'`; empty when there is none.
    private static String offset(String text) {
        int sign = text.lastIndexOf('+');
        List<Integer> numbers = sign < 0 ? List.of() : numbers(text.substring(sign));
        return numbers.size() == 2 ? "+%02d:%02d".formatted(numbers.get(0), numbers.get(1)) : "";
    }

    private static List<Integer> numbers(String text) {
        var numbers = new ArrayList<Integer>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9' && end - at < 4) {
                end++;
            }
            if (end > at) {
                numbers.add(Integer.parseInt(text.substring(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return numbers;
    }
}
