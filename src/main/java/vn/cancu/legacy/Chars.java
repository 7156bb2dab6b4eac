package vn.cancu.legacy;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.text.VietnameseAlphabet;

/// What the chars of a text tell of its charset.
final class Chars {
    private Chars() {}

    /// Whether a word cannot have been made of bytes: it has a letter that none stands for.
    static boolean isUnicode(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isUnicode(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a char is a letter or a combining mark that no byte stands for. The letters that only Vietnamese has, a
    /// fifth of a text, are told first.
    static boolean isUnicode(char c) {
        return c > 0xFF && (CharsetTable.isVietnameseOnly(c) || isOtherUnicode(c));
    }

    private static boolean isOtherUnicode(char c) {
        return (Character.isLetter(c) || VietnameseAlphabet.isCombining(c)) && CharsetTable.byteOf(c) < 0;
    }

    /// Whether there is a char beyond ASCII that a byte may stand for, other than blanks, and punctuation where it is at
    /// home: a quote between two letters (`chuy‹n`) is at home in no word.
    static boolean isSuspicious(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean beyond = c >= 0x80 && c != '\u00A0' && CharsetTable.byteOf(c) >= 0;
            if (beyond && (!isPunctuation(c) || c > '\u2015' && isInside(text, i, start, end))) {
                return true;
            }
        }
        return false;
    }

    /// Chars of the words that have three or more, one of them a letter of ASCII at least: what is more than a sign or a
    /// unit of measure.
    static int lettersOfWords(String words) {
        return words(words).stream()
                .filter(word -> word.length() > 2 && word.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c)))
                .mapToInt(String::length)
                .sum();
    }

    /// The words of a text that has one blank between them.
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            words.add(text.substring(start, end));
            start = end + 1;
        }
        return words;
    }

    /// Whether a char stands between two letters.
    static boolean isInside(CharSequence text, int at, int start, int end) {
        return at > start
                && at + 1 < end
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /// Whether a text is set in capitals: at least two of A to Z, no small letter of ASCII. The letters with marks do
    /// not tell, since TCVN3 has only small ones with tones: `CéNG HßA` is *CỘNG HÒA*.
    static boolean isInCapitals(CharSequence text, int start, int end) {
        int capitals = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                return false;
            }
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        return capitals > 1;
    }

    /// Whether a text is a heading in capitals: no small letter of ASCII, and a word in capitals with a letter beyond ASCII
    /// in it (`CéNG HßA X·` is one, `Sè: 12/KH-PGD` is none).
    static boolean isHeading(CharSequence text, int start, int end) {
        boolean found = false;
        int at = start;
        for (int i = start; i <= end; i++) {
            if (i < end && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
                return false;
            }
            if (i == end || isBlank(text.charAt(i)) || isSign(text.charAt(i))) {
                found |= isInCapitals(text, at, i) && isSuspicious(text, at, i);
                at = i + 1;
            }
        }
        return found;
    }

    /// Whether a char is a sign of ASCII: neither letter nor digit.
    static boolean isSign(char c) {
        return c >= 0x20 && c < 0x80 && !Character.isLetterOrDigit(c);
    }

    /// Whether a char parts words: the blank, the no-break space, tabs and line ends.
    static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || c >= '\t' && c <= '\r' : c == '\u00A0';
    }

    /// The punctuation that windows-1252 has beyond ASCII at 80 to 9F: quotes, dashes, dots, the bullet.
    static boolean isPunctuation(char c) {
        return c >= '\u2010' && c <= '\u203A' && c != '\u2020' && c != '\u2021' && c != '\u2030';
    }
}
