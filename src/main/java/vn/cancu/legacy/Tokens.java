package vn.cancu.legacy;

/// The words of a stretch of text, one after the other: what stands between blanks.
final class Tokens {
    private final String text;
    private final int first;
    private final int limit;
    private int start;
    private int end;
    private boolean beyondAscii;
    private boolean unicode;

    /// @param first where the stretch begins
    /// @param limit one past its end
    Tokens(String text, int first, int limit) {
        this.text = text;
        this.first = first;
        this.limit = limit;
        this.end = first - 1;
    }

    /// Goes on to the next word, which may be empty: between two blanks.
    ///
    /// @return false when there is none
    boolean next() {
        start = end + 1;
        end = start;
        beyondAscii = false;
        unicode = false;
        while (end < limit && !Chars.isBlank(text.charAt(end))) {
            char c = text.charAt(end++);
            beyondAscii |= c >= 0x80;
            unicode |= Chars.isUnicode(c);
        }
        return start < limit;
    }

    /// Where the word begins.
    int start() {
        return start;
    }

    /// One past its last char.
    int end() {
        return end;
    }

    /// Whether it cannot have been made of bytes: it has a letter that none stands for.
    boolean isUnicode() {
        return unicode;
    }

    /// Whether a charset may change it. A word that the border of the stretch cuts does not tell anything.
    boolean isAffected() {
        return beyondAscii && !unicode && Chars.isSuspicious(text, start, end) && !isCut();
    }

    private boolean isCut() {
        boolean before = start == first && start > 0 && !isBreak(text.charAt(start - 1));
        boolean behind = end == limit && end < text.length() && !isBreak(text.charAt(end));
        return before || behind;
    }

    private static boolean isBreak(char c) {
        return Chars.isBlank(c) || c < 0x80 && !Character.isLetterOrDigit(c);
    }
}
