package vn.cancu.graph;

import java.util.Set;
import vn.cancu.citation.Relation;

/// What of a chain is asked for.
///
/// @param up hops towards what the document rests on, 0 to [#FARTHEST]
/// @param down hops towards what carries it out, 0 to [#FARTHEST]
/// @param relations those walked along; empty for all
/// @param tiers rungs shown; empty for all. Those of other rungs are walked through ([ChainEdge#through()]) and count as
///     hops. The document asked for is always shown
/// @param open names of bundles to take apart ([ChainNode.Bundle#name()])
public record ChainQuery(int up, int down, Set<Relation> relations, Set<Tier> tiers, Set<String> open) {
    /// More hops than any chain of administration has.
    public static final int FARTHEST = 6;

    /// Three hops each way, everything, nothing opened.
    public static final ChainQuery STANDARD = new ChainQuery(3, 3, Set.of(), Set.of(), Set.of());

    public ChainQuery {
        up = Math.clamp(up, 0, FARTHEST);
        down = Math.clamp(down, 0, FARTHEST);
        relations = Set.copyOf(relations);
        tiers = Set.copyOf(tiers);
        open = Set.copyOf(open);
    }

    boolean walks(Relation relation) {
        return relations.isEmpty() || relations.contains(relation);
    }

    boolean shows(Tier tier) {
        return tiers.isEmpty() || tiers.contains(tier);
    }
}
