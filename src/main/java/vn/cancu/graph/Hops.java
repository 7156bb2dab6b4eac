package vn.cancu.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;

/// The neighbours of a document, above and below it, each once; behind those of rungs that are not shown, theirs.
final class Hops {
    /// Documents walked through from one; 10,000 districts under a decree are no way anybody follows.
    private static final int MOST_PASSED = 2_000;

    private final CitationGraph graph;
    private final ChainQuery query;
    private final String root;
    private boolean cut;

    /// @param root the document asked for, which is shown whatever its rung
    Hops(CitationGraph graph, ChainQuery query, String root) {
        this.graph = graph;
        this.query = query;
        this.root = root;
    }

    /// A neighbour and why it is one.
    ///
    /// @param other its name
    /// @param known what it is
    /// @param through as of [ChainEdge#through()]; with documents between, `link` and `asserted` are empty
    record Hop(
            String other,
            Known known,
            Relation relation,
            Optional<Link> link,
            List<Assertion> asserted,
            List<ChainEdge.Passed> through) {

        /// Steps to it.
        int length() {
            return through.size() + 1;
        }
    }

    /// What is known of a document.
    record Known(Tier tier, ChainNode.Face face) {}

    /// What is said between two documents, while it is gathered.
    private static final class Said {
        Optional<Link> link = Optional.empty();
        final List<Assertion> asserted = new ArrayList<>();
        final List<Relation> relations = new ArrayList<>();

        Relation strongest() {
            return relations.stream().min(Relation::compareTo).orElse(Relation.MENTIONS);
        }
    }

    /// A place on the way through documents that are not shown.
    ///
    /// @param first what the lower end says of the first document above it
    /// @param through those passed, this one too; the one nearest to the start first
    private record Passage(String name, Relation first, List<ChainEdge.Passed> through) {
        Passage on(String other, Known known, Relation said) {
            var further = new ArrayList<>(through);
            further.add(new ChainEdge.Passed(other, known.face().title()));
            return new Passage(other, through.isEmpty() ? said : first, List.copyOf(further));
        }
    }

    /// The name of a held document: the slug of its directive, else its id.
    static String nameOf(CitationGraph graph, DocumentCard card) {
        return graph.ofDocument(card.id()).map(Directive::slug).orElse(card.id());
    }

    /// Whether more was to be walked through than anybody follows.
    boolean isCut() {
        return cut;
    }

    /// What carries a document out.
    ///
    /// @param most steps, those through documents that are not shown counted
    List<Hop> below(String name, int most) {
        return reach(name, most, true);
    }

    /// What a document rests on.
    ///
    /// @param most steps, those through documents that are not shown counted
    List<Hop> above(String name, int most) {
        return reach(name, most, false);
    }

    /// Breadth first, so that each neighbour is reached by a shortest way.
    private List<Hop> reach(String name, int most, boolean down) {
        var hops = new LinkedHashMap<String, Hop>();
        Set<String> passed = new HashSet<>(Set.of(name));
        var waiting = new ArrayDeque<>(List.of(new Passage(name, Relation.MENTIONS, List.of())));
        while (!waiting.isEmpty()) {
            Passage at = waiting.remove();
            (down ? saidBelow(at.name()) : saidAbove(at.name())).forEach((other, said) -> {
                Known known = known(other);
                if (passed.contains(other)) {
                    return;
                }
                if (other.equals(root) || query.shows(known.tier())) {
                    hops.putIfAbsent(other, hop(other, known, said, at, down));
                } else if (at.through().size() + 1 < most) {
                    if (passed.size() < MOST_PASSED) {
                        passed.add(other);
                        waiting.add(at.on(other, known, said.strongest()));
                    } else {
                        cut = true;
                    }
                }
            });
        }
        return hops.values().stream().sorted(ChainWalk.order()).toList();
    }

    private static Hop hop(String other, Known known, Said said, Passage at, boolean down) {
        if (at.through().isEmpty()) {
            return new Hop(other, known, said.strongest(), said.link, said.asserted, List.of());
        }
        return new Hop(
                other,
                known,
                down ? said.strongest() : at.first(),
                Optional.empty(),
                List.of(),
                down ? at.through().reversed() : at.through());
    }

    private Map<String, Said> saidBelow(String name) {
        var said = new LinkedHashMap<String, Said>();
        graph.bySlug(name)
                .ifPresent(directive ->
                        directive.citedBy().forEach(link -> link(said, nameOf(graph, link.citing()), link)));
        for (Assertion one : graph.assertions(name)) {
            if (one.to().equals(name)) {
                asserted(said, one.from(), one);
            }
        }
        said.remove(name);
        return said;
    }

    private Map<String, Said> saidAbove(String name) {
        var said = new LinkedHashMap<String, Said>();
        held(name).ifPresent(card -> graph.cites(card.id()).forEach(link -> link(said, link.directive(), link)));
        for (Assertion one : graph.assertions(name)) {
            if (one.from().equals(name)) {
                asserted(said, one.to(), one);
            }
        }
        said.remove(name);
        return said;
    }

    private Optional<DocumentCard> held(String name) {
        return graph.bySlug(name).flatMap(Directive::held).or(() -> graph.card(name));
    }

    private void link(Map<String, Said> said, String other, Link link) {
        link.evidence().stream().map(Evidence::relation).filter(query::walks).forEach(relation -> {
            Said one = said.computeIfAbsent(other, _ -> new Said());
            one.link = Optional.of(link);
            one.relations.add(relation);
        });
    }

    private void asserted(Map<String, Said> said, String other, Assertion assertion) {
        if (query.walks(assertion.relation())) {
            Said one = said.computeIfAbsent(other, _ -> new Said());
            one.asserted.add(assertion);
            one.relations.add(assertion.relation());
        }
    }

    /// What is known of a name that the graph gave.
    Known known(String name) {
        return graph.bySlug(name)
                .map(directive -> new Known(directive.known().tier(), ChainNode.Face.of(directive)))
                .or(() -> graph.card(name).map(card -> new Known(Tiers.of(card), ChainNode.Face.of(card))))
                .orElseThrow(() -> new IllegalArgumentException("no such document: " + name));
    }
}
