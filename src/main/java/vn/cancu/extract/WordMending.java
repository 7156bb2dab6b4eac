package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cancu.text.SyllablePairs;
import vn.cancu.text.Syllables;

/// Mends the diacritics of recognised words from context: `thâm định` becomes *thẩm định*, `Sở Y tê` *Sở Y tế*, `chỉ
/// phí` *chi phí*. More than a third of all words that OCR gets wrong differ from the truth in diacritics only, and
/// most of those have a high confidence.
///
/// Of all readings of a page with the same letters, the likeliest sequence of words is chosen (Viterbi's algorithm over
/// [SyllablePairs]). Replacing a word costs the more, the surer the engine was and the more its diacritics differ
/// ([MarkSlips]). Numbers, symbols, acronyms and foreign words are never changed; names only when more than their
/// rarity speaks against them. What the engine read is kept ([OcrWord#read()]).
final class WordMending {
    /// Cost of replacing any word, in natural logarithms of a probability like all costs here.
    private static final double CHANGE = 1.5;
    /// Added cost at an engine confidence of 100, in proportion below.
    private static final double SURE = 2.5;
    /// Added cost for a capitalised syllable within a sentence, probably a name.
    private static final double NAME = 2;
    /// Added cost for a valid syllable that is too rare for [SyllablePairs].
    private static final double RARE = 4;

    private final SyllablePairs pairs = SyllablePairs.standard();
    private final List<Step> steps = new ArrayList<>();

    private WordMending() {}

    /// One candidate reading of a word.
    ///
    /// @param number of the word in [SyllablePairs]
    /// @param cost of reading it that way
    private record Choice(int number, double cost) {}

    /// A word, number or punctuation mark, in text order.
    ///
    /// @param word index among the recognised words; -1 for what is never changed
    /// @param choices the first is what was read
    private record Step(int word, List<Choice> choices) {
        static Step fixed(int number) {
            return new Step(-1, List.of(new Choice(number, 0)));
        }

        boolean isMark() {
            return choices.getFirst().number() == SyllablePairs.MARK;
        }
    }

    /// The same lines with words mended.
    static List<ReadingOrder.Line> mended(List<ReadingOrder.Line> lines) {
        var mending = new WordMending();
        var words = new ArrayList<OcrWord>();
        for (ReadingOrder.Line line : lines) {
            for (List<OcrWord> cell : line.cells()) {
                if (line.cells().size() > 1) {
                    mending.mark();
                }
                for (OcrWord word : cell) {
                    mending.add(words.size(), word);
                    words.add(word);
                }
            }
        }
        mending.decide(words);
        var rest = words.iterator();
        return lines.stream()
                .map(line -> new ReadingOrder.Line(line.cells().stream()
                        .map(cell ->
                                Stream.generate(rest::next).limit(cell.size()).toList())
                        .toList()))
                .toList();
    }

    private void mark() {
        if (isWithinSentence()) {
            steps.add(Step.fixed(SyllablePairs.MARK));
        }
    }

    private void add(int index, OcrWord word) {
        Core core = Core.of(word.text());
        if (core.start() > 0) {
            mark();
        }
        if (core.isEmpty()) {
            return;
        }
        String letters = core.in(word.text());
        if (letters.chars().anyMatch(Character::isDigit)) {
            steps.add(Step.fixed(SyllablePairs.NUMBER));
        } else if (letters.length() < 2 || !letters.chars().allMatch(Character::isLetter)) {
            steps.add(Step.fixed(pairs.number(SyllablePairs.form(letters))));
        } else {
            steps.add(new Step(index, choices(letters, word.confidence(), core.start() == 0 && isWithinSentence())));
        }
        if (core.end() < word.text().length()) {
            mark();
        }
    }

    private boolean isWithinSentence() {
        return !steps.isEmpty() && !steps.getLast().isMark();
    }

    private List<Choice> choices(String letters, int confidence, boolean within) {
        String form = SyllablePairs.form(letters);
        int own = pairs.number(form);
        var choices = new ArrayList<>(List.of(new Choice(own, 0)));
        if (isPlainlyCased(letters)) {
            boolean name = within && own != SyllablePairs.UNKNOWN && Character.isUpperCase(letters.charAt(0));
            boolean rare = own == SyllablePairs.UNKNOWN && Syllables.isSyllable(form);
            double change = CHANGE + SURE * confidence / 100 + (name ? NAME : 0) + (rare ? RARE : 0);
            for (int other : pairs.alike(form)) {
                if (other != own) {
                    choices.add(new Choice(other, change + MarkSlips.cost(form, pairs.word(other))));
                }
            }
        }
        return choices;
    }

    /// Whether a word is in lower case, in capitals, or capitalised.
    private static boolean isPlainlyCased(String letters) {
        return letters.chars().skip(1).noneMatch(Character::isUpperCase)
                || letters.chars().noneMatch(Character::isLowerCase);
    }

    /// Finds the likeliest reading of the whole page and replaces the words that differ.
    private void decide(List<OcrWord> words) {
        var before = new ArrayList<int[]>();
        List<Choice> last = List.of(new Choice(SyllablePairs.MARK, 0));
        double[] costs = {0};
        for (Step step : steps) {
            int[] from = new int[step.choices().size()];
            double[] next = new double[from.length];
            for (int i = 0; i < from.length; i++) {
                Choice choice = step.choices().get(i);
                next[i] = Double.POSITIVE_INFINITY;
                for (int j = 0; j < costs.length; j++) {
                    double cost = costs[j] - pairs.likelihood(last.get(j).number(), choice.number()) + choice.cost();
                    if (cost < next[i]) {
                        next[i] = cost;
                        from[i] = j;
                    }
                }
            }
            before.add(from);
            last = step.choices();
            costs = next;
        }
        int at = least(costs);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (at > 0) {
                Step step = steps.get(i);
                put(words, step.word(), pairs.word(step.choices().get(at).number()));
            }
            at = before.get(i)[at];
        }
    }

    private static int least(double[] costs) {
        int least = 0;
        for (int i = 1; i < costs.length; i++) {
            least = costs[i] < costs[least] ? i : least;
        }
        return least;
    }

    private static void put(List<OcrWord> words, int index, String form) {
        OcrWord word = words.get(index);
        Core core = Core.of(word.text());
        String mended = cased(form, core.in(word.text()));
        words.set(
                index,
                word.mended(word.text().substring(0, core.start())
                        + mended
                        + word.text().substring(core.end())));
    }

    /// A lower-case word in the case of another.
    private static String cased(String form, String like) {
        if (like.length() > 1 && like.chars().noneMatch(Character::isLowerCase)) {
            return form.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(like.charAt(0)) ? Character.toUpperCase(form.charAt(0)) + form.substring(1) : form;
    }

    /// The stretch of a word from its first to its last letter or digit.
    private record Core(int start, int end) {
        static Core of(String text) {
            int start = 0;
            int end = text.length();
            while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
                start++;
            }
            while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            return new Core(start, end);
        }

        boolean isEmpty() {
            return start == end;
        }

        String in(String text) {
            return text.substring(start, end);
        }
    }
}
