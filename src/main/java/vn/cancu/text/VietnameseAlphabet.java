package vn.cancu.text;

/// The vowels and the tones of written Vietnamese.
public final class VietnameseAlphabet {
    /// The vowels without tone, in lower case.
    public static final String VOWELS = "aăâeêioôơuưy";

    /// Those with a circumflex, breve or horn.
    static final String SHAPED_VOWELS = "ăâêôơư";

    /// The tones as combining marks: grave, acute, tilde, hook above, dot below (huyền, sắc, ngã, hỏi, nặng). Their order
    /// is part of the index format, through [SyllableCodes].
    public static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private VietnameseAlphabet() {}

    /// Whether a char is a combining mark (U+0300 to U+036F), which belongs to the letter before it: decomposed, `ế` is `e`
    /// with two of them.
    public static boolean isCombining(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }
}
