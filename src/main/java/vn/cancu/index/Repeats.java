package vn.cancu.index;

import java.util.Arrays;

/// Tells which words of a text are equal without diacritics, so that words and pairs of words can be counted by comparing
/// numbers. Only words of the same stretch of [#STRETCH] words are compared: their table stays in the cache of the
/// processor, and most texts are shorter anyway.
///
/// Example: in `Kế hoạch thi đua, kế hoạch` the first words equal to each are 0, 1, 2, 3, 0, 1.
final class Repeats {
    /// Words of a stretch.
    static final int STRETCH = 1 << 12;

    private final WordBytes bytes;
    private final int[] firsts;

    private Repeats(WordBytes bytes, int[] firsts) {
        this.bytes = bytes;
        this.firsts = firsts;
    }

    /// Compares the words of a text.
    static Repeats of(WordBytes bytes) {
        int size = bytes.words().size();
        var table = new Table(bytes.words(), Math.min(size, STRETCH));
        int[] firsts = new int[size];
        for (int start = 0; start < size; start += STRETCH) {
            table.fill(firsts, start, Math.min(size, start + STRETCH));
        }
        return new Repeats(bytes, firsts);
    }

    /// The words themselves.
    WordBytes bytes() {
        return bytes;
    }

    /// Number of words.
    int size() {
        return firsts.length;
    }

    /// Index of the first word of the same stretch that equals a word; the word itself when none is before it.
    int first(int word) {
        return firsts[word];
    }

    /// The words of one stretch by a hash of their letters.
    private static final class Table {
        /// Letters of the longest word that is one number, a byte each.
        private static final int PACKED = Long.BYTES;

        private final Words words;
        private final char[] chars;
        private final long[] keys;
        /// Words of the stretch, from 1; 0 for none.
        private final int[] places;

        Table(Words words, int stretch) {
            this.words = words;
            this.chars = words.bareChars();
            this.keys = new long[stretch];
            this.places = new int[4 * Integer.highestOneBit(Math.max(1, stretch))];
        }

        void fill(int[] firsts, int start, int end) {
            Arrays.fill(places, 0);
            for (int word = start; word < end; word++) {
                long key = key(word);
                int place = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & places.length - 1;
                while (places[place] != 0 && !isSame(start + places[place] - 1, word, key, start)) {
                    place = place + 1 & places.length - 1;
                }
                if (places[place] == 0) {
                    places[place] = word - start + 1;
                }
                keys[word - start] = key;
                firsts[word] = start + places[place] - 1;
            }
        }

        private boolean isSame(int known, int word, long key, int start) {
            return keys[known - start] == key && (key >= 0 || isSame(known, word));
        }

        private boolean isSame(int known, int word) {
            return Arrays.equals(
                    chars,
                    words.from(known),
                    words.from(known) + words.length(known),
                    chars,
                    words.from(word),
                    words.from(word) + words.length(word));
        }

        /// The letters of a word as a number: all of them where they are few and of ASCII, which nearly all are without
        /// diacritics; else a hash, which is negative.
        private long key(int word) {
            long key = 0;
            int from = words.from(word);
            int end = from + words.length(word);
            boolean packed = end - from <= PACKED;
            for (int at = from; at < end; at++) {
                packed &= chars[at] < 0x80;
                key = packed ? key << Byte.SIZE | chars[at] : 31 * key + chars[at];
            }
            return packed ? key : key | Long.MIN_VALUE;
        }
    }
}
