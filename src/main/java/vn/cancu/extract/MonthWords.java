package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.cancu.text.Folding;

/// Reads the month in the date line of a scan as the number it is. In slanted letters an engine that knows words takes
/// strokes for letters: `tháng II`, `tháng l1`, `tháng I2`, `tháng L]`. Between `tháng` and `năm` only a number can
/// stand, and of two strokes only eleven can be made. Days and serials are left alone: they are written by hand, and a
/// wrong one is worse than none.
final class MonthWords {
    /// What a printed 1 is taken for.
    private static final String STROKES = "1IlLiÍÌÏíìï|][!";
    /// Confidence of a number that was taken for letters.
    private static final int LIKELY = 50;

    private MonthWords() {}

    /// The words with numbers for months.
    static List<OcrWord> mended(List<OcrWord> words) {
        var mended = new ArrayList<>(words);
        for (List<OcrWord> line : PageRecognition.lines(words).values()) {
            List<OcrWord> sorted = line.stream()
                    .sorted(Comparator.comparing(word -> word.box().left()))
                    .toList();
            for (int i = 1; i + 1 < sorted.size(); i++) {
                OcrWord month = sorted.get(i);
                String number = number(month.text());
                if (!number.isEmpty() && ends(sorted.get(i - 1), "thang") && is(sorted.get(i + 1), "nam")) {
                    var read = new OcrWord(number, month.box(), Math.min(LIKELY, month.confidence()), month.line());
                    mended.set(mended.indexOf(month), read);
                }
            }
        }
        return mended;
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

    /// The month that two signs make, `10` to `12`; empty when they are a number already or make none.
    private static String number(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
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
}
