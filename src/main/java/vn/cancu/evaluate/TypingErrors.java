package vn.cancu.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.text.Folding;

/// Spoils queries as people mistype them: without diacritics, or with one typing error. The same seed makes the same
/// errors.
public final class TypingErrors {
    private static final int SHORTEST = 4;
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private long state;

    /// @param seed which slips are made
    /// @param query its id, so that the slip of a query does not depend on the others
    public TypingErrors(long seed, String query) {
        this.state = seed * 1_000_003L + query.hashCode();
    }

    /// Without marks: `Kế hoạch` becomes `Ke hoach`.
    public static String withoutMarks(String query) {
        return Folding.bare(query);
    }

    /// With one slip in one word of at least four letters, any such word alike: two letters change places, one is left
    /// out, one comes twice, or one is the neighbour's on the keyboard. A query without such a word stays as it is.
    ///
    /// Example: `kế hoạch năm học` may become `kế hoạhc năm học` or `kế hoạc năm học`.
    public String mistyped(String query) {
        List<int[]> words = words(query);
        if (words.isEmpty()) {
            return query;
        }
        int[] word = words.get(next(words.size()));
        String typed = slip(query.substring(word[0], word[1]));
        return query.substring(0, word[0]) + typed + query.substring(word[1]);
    }

    private static List<int[]> words(String query) {
        var words = new ArrayList<int[]>();
        int start = 0;
        for (int i = 0; i <= query.length(); i++) {
            if (i == query.length() || !Character.isLetter(query.charAt(i))) {
                if (i - start >= SHORTEST) {
                    words.add(new int[] {start, i});
                }
                start = i + 1;
            }
        }
        return words;
    }

    private String slip(String word) {
        int at = next(word.length() - 1);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (next(4)) {
            case 0 -> before + after.charAt(0) + word.charAt(at) + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + word.charAt(at) + word.charAt(at) + after;
            default -> before + neighbour(word.charAt(at)) + after;
        };
    }

    /// A key beside the one of a letter, marks left out.
    private char neighbour(char letter) {
        char key = Folding.fold(letter);
        for (String row : ROWS) {
            int at = row.indexOf(key);
            if (at >= 0) {
                int left = at == 0 ? 1 : at - 1;
                int right = at == row.length() - 1 ? at - 1 : at + 1;
                return row.charAt(next(2) == 0 ? left : right);
            }
        }
        return 'e';
    }

    /// The next number of the series that the seed begins (SplitMix64), from 0 to below a bound.
    private int next(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (int) Math.floorMod(mixed ^ mixed >>> 31, (long) bound);
    }
}
