package vn.cancu.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/// Words or pairs of words without diacritics for Lucene fields without positions. Each stretch of words
/// ([Repeats#STRETCH]) gives a term once, with its frequency: the index is the same as with a token per word, and
/// Lucene's large hash table of all terms is asked a quarter as often for words and half as often for pairs.
final class FrequencyStream extends TokenStream {

    /// What a term is.
    enum Unit {
        /// A word, `hoach`.
        WORD,
        /// Two neighbours, `ke hoach`; none across the end of a sentence.
        PAIR
    }

    private final Unit unit;
    private final List<Repeats> texts;
    private final BytesRef term = new BytesRef();
    /// Added before other attributes: otherwise Lucene adds its general one, which has a term of its own.
    private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    /// Terms of the stretch, from 1, by word or by a hash of the pair; 0 for none.
    private final int[] places;
    /// The words of each term of the stretch as a number.
    private final int[] keys;
    /// The last word of each term, where it stands first.
    private final int[] words;
    private final int[] counts;
    private int terms;
    private int next;
    private int text;
    private int word;

    FrequencyStream(Unit unit, List<Repeats> texts) {
        this.unit = unit;
        this.texts = texts;
        int longest = texts.stream().mapToInt(Repeats::size).max().orElse(0);
        this.words = new int[Math.min(longest, Repeats.STRETCH)];
        this.keys = new int[words.length];
        this.counts = new int[words.length];
        this.places = new int[4 * Integer.highestOneBit(Math.max(1, words.length))];
        bytes.setBytesRef(term);
    }

    @Override
    public boolean incrementToken() {
        while (next == terms) {
            if (text == texts.size()) {
                return false;
            }
            if (word >= texts.get(text).size()) {
                text++;
                word = 0;
            } else {
                count(texts.get(text));
            }
        }
        WordBytes from = texts.get(text).bytes();
        switch (unit) {
            case WORD -> from.bare(term, words[next]);
            case PAIR -> from.pair(term, words[next]);
        }
        frequency.setTermFrequency(counts[next++]);
        return true;
    }

    /// Counts the terms of the next stretch.
    private void count(Repeats repeats) {
        terms = 0;
        next = 0;
        Arrays.fill(places, 0);
        int start = word;
        int end = Math.min(repeats.size(), start + Repeats.STRETCH);
        switch (unit) {
            case WORD -> {
                for (int at = start; at < end; at++) {
                    int first = repeats.first(at) - start;
                    add(first, first, at);
                }
            }
            case PAIR -> {
                Words all = repeats.bytes().words();
                int before = 0; // of a word of the stretch before
                for (int at = start; at < end; at++) {
                    int first = repeats.first(at) - start + 1;
                    if (at > 0 && !all.isApart(at)) {
                        int key = before * 2 * Repeats.STRETCH + first;
                        add(place(key), key, at);
                    }
                    before = first;
                }
            }
        }
        word = end;
    }

    /// Where a pair stands in the hash table, or would stand.
    private int place(int key) {
        int place = (key * 0x9E3779B9 >>> 7) & places.length - 1;
        while (places[place] != 0 && keys[places[place] - 1] != key) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private void add(int place, int key, int at) {
        if (places[place] == 0) {
            keys[terms] = key;
            words[terms] = at;
            counts[terms] = 1;
            places[place] = ++terms;
        } else {
            counts[places[place] - 1]++;
        }
    }

    @Override
    public void reset() {
        terms = 0;
        next = 0;
        text = 0;
        word = 0;
    }
}
