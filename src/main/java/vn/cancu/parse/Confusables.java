package vn.cancu.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.document.Tsv;

/// The signs that scanners take for one another (`confusables.tsv`): `tháng II` is month 11, `SY1` has the key of `SYT`.
///
/// Keys are for comparing only; what is stored stays as read.
final class Confusables {
    private static final Map<Character, Character> DIGITS = new HashMap<>();
    /// Every digit that a sign can be, likeliest first.
    private static final Map<Character, String> CHOICES = new HashMap<>();
    private static final Map<Character, Character> LETTERS = new HashMap<>();

    static {
        for (Tsv.Row row : Tsv.rows(Confusables.class, "confusables.tsv")) {
            Map<Character, Character> table = row.get("role").equals("digit") ? DIGITS : LETTERS;
            row.get("signs")
                    .chars()
                    .forEach(c -> table.putIfAbsent((char) c, row.get("read").charAt(0)));
            if (table == DIGITS) {
                row.get("signs").chars().forEach(c -> CHOICES.merge((char) c, row.get("read"), String::concat));
            }
        }
    }

    private Confusables() {}

    /// The number that signs stand for, blanks and dots aside.
    ///
    /// @return empty when there is a sign that no digit looks like, or nothing at all
    static Optional<Integer> number(String signs) {
        int value = 0;
        int digits = 0;
        for (int i = 0; i < signs.length(); i++) {
            char c = signs.charAt(i);
            Character digit = Character.isDigit(c) ? Character.valueOf(c) : DIGITS.get(c);
            if (" ._,".indexOf(c) >= 0) {
                continue;
            }
            if (digit == null || ++digits > 4) {
                return Optional.empty();
            }
            value = value * 10 + Character.digit(digit, 10);
        }
        return digits == 0 ? Optional.empty() : Optional.of(value);
    }

    /// The numbers that one or two signs can stand for, likeliest first: `0§` is 5 or 8.
    ///
    /// @return empty when there is a sign that no digit looks like
    static List<Integer> numbers(String signs) {
        List<Integer> numbers = List.of(0);
        for (int i = 0; i < signs.length() && i < 2; i++) {
            char c = signs.charAt(i);
            String digits = c >= '0' && c <= '9' ? String.valueOf(c) : CHOICES.getOrDefault(c, "");
            numbers = numbers.stream()
                    .flatMap(number -> digits.chars().mapToObj(digit -> 10 * number + Character.digit(digit, 10)))
                    .toList();
        }
        return signs.isEmpty() || signs.length() > 2 ? List.of() : numbers;
    }

    /// The key under which codes that look alike are one.
    static String key(String code) {
        var key = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            key.append(LETTERS.getOrDefault(c, c));
        }
        return key.toString();
    }
}
