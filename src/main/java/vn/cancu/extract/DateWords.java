package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.cancu.text.Folding;

/// Reads month and year in the date line of a scan as the numbers they are. In slanted letters an engine that knows words takes
/// strokes for letters: `tháng II`, `tháng l1`, `tháng I2`, `tháng L]`. Between `tháng` and `năm` only a number can
/// stand, and of two strokes only eleven can be made. A stroke of the pen before a month is read as a digit more (`tháng
/// 410`), and a digit that is read in two places of the line comes twice (`năm 20017`). Days and serials are left alone:
/// they are written by hand, and a wrong one is worse than none.
final class DateWords {
    /// What a printed 1 is taken for.
    private static final String STROKES = "1IlLiÍÌÏíìï|][!";

    private DateWords() {}

    /// The words with numbers for months and years.
    static List<OcrWord> mended(List<OcrWord> words) {
        var mended = new ArrayList<>(words);
        for (List<OcrWord> line : PageRecognition.lines(words).values()) {
            List<OcrWord> sorted = line.stream()
                    .sorted(Comparator.comparing(word -> word.box().left()))
                    .toList();
            for (int i = 1; i + 1 < sorted.size(); i++) {
                if (ends(sorted.get(i - 1), "thang") && is(sorted.get(i + 1), "nam")) {
                    put(mended, sorted.get(i), month(sorted.get(i).text()));
                    if (i + 2 < sorted.size()) {
                        put(mended, sorted.get(i + 2), year(sorted.get(i + 2).text()));
                    }
                }
            }
        }
        return mended;
    }

    private static void put(List<OcrWord> words, OcrWord word, String number) {
        if (!number.isEmpty()) {
            words.set(words.indexOf(word), word.mended(number));
        }
    }

    private static boolean ends(OcrWord word, String end) {
        return bare(word).endsWith(end);
    }

    private static boolean is(OcrWord word, String bare) {
        return bare(word).equals(bare);
    }

    private static String bare(OcrWord word) {
        return Folding.bare(word.text()).toLowerCase(Locale.ROOT);
    }

    /// The month that two signs make, `10` to `12`, or three digits of which the first is none; empty when they are a
    /// month already or make none.
    private static String month(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (text.length() == 3 && digits && text.charAt(1) == '1' && text.charAt(2) <= '2') {
            return text.substring(1);
        }
        if (text.length() != 2 || digits || STROKES.indexOf(text.charAt(0)) < 0) {
            return "";
        }
        char second = text.charAt(1);
        if (STROKES.indexOf(second) >= 0) {
            return "11";
        }
        return switch (second) {
            case '2', 'Z', 'z' -> "12";
            case '0', 'O', 'o' -> "10";
            default -> "";
        };
    }

    /// The year of five digits two of which, side by side, are one; empty for all else.
    private static String year(String text) {
        if (text.length() != 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        for (int i = 1; i < text.length(); i++) {
            String year = text.substring(0, i) + text.substring(i + 1);
            if (text.charAt(i) == text.charAt(i - 1) && (year.startsWith("19") || year.startsWith("20"))) {
                return year;
            }
        }
        return "";
    }
}
