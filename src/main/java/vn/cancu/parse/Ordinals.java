package vn.cancu.parse;

/// The place in a row that a label states: `IV` is 4, `c` is 3, `Điều 7` is 7.
final class Ordinals {
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private Ordinals() {}

    /// The last number of a label.
    ///
    /// @return 0 when the label is no ordinal
    static int value(String label) {
        int from = Math.max(label.lastIndexOf(' '), label.lastIndexOf('.')) + 1;
        String word = label.substring(from);
        if (word.isEmpty()) {
            return 0;
        }
        if (Character.isDigit(word.charAt(0))) {
            return digits(word);
        }
        int roman = roman(word);
        return roman > 0 ? roman : word.length() == 1 ? LETTERS.indexOf(Character.toLowerCase(word.charAt(0))) + 1 : 0;
    }

    /// Whether the label has more than one number: `2.1`.
    static boolean isNested(String label) {
        return label.indexOf('.') > 0;
    }

    private static int digits(String word) {
        int value = 0;
        for (int i = 0; i < word.length() && Character.isDigit(word.charAt(i)) && i < 4; i++) {
            value = value * 10 + word.charAt(i) - '0';
        }
        return value;
    }

    private static int roman(String word) {
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            int one = one(word.charAt(i));
            int next = i + 1 < word.length() ? one(word.charAt(i + 1)) : 0;
            if (one == 0) {
                return 0;
            }
            value += one < next ? -one : one;
        }
        return value;
    }

    private static int one(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> 0;
        };
    }
}
