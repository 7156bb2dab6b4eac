package vn.cancu.text;

import java.util.Arrays;
import java.util.BitSet;

/// Where the chars of a normalised text came from. Nearly all stand one behind the other as they stood in the raw text,
/// so what is kept are the places where that is not so: a few numbers a text, not two for each char.
final class Origins {
    /// Chars at which a run begins. In a run each char begins and ends one behind the one before.
    private int[] firsts = new int[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int runs;

    /// Notes where a char came from, and those behind it, unless they are noted too.
    ///
    /// @param at the char, behind all that were noted before
    /// @param start offset of its source in the raw text
    /// @param end offset behind its source
    void from(int at, int start, int end) {
        int last = runs - 1;
        if (runs > 0 && start - starts[last] == at - firsts[last] && end - ends[last] == at - firsts[last]) {
            return;
        }
        if (runs == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * runs);
            starts = Arrays.copyOf(starts, 2 * runs);
            ends = Arrays.copyOf(ends, 2 * runs);
        }
        firsts[runs] = at;
        starts[runs] = start;
        ends[runs++] = end;
    }

    /// Offset in the raw text where the source of a char begins.
    int start(int at) {
        int run = run(at);
        return starts[run] + at - firsts[run];
    }

    /// Offset in the raw text behind the source of a char.
    int end(int at) {
        int run = run(at);
        return ends[run] + at - firsts[run];
    }

    private int run(int at) {
        int found = Arrays.binarySearch(firsts, 0, runs, at);
        return found >= 0 ? found : -found - 2;
    }

    /// The same with chars that have the source of both.
    ///
    /// @param pairs the first chars of pairs; no char is in two
    /// @param length of the text
    Origins joined(BitSet pairs, int length) {
        var joined = new Origins();
        int run = 0;
        for (int at = 0; at <= length; at++) {
            run += run + 1 < runs && firsts[run + 1] <= at ? 1 : 0;
            boolean second = at > 0 && pairs.get(at - 1);
            int start = second ? joined.start(at - 1) : starts[run] + at - firsts[run];
            joined.from(at, start, pairs.get(at) ? end(at + 1) : ends[run] + at - firsts[run]);
        }
        return joined;
    }
}
