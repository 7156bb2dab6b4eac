package vn.cancu.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cancu.citation.Relation;

/// Who carries out a directive without citing it: held documents that rest on one that carries it out, or on one that
/// rests on that. Relations to what is merely mentioned, amended or replaced hand nothing on.
final class Descent {
    /// Steps from the directive: a province's plan, its department's, the school's.
    static final int DEEPEST = 3;

    /// Documents walked through; more are under the great laws only.
    private static final int MOST = 20_000;

    private static final ChainQuery HANDED_ON = new ChainQuery(
            0, DEEPEST, Set.of(Relation.BASED_ON, Relation.IMPLEMENTS, Relation.GUIDES), Set.of(), Set.of());

    private final CitationGraph graph;
    private final Directive directive;

    Descent(CitationGraph graph, Directive directive) {
        this.graph = graph;
        this.directive = directive;
    }

    /// Where a walk has come: a document and those between it and the directive, its own superior first.
    private record At(String name, List<ChainEdge.Passed> through) {}

    /// The held documents below the directive that do not cite it themselves, each by a shortest way.
    List<Coverage.Indirect> documents() {
        Set<String> direct = directive.citedBy().stream()
                .map(link -> Hops.nameOf(graph, link.citing()))
                .collect(Collectors.toSet());
        Set<String> met = new HashSet<>(Set.of(directive.slug()));
        var hops = new Hops(graph, HANDED_ON, directive.slug());
        var found = new ArrayList<Coverage.Indirect>();
        List<At> rung = hops.below(directive.slug(), 1).stream()
                .map(hop -> new At(hop.other(), List.of()))
                .toList();
        rung.forEach(at -> met.add(at.name()));
        for (int step = 2; step <= DEEPEST && met.size() < MOST; step++) {
            var next = new ArrayList<At>();
            for (At at : rung) {
                List<ChainEdge.Passed> through = through(hops, at);
                for (Hops.Hop hop : hops.below(at.name(), 1)) {
                    if (met.add(hop.other())) {
                        next.add(new At(hop.other(), through));
                        hop.known()
                                .face()
                                .held()
                                .filter(_ -> !direct.contains(hop.other()))
                                .ifPresent(card -> found.add(new Coverage.Indirect(card, hop.relation(), through)));
                    }
                }
            }
            rung = next;
        }
        return found;
    }

    private static List<ChainEdge.Passed> through(Hops hops, At at) {
        var through = new ArrayList<ChainEdge.Passed>();
        through.add(new ChainEdge.Passed(at.name(), hops.known(at.name()).face().title()));
        through.addAll(at.through());
        return List.copyOf(through);
    }
}
