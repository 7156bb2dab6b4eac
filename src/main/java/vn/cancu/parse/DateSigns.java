package vn.cancu.parse;

import java.util.List;

/// What the signs that a scanner has put in the places of a handwritten day or month can stand for.
final class DateSigns {
    /// Accents and strokes that the pen or the dotted line left around the digits.
    private static final String AROUND = " `´'’‘ˆ^~\"-_";
    /// A single one of these is one stroke or two: month 1 or 11. In print a lone `l` or `I` is one.
    private static final String STROKES = "†‡ÍÌÏíìï|][(){}";
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;

    private DateSigns() {}

    /// The days, likeliest first: `G1` is 1, `0§` is 5 or 8. None for what has a dot, of a dotted line, and none but for two
    /// signs: days below ten are written with a zero, so of a single sign another one is lost.
    static List<Integer> days(String signs) {
        String bare = trimmed(signs);
        return bare.length() != 2
                ? List.of()
                : Confusables.numbers(bare).stream()
                        .filter(day -> day > 0 && day <= LAST_DAY)
                        .toList();
    }

    /// The months, likeliest first.
    static List<Integer> months(String signs) {
        String bare = trimmed(signs);
        if (bare.length() == 1 && STROKES.contains(bare)) {
            return List.of(1, 11);
        }
        boolean tenth = bare.length() == 2 && bare.charAt(1) == '0' && bare.charAt(0) != '0';
        return tenth
                ? List.of(10)
                : Confusables.numbers(bare).stream()
                        .filter(month -> month > 0 && month <= LAST_MONTH)
                        .limit(1)
                        .toList();
    }

    private static String trimmed(String signs) {
        int from = 0;
        int to = signs.length();
        while (from < to && AROUND.indexOf(signs.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND.indexOf(signs.charAt(to - 1)) >= 0) {
            to--;
        }
        return signs.substring(from, to).replace(" ", "");
    }
}
