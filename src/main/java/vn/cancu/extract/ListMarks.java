package vn.cancu.extract;

import java.util.Locale;

/// The marks that word processors print before the items of lists, though the text does not hold them.
final class ListMarks {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    /// Bullets of the symbol fonts (Symbol, Wingdings), which stand at U+F020 to U+F0FF, and what they look like.
    private static final String SYMBOLS =
            "\uf0b7•\uf0a7▪\uf0d8➢\uf0fc✓\uf0fb✗\uf0fe☑\uf076❖\uf0a8□\uf06f□\uf071❑\uf072❒"
                    + "\uf06c●\uf06e■\uf0e8➔\uf0e0→\uf0df←\uf0f0⇨\uf02d-\uf02b+\uf02a*\uf0b0°\uf0b1±\uf0b4×\uf0b8÷\uf0a3≤\uf0b3≥"
                    + "\uf0b9≠\uf0ae→";

    private ListMarks() {}

    /// Writes a number in the way a list asks for.
    ///
    /// @param format as .docx names it: `decimal`, `lowerLetter`, `upperRoman` …; one that is not known counts in digits
    /// @return `4` as `4`, `d`, `IV`
    static String number(int n, String format) {
        return switch (format) {
            case "lowerLetter" -> letter(n);
            case "upperLetter" -> letter(n).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(n);
            case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
            case "numberInDash" -> "- " + n + " -";
            case "none" -> "";
            default -> String.valueOf(n);
        };
    }

    /// After `z` come `aa`, `bb`.
    private static String letter(int n) {
        if (n < 1 || n > 26 * 30) {
            return String.valueOf(n);
        }
        return String.valueOf((char) ('a' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return String.valueOf(n);
        }
        var out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                out.append(ROMAN[i]);
            }
        }
        return out.toString();
    }

    /// A char of a symbol font as the char that looks like it; one that is not known is left as it is.
    static char symbol(char c) {
        int at = SYMBOLS.indexOf(c);
        return at >= 0 && at % 2 == 0 ? SYMBOLS.charAt(at + 1) : c;
    }

    /// A bullet as it is printed.
    static String bullet(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            char shown = symbol(c);
            out.append(shown >= '\ue000' && shown <= '\uf8ff' ? '•' : shown);
        }
        return out.toString();
    }
}
