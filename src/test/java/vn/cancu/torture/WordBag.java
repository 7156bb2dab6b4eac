package vn.cancu.torture;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/// The words of a text, each as often as it stands there. Two programs that read one file break its lines and space its
/// tables in their own ways; the words stay.
///
/// @param times how often each word stands there
record WordBag(Map<String, Integer> times) {

    /// The words of a text: runs of letters and digits, ligatures and styled letters taken as the plain ones.
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

    /// How many of these words another text has too.
    int in(WordBag other) {
        return times.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), other.times.getOrDefault(word.getKey(), 0)))
                .sum();
    }
}
