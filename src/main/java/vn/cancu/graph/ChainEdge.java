package vn.cancu.graph;

import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Relation;

/// One hop of a chain: a document acts on the one above it, or on one of a rung that is not shown, and that on the one
/// above.
///
/// @param from name of the node that acts (carries out, rests on, amends …)
/// @param to name of the node it acts on
/// @param relation the strongest of those asked for; of one through others what the acting document says of the first of
///     them
/// @param link what the acting document itself says of `to`; empty when only others say it
/// @param asserted what third documents say of the two
/// @param through documents that are not shown between the two, from the acting one upwards; empty for a direct edge
/// @param delayDays days from the date of the one above to that of the one below; negative when it is older; empty when
///     a day is not known
/// @param cyclic whether the two also lead to each other the other way round
public record ChainEdge(
        String from,
        String to,
        Relation relation,
        Optional<Link> link,
        List<Assertion> asserted,
        List<Passed> through,
        Optional<Long> delayDays,
        boolean cyclic) {

    public ChainEdge {
        asserted = List.copyOf(asserted);
        through = List.copyOf(through);
    }

    /// A document that is walked through.
    ///
    /// @param name as of a node
    /// @param title what people call it
    public record Passed(String name, String title) {}

    /// Whether only third documents say so.
    public boolean isAsserted() {
        return link.isEmpty() && !asserted.isEmpty();
    }

    ChainEdge inCircle() {
        return new ChainEdge(from, to, relation, link, asserted, through, delayDays, true);
    }
}
