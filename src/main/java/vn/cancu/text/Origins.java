package vn.cancu.text;

import java.util.Arrays;
import java.util.BitSet;

/// Maps the chars of a normalised text to their sources in the raw text. Nearly all map one to one, so only the starts
/// of runs are kept: a few numbers for a whole text instead of two for each char.
final class Origins {
    /// Offset of the first char of each run. Within a run, source offsets grow by one with each char.
    private int[] firsts = new int[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int runs;

    /// Records the source of a char. Later chars continue the run until another source is recorded.
    ///
    /// @param at offset of the char, greater than any recorded before
    /// @param start offset of its source in the raw text
    /// @param end offset after its source
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

    /// Offset in the raw text after the source of a char.
    int end(int at) {
        int run = run(at);
        return ends[run] + at - firsts[run];
    }

    private int run(int at) {
        int found = Arrays.binarySearch(firsts, 0, runs, at);
        return found >= 0 ? found : -found - 2;
    }

    /// The same map, with both chars of each pair mapped to the sources of both.
    ///
    /// @param pairs offsets of the first chars of pairs; pairs do not overlap
    /// @param length of the normalised text in chars
    Origins joined(BitSet pairs, int length) {
        var joined = new Origins();
        int run = 0;
        int at = 0;
        while (at <= length) {
            run += run + 1 < runs && firsts[run + 1] <= at ? 1 : 0;
            boolean first = pairs.get(at);
            boolean second = at > 0 && pairs.get(at - 1);
            int start = second ? joined.start(at - 1) : starts[run] + at - firsts[run];
            joined.from(at, start, first ? end(at + 1) : ends[run] + at - firsts[run]);
            at = first || second ? at + 1 : change(run, pairs.nextSetBit(at), length);
        }
        return joined;
    }

    /// Where the next run or the next pair begins.
    ///
    /// @param pair -1 when there is none
    private int change(int run, int pair, int length) {
        int next = run + 1 < runs ? firsts[run + 1] : length + 1;
        return pair < 0 ? next : Math.min(next, pair);
    }
}
