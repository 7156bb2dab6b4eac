package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.text.SyllablePairs;
import vn.cancu.text.Syllables;

/// Splits words that an OCR engine ran together (`sơbộvàchi`, `SởY`) and joins those it tore apart (`tr ường`). Every
/// Vietnamese word is one syllable. A word that is no syllable is split when it consists of syllables that often follow
/// one another, and joined with its neighbour when the two make one syllable.
final class WordJoints {
    /// Letters of the longest syllable, `nghiêng`.
    private static final int LONGEST = 7;
    /// Most syllables that one word is split into.
    private static final int MOST = 5;
    /// Widest gap between the parts of a torn word, in multiples of its height.
    private static final double NARROW = 0.4;
    /// Words of one letter that a split may yield.
    private static final String ALONE = "yýỷởôuo";

    private final SyllablePairs pairs = SyllablePairs.standard();

    private WordJoints() {}

    /// The same lines with words split and joined.
    static List<ReadingOrder.Line> mended(List<ReadingOrder.Line> lines) {
        var joints = new WordJoints();
        return lines.stream()
                .map(line -> new ReadingOrder.Line(
                        line.cells().stream().map(joints::cell).toList()))
                .toList();
    }

    private List<OcrWord> cell(List<OcrWord> words) {
        var out = new ArrayList<OcrWord>();
        for (OcrWord word : words) {
            Optional<OcrWord> whole = out.isEmpty() ? Optional.empty() : joined(out.getLast(), word);
            if (whole.isPresent()) {
                out.set(out.size() - 1, whole.get());
            } else {
                out.addAll(parted(word));
            }
        }
        return List.copyOf(out);
    }

    /// Two words as one, when the first is no syllable by itself; empty when they do not belong together.
    private Optional<OcrWord> joined(OcrWord first, OcrWord second) {
        String start = first.text();
        String text = start + second.text();
        String letters = text.substring(0, lettersEnd(text));
        boolean torn = first.line() == second.line()
                && start.chars().allMatch(Character::isLetter)
                && start.chars().skip(1).allMatch(Character::isLowerCase)
                && !Syllables.isSyllable(start)
                && second.box().left() - first.box().right()
                        <= NARROW * first.box().height();
        boolean whole = letters.length() > start.length() + 1
                && second.text().codePoints().limit(1).allMatch(Character::isLowerCase)
                && Syllables.isSyllable(letters)
                && pairs.number(SyllablePairs.form(letters)) != SyllablePairs.UNKNOWN;
        return torn && whole
                ? Optional.of(first.mended(text).at(first.box().with(second.box()), first.line()))
                : Optional.empty();
    }

    private static int lettersEnd(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// The syllables of a run-together word; the word itself when it is not one.
    private List<OcrWord> parted(OcrWord word) {
        String text = word.text();
        int end = lettersEnd(text);
        boolean rest = text.substring(end).chars().noneMatch(Character::isLetterOrDigit);
        String letters = text.substring(0, end);
        if (!rest || end < 3 || end > MOST * LONGEST || Syllables.isSyllable(letters)) {
            return List.of(word);
        }
        List<String> parts = parts(letters, SyllablePairs.UNKNOWN, MOST);
        if (parts.size() < 2) {
            return List.of(word);
        }
        var out = new ArrayList<OcrWord>();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = i + 1 < parts.size() ? parts.get(i) : parts.get(i) + text.substring(end);
            out.add(part(word, part, at, text.length()));
            at += part.length();
        }
        return out;
    }

    /// A part of a word, with the part of the box that its letters take up.
    private static OcrWord part(OcrWord word, String part, int from, int length) {
        OcrWord.Box box = word.box();
        int left = box.left() + box.width() * from / length;
        int right = box.left() + box.width() * (from + part.length()) / length;
        return word.mended(part).at(new OcrWord.Box(left, box.top(), right - left, box.height()), word.line());
    }

    /// Splits letters into syllables that are known to follow one another, longest first; empty when there is no such
    /// split.
    ///
    /// @param before number of the preceding syllable, or [SyllablePairs#UNKNOWN]
    /// @param most number of syllables to split into at most
    private List<String> parts(String letters, int before, int most) {
        for (int end = Math.min(LONGEST, letters.length()); end > 0 && most > 0; end--) {
            String part = letters.substring(0, end);
            int number = pairs.number(SyllablePairs.form(part));
            boolean fits = (end > 1 || ALONE.indexOf(Character.toLowerCase(part.charAt(0))) >= 0)
                    && Syllables.isSyllable(part)
                    && number != SyllablePairs.UNKNOWN
                    && (before == SyllablePairs.UNKNOWN || pairs.isKnown(before, number));
            if (fits && end == letters.length()) {
                return List.of(part);
            }
            List<String> others = fits ? parts(letters.substring(end), number, most - 1) : List.of();
            if (!others.isEmpty()) {
                var all = new ArrayList<>(List.of(part));
                all.addAll(others);
                return all;
            }
        }
        return List.of();
    }
}
