package vn.cancu.text;

/// The one style of placing the tone on *oa*, *oe* and *uy*, the only pairs of vowels on which writers differ: `hòa` or
/// `hoà`, `ủy` or `uỷ`.
///
/// The old style is kept, as in the wording of Nghị định 30/2020/NĐ-CP and of the Party's standard: on the first vowel
/// when nothing follows, on the second before another letter (`hoàn`) and behind a *q* (`quý`). Slips like `hòan` and
/// `qúy` are put right by the same rule.
final class TonePlacement {
    private static final String O = "oòóỏõọOÒÓỎÕỌ";
    private static final String U = "uùúủũụUÙÚỦŨỤ";
    private static final String A = "aàáảãạAÀÁẢÃẠ";
    private static final String E = "eèéẻẽẹEÈÉẺẼẸ";
    private static final String Y = "yỳýỷỹỵYỲÝỶỸỴ";
    private static final int TONES = 6;

    private TonePlacement() {}

    /// The pair of vowels at an offset with its tone where it belongs.
    ///
    /// @param text in NFC
    /// @return two chars; empty when there is no such pair or its tone stands right
    static String at(CharSequence text, int offset) {
        if (offset + 1 >= text.length()) {
            return "";
        }
        char first = text.charAt(offset);
        char second = text.charAt(offset + 1);
        return switch (Folding.fold(second)) {
            case 'a' -> placed(text, offset, O.indexOf(first), A.indexOf(second), O, A);
            case 'e' -> placed(text, offset, O.indexOf(first), E.indexOf(second), O, E);
            case 'y' -> placed(text, offset, U.indexOf(first), Y.indexOf(second), U, Y);
            default -> "";
        };
    }

    private static String placed(CharSequence text, int offset, int first, int second, String firsts, String seconds) {
        if (first < 0 || second < 0) {
            return "";
        }
        int one = first % TONES;
        int two = second % TONES;
        boolean late = offset > 0 && Folding.fold(text.charAt(offset - 1)) == 'q'
                || offset + 2 < text.length() && Character.isLetter(text.charAt(offset + 2));
        boolean misplaced = late ? one > 0 && two == 0 : one == 0 && two > 0;
        if (!misplaced) {
            return "";
        }
        return String.valueOf(firsts.charAt(first - one + two)) + seconds.charAt(second - two + one);
    }
}
