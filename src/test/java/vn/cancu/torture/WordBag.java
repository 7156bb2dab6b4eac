package vn.cancu.torture;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/// The words of a text with their frequencies. Two programs may break lines and space tables differently; the words are
/// the same.
///
/// @param times frequency of each word
record WordBag(Map<String, Integer> times) {

    /// The words of a text: runs of letters and digits after compatibility normalisation (ligatures, styled letters).
    static WordBag of(String text) {
        var times = new TreeMap<String, Integer>();
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFKC).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                times.merge(word, 1, Integer::sum);
            }
        }
        return new WordBag(times);
    }

    int size() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The number of these words that another text has too.
    int in(WordBag other) {
        return times.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.times.getOrDefault(word.getKey(), 0)))
                .sum();
    }
}
