package vn.cancu.picture;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.text.Folding;

/// How wide letters are, and where lines have to break. The widths are those of the semi-bold Be Vietnam Pro, measured,
/// so that a text set in the regular weight or in a similar sans also fits.
public final class Lettering {
    // spotless:off
    /// Advance widths of the characters from U+0020 to U+007E, in hundredths of the size.
    private static final int[] WIDTHS = {
        23, 32, 37, 83, 65, 86, 75, 21, 45, 45, 51, 64, 33, 61, 32, 53, 69, 41, 66,
        67, 72, 67, 69, 60, 66, 69, 32, 33, 57, 74, 57, 60, 101, 76, 70, 78, 74, 63,
        64, 79, 72, 28, 48, 70, 64, 88, 74, 83, 67, 82, 70, 66, 67, 73, 73, 104, 75,
        70, 66, 49, 51, 49, 59, 72, 26, 65, 66, 62, 66, 61, 40, 65, 60, 28, 29, 58,
        28, 89, 59, 65, 66, 66, 42, 53, 43, 58, 59, 88, 59, 59, 51, 46, 43, 46, 48
    };
    // spotless:on
    /// Of everything else that is no letter with marks: dashes, dots, signs.
    private static final int OTHER = 82;
    /// What the hook of ơ and ư adds.
    private static final int HOOK = 8;

    private Lettering() {}

    /// The width of a text in hundredths of its size: at 13 pixels a text of 500 is 65 pixels wide.
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width;
    }

    private static int width(char c) {
        if ("ơƠưƯ".indexOf(c) >= 0) {
            return width(Folding.bare(c)) + HOOK;
        }
        char base = Folding.bare(c);
        return base >= ' ' && base < ' ' + WIDTHS.length ? WIDTHS[base - ' '] : OTHER;
    }

    /// A text in lines that fit, at most so many; where it is longer the last line ends with `…`. Words that are wider
    /// than a line are cut inside.
    ///
    /// @param width of a line, in hundredths of the size
    public static List<String> lines(String text, int width, int most) {
        var lines = new ArrayList<String>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = fitting(rest, width);
            if (end < rest.length() && lines.size() == most - 1) {
                lines.add(shortened(rest, width));
                return List.copyOf(lines);
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return List.copyOf(lines);
    }

    /// How many chars fit on a line: up to the last blank, else as many as there is room for, at least one.
    private static int fitting(String text, int width) {
        int used = 0;
        int blank = 0;
        for (int i = 0; i < text.length(); i++) {
            used += width(text.charAt(i));
            if (used > width) {
                return blank > 0 ? blank : Math.max(1, i);
            }
            if (text.charAt(i) == ' ') {
                blank = i + 1;
            }
        }
        return text.length();
    }

    private static String shortened(String text, int width) {
        int end = fitting(text, width - width('…'));
        return text.substring(0, end).strip() + "…";
    }
}
