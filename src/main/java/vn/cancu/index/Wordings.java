package vn.cancu.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says pairs of words as a text writes them: pairs that follow each other are one wording, «học tập suốt đời» and not
/// «học tập», «tập suốt», «suốt đời». A pair that stands alone says too little to be named.
final class Wordings {
    private static final int MOST = 3;
    private static final int LONGEST = 8;

    private final String text;
    private final Words words;
    private final List<Double> weights;
    /// For every word the pair it ends; -1 for none that matters.
    private final int[] pairs;

    /// A stretch of the text.
    private record Wording(String text, String bare, double weight) {}

    /// @param text normalised
    /// @param words its words
    /// @param terms the pairs that matter, `hoc tap`
    /// @param weights what each of them says
    Wordings(String text, Words words, List<String> terms, List<Double> weights) {
        this.text = text;
        this.words = words;
        this.weights = weights;
        this.pairs = new int[words.size()];
        Map<String, Integer> numbers = new HashMap<>();
        terms.forEach(term -> numbers.put(term, numbers.size()));
        for (int i = 0; i < pairs.length; i++) {
            boolean apart = i == 0 || words.isApart(i);
            pairs[i] = apart ? -1 : numbers.getOrDefault(words.bare(i - 1) + " " + words.bare(i), -1);
        }
    }

    /// The wordings that say most of some pairs; at most three, none inside another.
    List<String> of(BitSet wanted) {
        Map<String, Wording> found = new HashMap<>();
        int i = 1;
        while (i < pairs.length) {
            int first = i;
            double weight = 0;
            while (i < pairs.length && pairs[i] >= 0 && wanted.get(pairs[i]) && i - first < LONGEST) {
                weight += weights.get(pairs[i++]);
            }
            if (i > first + 1) {
                Wording wording = wording(first - 1, i, weight);
                found.putIfAbsent(wording.bare(), wording);
            } else if (i == first) {
                i++;
            }
        }
        return most(found);
    }

    private Wording wording(int from, int to, double weight) {
        var bare = new StringBuilder(" ");
        for (int i = from; i < to; i++) {
            bare.append(words.bare(i)).append(' ');
        }
        String written = String.join(
                " ", text.substring(words.start(from), words.end(to - 1)).split("\\s+"));
        boolean loud = written.equals(written.toUpperCase(Locale.ROOT));
        return new Wording(loud ? written.toLowerCase(Locale.ROOT) : written, bare.toString(), weight);
    }

    private static List<String> most(Map<String, Wording> found) {
        var most = new ArrayList<Wording>();
        found.values().stream()
                .sorted(Comparator.comparingDouble((Wording one) -> -one.weight())
                        .thenComparing(Wording::bare))
                .filter(one -> most.size() < MOST
                        && most.stream().noneMatch(other -> other.bare().contains(one.bare())))
                .forEachOrdered(most::add);
        return most.stream().map(Wording::text).toList();
    }
}
