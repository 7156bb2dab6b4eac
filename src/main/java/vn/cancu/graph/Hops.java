package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;

/// The neighbours of a document, above and below it, each once.
final class Hops {
    private final CitationGraph graph;
    private final ChainQuery query;

    Hops(CitationGraph graph, ChainQuery query) {
        this.graph = graph;
        this.query = query;
    }

    /// A neighbour and why it is one.
    ///
    /// @param other its name
    /// @param known what it is
    record Hop(String other, Known known, Relation relation, Optional<Link> link, List<Assertion> asserted) {}

    /// What is known of a document.
    record Known(Tier tier, ChainNode.Face face) {}

    /// What is said between two documents, while it is gathered.
    private static final class Said {
        Optional<Link> link = Optional.empty();
        final List<Assertion> asserted = new ArrayList<>();
        final List<Relation> relations = new ArrayList<>();
    }

    /// The name of a held document: the slug of its directive, else its id.
    String nameOf(DocumentCard card) {
        return graph.ofDocument(card.id()).map(Directive::slug).orElse(card.id());
    }

    /// What carries a document out.
    List<Hop> below(String name) {
        var said = new LinkedHashMap<String, Said>();
        graph.bySlug(name)
                .ifPresent(directive -> directive.citedBy().forEach(link -> link(said, nameOf(link.citing()), link)));
        for (Assertion one : graph.assertions(name)) {
            if (one.to().equals(name)) {
                asserted(said, one.from(), one);
            }
        }
        return hops(name, said);
    }

    /// What a document rests on.
    List<Hop> above(String name) {
        var said = new LinkedHashMap<String, Said>();
        held(name).ifPresent(card -> graph.cites(card.id()).forEach(link -> link(said, link.directive(), link)));
        for (Assertion one : graph.assertions(name)) {
            if (one.from().equals(name)) {
                asserted(said, one.to(), one);
            }
        }
        return hops(name, said);
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

    private List<Hop> hops(String name, Map<String, Said> said) {
        said.remove(name);
        var hops = new ArrayList<Hop>(said.size());
        said.forEach((other, one) -> {
            Known known = known(other);
            if (query.shows(known.tier())) {
                hops.add(new Hop(other, known, strongest(one.relations), one.link, one.asserted));
            }
        });
        hops.sort(ChainWalk.order());
        return hops;
    }

    private static Relation strongest(Collection<Relation> relations) {
        return relations.stream().min(Relation::compareTo).orElse(Relation.MENTIONS);
    }

    /// What is known of a name that the graph gave.
    Known known(String name) {
        return graph.bySlug(name)
                .map(directive -> new Known(directive.known().tier(), ChainNode.Face.of(directive)))
                .or(() -> graph.card(name).map(card -> new Known(Tiers.of(card), ChainNode.Face.of(card))))
                .orElseThrow(() -> new IllegalArgumentException("no such document: " + name));
    }
}
