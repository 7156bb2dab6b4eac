package vn.cancu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

/// How likely one word follows another in administrative Vietnamese; it tells that `trương học` should be `trường học`,
/// and `chỉ phí` `chi phí`.
///
/// A bigram model: the resource `syllable_pairs.tsv` holds counts of pairs from texts of laws, and says at its head how
/// they were made. A word here is a run of letters; every punctuation mark counts as one word ([#MARK]), every number
/// as another ([#NUMBER]). Words are identified by int numbers and pairs by one int in an open hash table, so a lookup
/// allocates nothing.
public final class SyllablePairs {
    /// The number of every punctuation mark, and of the edge of a cell.
    public static final int MARK = 0;
    /// The number of every word with a digit.
    public static final int NUMBER = 1;
    /// The number of a word that the counts do not have.
    public static final int UNKNOWN = -1;

    static final String MARK_SIGN = ".";
    static final String NUMBER_SIGN = "0";
    /// Counts of pairs are stored as exponents: a step s stands for STEP^(s/2).
    static final double STEP = 2;

    /// Bits of a word's number in the key of a pair.
    private static final int BITS = 15;
    /// Slots of the hash table; at most half are in use.
    private static final int SLOTS = 1 << 19;
    /// Weight of the pair's frequency against the second word's own frequency (Jelinek-Mercer interpolation).
    private static final double PAIRS = 0.9;
    /// Added to a word's count in the pair's frequency, so that the few pairs of a rare word count less.
    private static final int FEW = 50;
    /// Count from which a pair is not considered chance.
    private static final int OFTEN = 8;
    /// Probability of what was never seen.
    private static final double UNSEEN = 1e-7;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final Map<String, int[]> alike = new HashMap<>();
    private final int[] pairs = new int[SLOTS];
    private final byte[] steps = new byte[SLOTS];
    private final double all;

    private static final class Standard {
        private static final SyllablePairs PAIRS = load();

        private static SyllablePairs load() {
            try (var in = Objects.requireNonNull(SyllablePairs.class.getResourceAsStream("syllable_pairs.tsv"));
                    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new SyllablePairs(
                        reader.lines().filter(line -> !line.startsWith("#")).toList());
            } catch (IOException e) {
                throw new UncheckedIOException("syllable_pairs.tsv", e);
            }
        }
    }

    /// The model that comes with the program, loaded once.
    public static SyllablePairs standard() {
        return Standard.PAIRS;
    }

    /// @param rows each a word, its count and the words that follow it, tab-separated; those with the same step form a
    ///     group: `14:phủ sách`
    SyllablePairs(List<String> rows) {
        var groups = new ArrayList<String>();
        for (String row : rows) {
            int first = row.indexOf('\t');
            int second = row.indexOf('\t', first + 1);
            numbers.put(row.substring(0, first), words.size());
            words.add(row.substring(0, first));
            counts.add(Integer.parseInt(row.substring(first + 1, second)));
            groups.add(row.substring(second + 1));
        }
        for (int word = 0; word < words.size(); word++) {
            follow(word, groups.get(word));
            if (Syllables.isSyllable(words.get(word))) {
                addAlike(word);
            }
        }
        all = counts.stream().mapToLong(count -> count).sum();
    }

    private void follow(int word, String groups) {
        int step = 0;
        var parts = new StringTokenizer(groups, " ");
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            int colon = part.indexOf(':');
            step = colon < 0 ? step : Integer.parseInt(part.substring(0, colon));
            Integer after = numbers.get(part.substring(colon + 1));
            if (after != null) {
                put(pair(word, after), step);
            }
        }
    }

    private void addAlike(int word) {
        alike.merge(Folding.bare(words.get(word)), new int[] {word}, (known, more) -> {
            int[] both = Arrays.copyOf(known, known.length + 1);
            both[known.length] = more[0];
            return both;
        });
    }

    /// The form in which words are counted: lower case, NFC, the tone mark where [TonePlacement] puts it.
    public static String form(CharSequence word) {
        char[] letters = Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        for (int i = 0; i + 1 < letters.length; i++) {
            TonePlacement.place(letters, i, letters.length);
        }
        return new String(letters);
    }

    /// The number of a word.
    ///
    /// @param form as [#form(CharSequence)] gives it
    /// @return [#UNKNOWN] when the counts do not have it
    public int number(String form) {
        return numbers.getOrDefault(form, UNKNOWN);
    }

    /// The word with a number, which is not [#UNKNOWN].
    public String word(int number) {
        return words.get(number);
    }

    /// The syllables with the same letters when diacritics are ignored, including the word itself when it is one.
    ///
    /// Example: of `thâm` they are *tham, thảm, thám, thâm, thẩm, thậm* and others.
    ///
    /// @param form as [#form(CharSequence)] gives it
    /// @return their numbers, empty when there are none; the caller must not modify the array
    public int[] alike(String form) {
        return alike.getOrDefault(Folding.bare(form), new int[0]);
    }

    /// Whether a word follows another more often than by chance.
    ///
    /// @param before number of the first, or [#UNKNOWN]
    /// @param after number of the second, or [#UNKNOWN]
    public boolean isKnown(int before, int after) {
        return before != UNKNOWN && after != UNKNOWN && count(before, after) >= OFTEN;
    }

    /// The natural logarithm of the probability that a word follows another.
    ///
    /// @param before number of the first, or [#UNKNOWN]
    /// @param after number of the second, or [#UNKNOWN]
    public double likelihood(int before, int after) {
        if (after == UNKNOWN) {
            return Math.log(UNSEEN);
        }
        double alone = (1 - PAIRS) * counts.get(after) / all;
        double together = before == UNKNOWN ? 0 : PAIRS * count(before, after) / (counts.get(before) + FEW);
        return Math.log(UNSEEN + alone + together);
    }

    private double count(int before, int after) {
        int pair = pair(before, after);
        int slot = slot(pair);
        while (pairs[slot] != 0) {
            if (pairs[slot] == pair) {
                return Math.pow(STEP, steps[slot] / 2.0);
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return 0;
    }

    private void put(int pair, int step) {
        int slot = slot(pair);
        while (pairs[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        pairs[slot] = pair;
        steps[slot] = (byte) step;
    }

    /// Never 0, which marks a free slot.
    private static int pair(int before, int after) {
        return (before << BITS | after) + 1;
    }

    private static int slot(int pair) {
        return pair * 0x9E3779B9 >>> 13;
    }
}
