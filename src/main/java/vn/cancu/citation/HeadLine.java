package vn.cancu.citation;

import java.util.List;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;
import vn.cancu.text.Line;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Recognises the number line of a head: «Số: 12/KH-UBND», alone on its line or before place and date, in this document
/// or in one that is attached to it.
final class HeadLine {
    private static final int LONGEST_START = 30;
    private static final int LONGEST_REST = 80;
    private static final List<String> STARTS = List.of("so:", "so :", "so ", "luat so", "nghi quyet so:", "so");

    private HeadLine() {}

    /// Whether a number stands so.
    ///
    /// @param number in the normalised text
    static boolean is(SourceText text, Span number) {
        Line line = text.lineAt(number.start());
        if (number.start() - line.span().start() > LONGEST_START) {
            return false;
        }
        String before = Folding.fold(text.normal().substring(line.span().start(), number.start()))
                .strip();
        if (!STARTS.contains(before) && !isDamaged(before)) {
            return false;
        }
        int end = Math.min(line.span().end(), number.end() + LONGEST_REST);
        String after = end <= number.end() ? "" : Folding.fold(text.normal().substring(number.end(), end));
        return isHeadRest(after) && !isInSentence(text, line);
    }

    /// Whether a scanner has made signs of the first digits of a serial: `Số:3€€9 /TB-ĐHYD`.
    private static boolean isDamaged(String before) {
        return before.startsWith("so:") && before.chars().skip(3).noneMatch(Character::isLetter);
    }

    /// Nothing, or far from it a motto, or place and date.
    private static boolean isHeadRest(String after) {
        String rest = after.strip();
        if (rest.isEmpty()) {
            return true;
        }
        int day = rest.indexOf(", ngay");
        return day > 0 && day <= 40 || after.startsWith("   ") || rest.startsWith("doc lap");
    }

    /// Whether the line before leaves a sentence open.
    private static boolean isInSentence(SourceText text, Line line) {
        if (line.index() == 0) {
            return false;
        }
        String before = text.lines().get(line.index() - 1).trimmed();
        return before.endsWith(",")
                || before.endsWith(":")
                || before.endsWith(";")
                || leavesTypeWord(before)
                || before.endsWith(" bởi");
    }

    /// Whether a line ends with a type word in small letters («… ngày 3/3/2024; Kế hoạch», «Thông tư» in the cell of a
    /// table); a title has capitals.
    private static boolean leavesTypeWord(String before) {
        String key = " " + Folding.key(before);
        boolean small = before.chars().anyMatch(Character::isLowerCase);
        return small && DocumentTypes.names().stream().anyMatch(name -> key.endsWith(" " + name));
    }
}
