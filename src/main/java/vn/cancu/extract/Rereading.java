package vn.cancu.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.cancu.text.Syllables;

/// Takes from several looks at one place what is legible. Among seals and strokes of the pen most of what an engine
/// reads is noise; a name is recognised by its form: two or more syllables with capitals side by side, most of them
/// read with confidence, the others perhaps with a stroke stuck to them (`====Lê Hoàng Anh`).
final class Rereading {
    /// Least mean confidence of a line.
    private static final int LEGIBLE = 55;
    /// Least confidence of the best two syllables of a name.
    private static final int SURE = 80;
    /// Letters of a syllable at most.
    private static final int LONGEST = 7;
    /// Share of a word that may stand on a known one.
    private static final double OVERLAP = 0.3;

    private Rereading() {}

    /// Adds legible lines whose words are not on the page yet; names first.
    ///
    /// @param words known words; changed
    /// @param looks what was read, look by look
    static void addTo(List<OcrWord> words, List<List<OcrWord>> looks) {
        looks.stream()
                .flatMap(look -> PageRecognition.lines(look).values().stream())
                .map(Rereading::name)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparing(name -> -name.size()))
                .forEach(name -> add(words, name));
        looks.stream()
                .flatMap(look -> PageRecognition.lines(look).values().stream())
                .forEach(line -> {
                    List<OcrWord> fresh = fresh(words, line);
                    if (PageRecognition.mean(fresh) >= LEGIBLE && PageRecognition.syllables(fresh) > 0) {
                        add(words, fresh);
                    }
                });
    }

    private static void add(List<OcrWord> words, List<OcrWord> line) {
        if (fresh(words, line).size() == line.size()) {
            int next = words.stream().mapToInt(OcrWord::line).max().orElse(-1) + 1;
            line.forEach(word -> words.add(word.at(word.box(), next)));
        }
    }

    private static List<OcrWord> fresh(List<OcrWord> words, List<OcrWord> line) {
        return line.stream()
                .filter(word -> words.stream().noneMatch(known -> word.box().inside(known.box()) > OVERLAP))
                .toList();
    }

    /// The longest name in a line; empty when there is none.
    private static List<OcrWord> name(List<OcrWord> line) {
        List<OcrWord> best = List.of();
        var run = new ArrayList<OcrWord>();
        for (OcrWord word : line) {
            OcrWord bare = word.withText(letters(word.text()));
            if (isNamePart(bare.text())) {
                run.add(bare);
            } else {
                run.clear();
            }
            best = run.size() > best.size() ? List.copyOf(run) : best;
        }
        long sure = best.stream().filter(Rereading::isSure).count();
        return best.size() >= 2 && sure >= 2 ? best : List.of();
    }

    /// Whether a syllable among the words is certain.
    static boolean hasSure(List<OcrWord> words) {
        return words.stream().anyMatch(Rereading::isSure);
    }

    private static boolean isSure(OcrWord word) {
        return word.confidence() >= SURE && word.text().length() > 1 && Syllables.isSyllable(word.text());
    }

    private static boolean isNamePart(String text) {
        return text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && text.length() <= LONGEST
                && text.chars().skip(1).allMatch(Character::isLowerCase);
    }

    /// A word without what is no letter at its ends.
    private static String letters(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
