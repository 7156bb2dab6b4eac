package vn.cancu.parse;

import java.util.List;
import vn.cancu.text.Span;
import vn.cancu.text.Syllables;

/// What scanners make of stamps, seals and lines on the paper: `¬_-^`, `nóA Tốc]`, `Ỷ h "`.
final class Debris {

    private Debris() {}

    /// Whether there is a word in a stretch of a line: a Vietnamese syllable of two letters or more.
    static boolean hasWords(String text) {
        return Syllables.count(text).syllables() > 0;
    }

    /// A sentence without signs that no sentence begins or ends with: `¬ Về việc … -`.
    static String trimmed(String sentence) {
        int from = 0;
        int to = sentence.length();
        while (from < to && !begins(sentence.charAt(from))) {
            from++;
        }
        while (to > from && !ends(sentence.charAt(to - 1))) {
            to--;
        }
        return sentence.substring(from, to);
    }

    private static boolean begins(char c) {
        return Character.isLetterOrDigit(c) || "“\"(".indexOf(c) >= 0;
    }

    private static boolean ends(char c) {
        return Character.isLetterOrDigit(c) || "”\").".indexOf(c) >= 0;
    }

    /// The stretch of a line in capitals that is a name: words without the debris at both ends.
    ///
    /// Example: `: SỞ Y TẾ ¬- ï` gives the stretch of `SỞ Y TẾ`.
    ///
    /// @param line one cell of the head
    /// @return an empty stretch when there is no word
    static Span name(String line) {
        List<Cells.Cell> words = Cells.split(line, 1);
        int from = 0;
        int to = words.size();
        while (from < to
                && (!isOfName(words.get(from).text())
                        || isDigits(words.get(from).text()))) {
            from++;
        }
        while (to > from && !isOfName(words.get(to - 1).text())) {
            to--;
        }
        return from == to
                ? new Span(0, 0)
                : new Span(
                        words.get(from).span().start(), words.get(to - 1).span().end());
    }

    private static boolean isDigits(String word) {
        return word.chars().noneMatch(Character::isLetter);
    }

    /// Two capitals or more and no small letter, or digits (`QUẬN 3`).
    private static boolean isOfName(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        long capitals = word.chars().filter(Character::isUpperCase).count();
        return letters > 1 && capitals == letters
                || isDigits(word) && word.chars().anyMatch(Character::isDigit);
    }
}
