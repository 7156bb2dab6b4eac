package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cancu.text.SyllablePairs;
import vn.cancu.text.Syllables;

/// Mends the marks of recognised words by their neighbours, as a reader does: `thâm định` is *thẩm định*, `Sở Y tê` *Sở Y
/// tế*, `chỉ phí` *chi phí*. More than a third of all words an engine gets wrong are right but for their marks, most of
/// them with confidence.
///
/// Of all ways to read a page with the same letters and other marks the likeliest is taken ([SyllablePairs], Viterbi's
/// algorithm), where it costs to read another word than the engine: the more, the surer the engine was and the more marks
/// differ ([MarkSlips]). Numbers, symbols, acronyms and words of other languages stay; names are left alone where nothing
/// but the rarity of a word speaks against them. What was read stays beside what it is taken for ([OcrWord#read()]).
final class WordMending {
    /// What it costs to change a word at all.
    private static final double CHANGE = 1.5;
    /// What it costs besides to change a word of which the engine was wholly sure.
    private static final double SURE = 2.5;
    /// What it costs besides to change a syllable with a capital within a sentence.
    private static final double NAME = 2;
    /// What it costs besides to change a syllable that is too seldom for its pairs to be counted.
    private static final double RARE = 4;

    private final SyllablePairs pairs = SyllablePairs.standard();
    private final List<Step> steps = new ArrayList<>();

    private WordMending() {}

    /// One way to read a word.
    ///
    /// @param number of the word in [SyllablePairs]
    /// @param cost of reading it that way
    private record Choice(int number, double cost) {}

    /// A word, number or mark in the order of the text.
    ///
    /// @param word which of the recognised words it is; -1 for a mark
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

    /// Whether a word is in small letters, in capitals, or has a capital first.
    private static boolean isPlainlyCased(String letters) {
        return letters.chars().skip(1).noneMatch(Character::isUpperCase)
                || letters.chars().noneMatch(Character::isLowerCase);
    }

    /// Finds the likeliest reading of the whole and puts its words in.
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

    /// A word in the case of another.
    private static String cased(String form, String like) {
        if (like.length() > 1 && like.chars().noneMatch(Character::isLowerCase)) {
            return form.toUpperCase(java.util.Locale.ROOT);
        }
        return Character.isUpperCase(like.charAt(0)) ? Character.toUpperCase(form.charAt(0)) + form.substring(1) : form;
    }

    /// A word without what is no letter and no digit at its ends.
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
