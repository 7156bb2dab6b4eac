package vn.cancu.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// Pairs of adjacent words without diacritics (`ke hoach`) as a token stream; none reaches across the end of a
/// sentence.
///
/// Positions of pairs are not indexed, so a stretch of words gives each pair once, with its frequency. The index is the
/// same as for single occurrences, and Lucene's term hash is probed half as often.
final class PairStream extends TokenStream {
    /// Words of a stretch: few enough for its tables to stay in the processor's cache, more than most texts have.
    private static final int STRETCH = 1 << 12;

    private final List<WordBytes> texts;
    private final BytesRef term = new BytesRef();
    private final BytesRef other = new BytesRef();
    /// Added first: Lucene's default attribute for terms would otherwise take its place.
    private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
    /// Hash table of pairs: index in [#seconds] plus one; 0 marks a free slot.
    private final int[] places;
    /// Index of the second word of each distinct pair of the stretch, at its first occurrence.
    private final int[] seconds;
    private final int[] counts;
    private int pairs;
    private int next;
    private int text;
    private int word;

    PairStream(List<WordBytes> texts) {
        this.texts = texts;
        int longest =
                texts.stream().mapToInt(words -> words.words().size()).max().orElse(0);
        this.seconds = new int[Math.min(longest, STRETCH)];
        this.counts = new int[seconds.length];
        this.places = new int[4 * Integer.highestOneBit(Math.max(1, seconds.length))];
        bytes.setBytesRef(term);
    }

    @Override
    public boolean incrementToken() {
        while (next == pairs) {
            if (text == texts.size()) {
                return false;
            }
            if (word >= texts.get(text).words().size()) {
                text++;
                word = 0;
            } else {
                count();
            }
        }
        texts.get(text).pair(term, seconds[next]);
        times.setTermFrequency(counts[next++]);
        return true;
    }

    /// Counts the distinct pairs of the next stretch.
    private void count() {
        pairs = 0;
        next = 0;
        Arrays.fill(places, 0);
        WordBytes bytes = texts.get(text);
        Words words = bytes.words();
        int end = Math.min(words.size(), word + seconds.length);
        int before = word == 0 ? 0 : hash(words, word - 1);
        for (int second = word; second < end; second++) {
            int hash = hash(words, second);
            if (second > 0 && !words.isApart(second)) {
                add(bytes, second, 31 * before + hash);
            }
            before = hash;
        }
        word = end;
    }

    private void add(WordBytes bytes, int second, int hash) {
        bytes.pair(term, second);
        int at = (hash * 0x9E3779B9 >>> 7) & places.length - 1;
        while (places[at] != 0) {
            bytes.pair(other, seconds[places[at] - 1]);
            if (other.bytesEquals(term)) {
                counts[places[at] - 1]++;
                return;
            }
            at = at + 1 & places.length - 1;
        }
        seconds[pairs] = second;
        counts[pairs] = 1;
        places[at] = ++pairs;
    }

    private static int hash(Words words, int word) {
        char[] chars = words.bareChars();
        int hash = 0;
        for (int at = words.from(word); at < words.from(word + 1); at++) {
            hash = 31 * hash + chars[at];
        }
        return hash;
    }

    @Override
    public void reset() {
        pairs = 0;
        next = 0;
        text = 0;
        word = 0;
    }
}
