package vn.cancu.text;

/// The one style of placing the tone on *oa*, *oe* and *uy*, the only pairs of vowels on which writers differ: `hòa` or
/// `hoà`, `ủy` or `uỷ`.
///
/// The old style is kept, as in the wording of Nghị định 30/2020/NĐ-CP and of the Party's standard: on the first vowel
/// when nothing follows, on the second before another letter (`hoàn`) and behind a *q* (`quý`). Slips like `hòan` and
/// `qúy` are corrected by the same rule.
final class TonePlacement {
    private static final String O = "oòóỏõọOÒÓỎÕỌ";
    private static final String U = "uùúủũụUÙÚỦŨỤ";
    private static final String A = "aàáảãạAÀÁẢÃẠ";
    private static final String E = "eèéẻẽẹEÈÉẺẼẸ";
    private static final String Y = "yỳýỷỹỵYỲÝỶỸỴ";
    private static final int TONES = 6;

    private TonePlacement() {}

    /// Puts the tone of the pair of vowels at an offset where it belongs.
    ///
    /// @param text in NFC; the two chars are changed in place
    /// @param length how much of it is text
    /// @return whether there is such a pair and its tone stood wrong
    static boolean place(char[] text, int offset, int length) {
        return offset + 1 < length && isSecond(text[offset + 1]) && placeBefore(text, offset, length);
    }

    /// Whether a char may be the second of such a pair. Every char of a text is asked for, and few are.
    private static boolean isSecond(char c) {
        char vowel = Folding.fold(c);
        return vowel == 'a' || vowel == 'e' || vowel == 'y';
    }

    private static boolean placeBefore(char[] text, int offset, int length) {
        return switch (Folding.fold(text[offset + 1])) {
            case 'a' -> place(text, offset, length, O, A);
            case 'e' -> place(text, offset, length, O, E);
            default -> place(text, offset, length, U, Y);
        };
    }

    private static boolean place(char[] text, int offset, int length, String firsts, String seconds) {
        char begins = Folding.fold(text[offset]);
        if (begins != firsts.charAt(0)) {
            return false;
        }
        int first = firsts.indexOf(text[offset]);
        int second = seconds.indexOf(text[offset + 1]);
        if (first < 0 || second < 0) {
            return false;
        }
        int one = first % TONES;
        int two = second % TONES;
        boolean late = offset > 0 && Folding.fold(text[offset - 1]) == 'q'
                || offset + 2 < length && Character.isLetter(text[offset + 2]);
        boolean misplaced = late ? one > 0 && two == 0 : one == 0 && two > 0;
        if (misplaced) {
            text[offset] = firsts.charAt(first - one + two);
            text[offset + 1] = seconds.charAt(second - two + one);
        }
        return misplaced;
    }
}
