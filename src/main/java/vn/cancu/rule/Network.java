package vn.cancu.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The patterns of a table as one network of places; a text walks through it at all of them at once.
final class Network {
    private static final int NOWHERE = -1;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Signs> signs = new ArrayList<>();
    private final Map<Signs, Integer> places = new HashMap<>();
    private final int[] starts;
    private final BitSet anywhere = new BitSet();
    private int building;

    /// A place.
    ///
    /// @param kind what has to be so to go on
    /// @param signs index of the set that takes a sign; -1 for other kinds
    /// @param next where it goes on
    /// @param other where it goes on as well; -1 for nowhere
    private record Node(Kind kind, int signs, int next, int other, int row) {}

    private enum Kind {
        SIGN,
        FORK,
        BEGINNING,
        END,
        WORD_EDGE,
        ACCEPTED
    }

    Network(List<String> regexes) {
        this.starts = new int[regexes.size()];
        for (int i = 0; i < starts.length; i++) {
            building = i;
            int accepted = add(new Node(Kind.ACCEPTED, NOWHERE, NOWHERE, NOWHERE, i));
            starts[i] = build(Syntax.read(regexes.get(i)), accepted);
        }
        for (int i = 0; i < starts.length; i++) {
            anywhere.set(i, mayBeginAnywhere(starts[i]));
        }
    }

    /// Whether anything can be read from a start that is not the beginning of the text.
    private boolean mayBeginAnywhere(int start) {
        BitSet from = new BitSet();
        from.set(start);
        BitSet reached = new BitSet();
        for (boolean edge : List.of(true, false)) {
            reached.or(closure(from, false, true, edge));
        }
        return reached.stream()
                .anyMatch(node -> consumes(node) || nodes.get(node).kind() == Kind.ACCEPTED);
    }

    private int add(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    /// Makes the places of a part, from the last to the first.
    ///
    /// @param next where the text goes on behind it
    /// @return where it begins
    private int build(Syntax.Part part, int next) {
        return switch (part) {
            case Syntax.One one -> add(new Node(Kind.SIGN, index(one.signs()), next, NOWHERE, building));
            case Syntax.Sequence sequence -> {
                int at = next;
                for (Syntax.Part each : sequence.parts().reversed()) {
                    at = build(each, at);
                }
                yield at;
            }
            case Syntax.Choice choice -> {
                int at = NOWHERE;
                for (Syntax.Part each : choice.parts()) {
                    int begun = build(each, next);
                    at = at == NOWHERE ? begun : fork(begun, at);
                }
                yield at;
            }
            case Syntax.Repeated repeated -> repeated(repeated, next);
            case Syntax.Place place -> add(new Node(Kind.valueOf(place.name()), NOWHERE, next, NOWHERE, building));
        };
    }

    private int repeated(Syntax.Repeated repeated, int next) {
        int at = next;
        if (repeated.most() < 0) {
            int loop = fork(next, NOWHERE);
            int begun = build(repeated.part(), loop);
            nodes.set(loop, new Node(Kind.FORK, NOWHERE, next, begun, building));
            at = loop;
        }
        for (int i = repeated.least(); i < repeated.most(); i++) {
            at = fork(build(repeated.part(), at), next);
        }
        for (int i = 0; i < repeated.least(); i++) {
            at = build(repeated.part(), at);
        }
        return at;
    }

    private int fork(int next, int other) {
        return add(new Node(Kind.FORK, NOWHERE, next, other, building));
    }

    private int index(Signs set) {
        return places.computeIfAbsent(set, _ -> {
            signs.add(set);
            return signs.size() - 1;
        });
    }

    /// All sets of signs.
    List<Signs> signs() {
        return signs;
    }

    /// Where the rows before one begin.
    ///
    /// @param beginning whether the text begins here; else only what may begin anywhere
    BitSet starts(int before, boolean beginning) {
        BitSet all = new BitSet();
        for (int row = 0; row < Math.min(before, starts.length); row++) {
            if (beginning || anywhere.get(row)) {
                all.set(starts[row]);
            }
        }
        return all;
    }

    /// All places that are reached without reading a sign.
    ///
    /// @param end whether the text ends here
    /// @param edge whether a word begins or ends here
    BitSet closure(BitSet from, boolean beginning, boolean end, boolean edge) {
        BitSet reached = new BitSet(nodes.size());
        int[] open = new int[nodes.size()];
        int count = 0;
        for (int node = from.nextSetBit(0); node >= 0; node = from.nextSetBit(node + 1)) {
            count = reach(node, reached, open, count);
        }
        while (count > 0) {
            Node node = nodes.get(open[--count]);
            boolean passes = switch (node.kind()) {
                case FORK -> true;
                case BEGINNING -> beginning;
                case END -> end;
                case WORD_EDGE -> edge;
                case SIGN, ACCEPTED -> false;
            };
            if (passes) {
                count = reach(node.next(), reached, open, count);
                count = reach(node.other(), reached, open, count);
            }
        }
        return reached;
    }

    /// @return how many places are open then
    private static int reach(int node, BitSet reached, int[] open, int count) {
        if (node == NOWHERE || reached.get(node)) {
            return count;
        }
        reached.set(node);
        open[count] = node;
        return count + 1;
    }

    /// The first row that is through; [Automaton#NONE] when none is.
    int accepted(BitSet reached) {
        int first = Automaton.NONE;
        for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
            if (nodes.get(node).kind() == Kind.ACCEPTED) {
                first = Math.min(first, row(node));
            }
        }
        return first;
    }

    int row(int node) {
        return nodes.get(node).row();
    }

    boolean consumes(int node) {
        return nodes.get(node).kind() == Kind.SIGN;
    }

    int signs(int node) {
        return nodes.get(node).signs();
    }

    int next(int node) {
        return nodes.get(node).next();
    }
}
