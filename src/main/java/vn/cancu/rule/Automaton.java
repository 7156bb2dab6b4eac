package vn.cancu.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.cancu.text.Folding;

/// Runs all rows of a table over a text in one pass and says which is the first that matches, without saying where.
///
/// A deterministic automaton whose states are made when a text first needs them, and kept; all it remembers is what can
/// be worked out again. A text that would need more states than are kept gets no answer: the caller then asks row by
/// row. Linear in the text either way; a table whose rows all begin at the beginning is left after a few signs.
final class Automaton {
    /// No row matches.
    static final int NONE = Integer.MAX_VALUE;
    /// Too many states: ask row by row.
    static final int UNKNOWN = -1;

    private static final int MOST_STATES = 10_000;

    private final Network network;
    private final Alphabet alphabet;
    private final State start;
    private final Map<Key, State> states = new ConcurrentHashMap<>();

    /// @param regexes one for each row, over bare text
    Automaton(List<String> regexes) {
        this.network = new Network(regexes);
        this.alphabet = new Alphabet(network.signs());
        this.start = new State(new Key(network.starts(NONE, true), true, false, NONE), alphabet.size() + 1);
    }

    /// What is known at a place of a text.
    ///
    /// @param nodes where each row may stand
    /// @param beginning whether nothing was read yet
    /// @param word whether the last sign belongs to a word
    /// @param best the first row that has matched; nothing is kept of the rows behind it
    private record Key(BitSet nodes, boolean beginning, boolean word, int best) {}

    /// A key with the states that follow it, one for each class of signs and one for the end. They are filled in by
    /// whoever needs them first; two threads fill in the same.
    private static final class State {
        final Key key;
        final boolean settled;
        final @Nullable State[] next;

        State(Key key, int classes) {
            this.key = key;
            this.settled = key.nodes().isEmpty();
            this.next = new @Nullable State[classes];
        }
    }

    /// The first row that matches anywhere in a text; [#NONE] or [#UNKNOWN].
    int first(String text) {
        return first(text, text.length());
    }

    /// The first row that matches anywhere in the beginning of a text, as if the text ended there.
    int first(String text, int end) {
        State state = start;
        int i = 0;
        while (i < end && !state.settled) {
            char c = text.charAt(i++);
            int kind = alphabet.of(c);
            if (Character.isHighSurrogate(c) && i < end && Character.isLowSurrogate(text.charAt(i))) {
                kind = alphabet.of(Character.toCodePoint(c, text.charAt(i++)));
            }
            State next = state.next[kind];
            if (next == null) {
                next = behind(state, kind);
                if (next == null) {
                    return UNKNOWN;
                }
            }
            state = next;
        }
        return state.settled ? state.key.best() : end(state);
    }

    private int end(State state) {
        State end = behind(state, alphabet.size());
        return end == null ? UNKNOWN : end.key.best();
    }

    private @Nullable State behind(State state, int kind) {
        State known = state.next[kind];
        if (known != null) {
            return known;
        }
        Key key = step(state.key, kind);
        State next = states.get(key);
        if (next == null) {
            if (states.size() >= MOST_STATES) {
                return null;
            }
            State made = new State(key, alphabet.size() + 1);
            State other = states.putIfAbsent(key, made);
            next = other == null ? made : other;
        }
        state.next[kind] = next;
        return next;
    }

    /// Reads one sign, or the end.
    private Key step(Key key, int kind) {
        boolean end = kind == alphabet.size();
        boolean word = !end && alphabet.isWord(kind);
        BitSet reached = network.closure(key.nodes(), key.beginning(), end, key.word() != word);
        int best = Math.min(key.best(), network.accepted(reached));
        BitSet nodes = new BitSet();
        if (!end) {
            for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
                if (network.row(node) < best && network.consumes(node) && alphabet.holds(network.signs(node), kind)) {
                    nodes.set(network.next(node));
                }
            }
            nodes.or(network.starts(best, false));
        }
        return new Key(nodes, false, word, best);
    }

    /// The signs put into classes: two signs are of one class when no place of the patterns tells them apart.
    private static final class Alphabet {
        private final int[] from;
        private final int[] kinds;
        private final List<BitSet> held = new ArrayList<>();
        private final byte[] ascii = new byte[128];
        private final int size;
        private final BitSet words = new BitSet();

        Alphabet(List<Signs> sets) {
            this.from = bounds(sets);
            this.kinds = new int[from.length];
            List<BitSet> told = told(sets);
            Map<BitSet, Integer> known = new HashMap<>();
            sets.forEach(_ -> held.add(new BitSet()));
            for (int i = 0; i < from.length; i++) {
                BitSet holding = told.get(i);
                int kind = known.computeIfAbsent(holding, _ -> known.size());
                kinds[i] = kind;
                words.set(kind, holding.get(sets.size()));
                holding.stream()
                        .filter(set -> set < sets.size())
                        .forEach(set -> held.get(set).set(kind));
            }
            this.size = known.size();
            for (char c = 0; c < ascii.length; c++) {
                ascii[c] = (byte) searched(c);
            }
        }

        /// For each stretch of signs the sets that hold it, the word signs behind the others.
        private List<BitSet> told(List<Signs> sets) {
            List<BitSet> told = new ArrayList<>();
            for (int i = 0; i < from.length; i++) {
                told.add(new BitSet());
            }
            for (int set = 0; set <= sets.size(); set++) {
                Signs signs = set < sets.size() ? sets.get(set) : Signs.WORD;
                for (Signs.Range range : signs.ranges()) {
                    for (int i = Arrays.binarySearch(from, range.first());
                            i < from.length && from[i] <= range.last();
                            i++) {
                        told.get(i).set(set);
                    }
                }
            }
            return told;
        }

        private static int[] bounds(List<Signs> sets) {
            var bounds = new TreeSet<Integer>(List.of(0));
            var all = new ArrayList<>(sets);
            all.add(Signs.WORD);
            for (Signs set : all) {
                for (Signs.Range range : set.ranges()) {
                    bounds.add(range.first());
                    bounds.add(range.last() + 1);
                }
            }
            return bounds.stream().mapToInt(Integer::intValue).toArray();
        }

        int size() {
            return size;
        }

        /// The class of a sign as printed; marks do not count.
        int of(char c) {
            char bare = Folding.bare(c);
            return bare < ascii.length ? ascii[bare] : searched(bare);
        }

        int of(int sign) {
            return searched(sign);
        }

        private int searched(int sign) {
            int found = Arrays.binarySearch(from, sign);
            return kinds[found >= 0 ? found : -found - 2];
        }

        boolean isWord(int kind) {
            return words.get(kind);
        }

        boolean holds(int set, int kind) {
            return held.get(set).get(kind);
        }
    }
}
