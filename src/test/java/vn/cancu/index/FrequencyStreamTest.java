package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.junit.jupiter.api.Test;
import vn.cancu.index.FrequencyStream.Unit;

class FrequencyStreamTest {

    @Test
    void a_pair_is_given_once_with_the_number_of_times() {
        assertThat(pairs("Kế hoạch thi đua, kế hoạch"))
                .isEqualTo(Map.of("ke hoach", 2, "hoach thi", 1, "thi dua", 1, "dua ke", 1));
    }

    @Test
    void no_pair_reaches_across_sentences_or_texts() {
        assertThat(pairs("thi đua. Khen", "thưởng")).isEqualTo(Map.of("thi dua", 1));
        assertThat(pairs()).isEmpty();
        assertThat(pairs("", "một")).isEmpty();
    }

    @Test
    void letters_outside_the_basic_plane_of_latin_and_cut_words_are_kept_as_they_are_encoded() {
        String cut = "x".repeat(Words.LONGEST);
        assertThat(pairs("Ω中文 đ " + cut + "yz")).containsOnlyKeys("ω中文 d", "d " + cut, cut + " yz");
    }

    @Test
    void a_text_of_any_length_has_every_pair_as_often_as_it_stands_there() {
        String text = IntStream.range(0, 20_000).mapToObj(i -> "w" + i * i % 97).collect(Collectors.joining(" "));
        Map<String, Integer> expected = new TreeMap<>();
        String[] words = text.split(" ");
        for (int i = 1; i < words.length; i++) {
            expected.merge(words[i - 1] + " " + words[i], 1, Integer::sum);
        }
        assertThat(pairs(text)).isEqualTo(expected);
    }

    @Test
    void a_word_is_given_once_with_its_frequency_in_all_texts_whatever_its_marks() {
        assertThat(terms(Unit.WORD, "Kế hoạch thi đua. Kẻ hoách", "thi"))
                .isEqualTo(Map.of("ke", 2, "hoach", 2, "thi", 2, "dua", 1));
        String cut = "x".repeat(Words.LONGEST);
        assertThat(terms(Unit.WORD, "Ω中文 " + cut + "y ω中文 nghiengnghieng nghiengnghiena " + cut))
                .isEqualTo(Map.of("ω中文", 2, cut, 2, "y", 1, "nghiengnghieng", 1, "nghiengnghiena", 1));
    }

    @Test
    void a_text_of_any_length_has_every_word_as_often_as_it_stands_there() {
        String text =
                IntStream.range(0, 20_000).mapToObj(i -> "w" + i * i % 9_973).collect(Collectors.joining(" "));
        Map<String, Integer> expected = new TreeMap<>();
        for (String word : text.split(" ")) {
            expected.merge(word, 1, Integer::sum);
        }
        assertThat(terms(Unit.WORD, text)).isEqualTo(expected);
    }

    private static Map<String, Integer> pairs(String... texts) {
        return terms(Unit.PAIR, texts);
    }

    /// Each term with the sum of its frequencies.
    private static Map<String, Integer> terms(Unit unit, String... texts) {
        List<Repeats> repeats = Stream.of(texts)
                .map(Words::of)
                .map(WordBytes::of)
                .map(Repeats::of)
                .toList();
        var stream = new FrequencyStream(unit, repeats);
        var term = stream.getAttribute(TermToBytesRefAttribute.class);
        var frequency = stream.getAttribute(TermFrequencyAttribute.class);
        Map<String, Integer> terms = new TreeMap<>();
        stream.reset();
        while (stream.incrementToken()) {
            terms.merge(term.getBytesRef().utf8ToString(), frequency.getTermFrequency(), Integer::sum);
        }
        return terms;
    }
}
