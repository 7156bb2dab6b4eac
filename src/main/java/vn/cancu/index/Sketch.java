package vn.cancu.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A MinHash sketch, by which texts that are nearly the same are recognised: all runs of three words (without
/// diacritics, so that OCR errors count little) are hashed into [#SLOTS] classes, and 8 bits of the smallest hash of
/// each class are kept. The share of slots in which two sketches agree estimates the share of runs that the texts have
/// in common; one slot in 256 agrees by chance.
///
/// Example: a plan and the same plan with another date agree in about 0.95 of their slots, two plans of one office made
/// from one pattern in about 0.3.
final class Sketch {
    /// Number of classes, and of bytes per document.
    static final int SLOTS = 64;

    /// Bands of four slots, which are one number each. Sketches are compared only when they agree in one: two texts that
    /// have 0.8 of their runs in common do in 999 cases of 1,000.
    static final int BANDS = 16;

    private static final int LOW_BITS = 0x7F7F_7F7F;

    /// Words in a run.
    private static final int RUN = 3;

    /// Texts with fewer words say too little: the head alone would make them alike.
    private static final int FEWEST = 60;

    private Sketch() {}

    /// The sketch of a text.
    ///
    /// @return [#SLOTS] bytes; empty for a text of fewer than [#FEWEST] words
    static byte[] of(Repeats repeats) {
        if (repeats.size() < FEWEST) {
            return new byte[0];
        }
        long[] hashes = hashes(repeats);
        long[] least = new long[SLOTS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int last = RUN - 1; last < hashes.length; last++) {
            long run = mixed((hashes[last - 2] * 31 + hashes[last - 1]) * 31 + hashes[last]);
            int slot = (int) (run & SLOTS - 1);
            least[slot] = Math.min(least[slot], run >>> 1);
        }
        return bytes(least);
    }

    /// A sketch as [#BANDS] numbers.
    ///
    /// @param sketch not empty
    static int[] bands(byte[] sketch) {
        var bands = new int[BANDS];
        ByteBuffer.wrap(sketch).asIntBuffer().get(bands);
        return bands;
    }

    /// Estimates the share of runs that two texts have in common; 0 when one of them is too short to say.
    static double likeness(byte[] one, byte[] other) {
        return one.length == 0 || other.length == 0 ? 0 : likeness(bands(one), bands(other));
    }

    /// The same of [#bands(byte[])]: four slots at a time, of which a slot that agrees leaves no bit in the difference.
    static double likeness(int[] one, int[] other) {
        int differ = 0;
        for (int band = 0; band < BANDS; band++) {
            int difference = one[band] ^ other[band];
            differ += Integer.bitCount((difference | (difference & LOW_BITS) + LOW_BITS) & ~LOW_BITS);
        }
        return (double) (SLOTS - differ) / SLOTS;
    }

    /// Slots that no run fell into borrow from their neighbour, so that short texts can be compared too.
    private static byte[] bytes(long[] least) {
        byte[] bytes = new byte[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            int from = slot;
            while (least[from] == Long.MAX_VALUE) {
                from = (from + 1) % SLOTS;
            }
            long value = mixed(least[from] + (long) (from - slot) * 0x9E3779B97F4A7C15L);
            bytes[slot] = (byte) value;
        }
        return bytes;
    }

    /// A hash of each word; what stands again is not computed again.
    private static long[] hashes(Repeats repeats) {
        long[] hashes = new long[repeats.size()];
        for (int i = 0; i < hashes.length; i++) {
            int first = repeats.first(i);
            hashes[i] = first < i ? hashes[first] : hash(repeats.bytes().words(), i);
        }
        return hashes;
    }

    private static long hash(Words words, int i) {
        long hash = 1_125_899_906_842_597L;
        char[] chars = words.bareChars();
        for (int at = words.from(i); at < words.from(i) + words.length(i); at++) {
            hash = 31 * hash + chars[at];
        }
        return mixed(hash);
    }

    /// Spreads a value over all bits (the finisher of MurmurHash3).
    private static long mixed(long value) {
        long mixed = value;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
