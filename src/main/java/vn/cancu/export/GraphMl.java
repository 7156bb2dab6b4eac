package vn.cancu.export;

import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Assertion;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;

/// Writes the graph as GraphML: a node for every directive and every document that cites one, an edge from who refers to
/// what is referred to, with the relation and one sentence as proof. What a third document says of two others is an edge
/// too, with that document as its witness.
///
/// The name of a node is its slug, of a document without a number `document-` and its id.
final class GraphMl {
    private static final Map<String, String> OF_NODES = new TreeMap<>(Map.of(
            "title", "string",
            "number", "string",
            "type", "string",
            "date", "string",
            "issuer", "string",
            "subject", "string",
            "document", "string",
            "held", "boolean",
            "citing", "int"));
    private static final Map<String, String> OF_EDGES =
            new TreeMap<>(Map.of("relation", "string", "mentions", "int", "sentence", "string", "witness", "string"));

    private final CitationGraph graph;
    private final Xml xml;

    GraphMl(CitationGraph graph, Writer out) {
        this.graph = graph;
        this.xml = new Xml(out);
    }

    /// The whole graph.
    void whole() {
        write(graph.directives());
    }

    /// The part of the graph within a number of steps from a directive, in either direction.
    void around(Directive centre, int steps) {
        Set<String> near = new LinkedHashSet<>(List.of(centre.slug()));
        List<String> edge = List.copyOf(near);
        for (int step = 0; step < steps; step++) {
            List<String> next = new ArrayList<>();
            for (String slug : edge) {
                neighbours(slug).stream().filter(near::add).forEach(next::add);
            }
            edge = next;
        }
        write(near.stream().flatMap(slug -> graph.bySlug(slug).stream()).toList());
    }

    private List<String> neighbours(String slug) {
        var found = new ArrayList<String>();
        graph.bySlug(slug).ifPresent(directive -> {
            directive.held().ifPresent(card -> graph.cites(card.id()).forEach(link -> found.add(link.directive())));
            directive
                    .citedBy()
                    .forEach(
                            link -> graph.ofDocument(link.citing().id()).ifPresent(citing -> found.add(citing.slug())));
            graph.assertions(slug).forEach(said -> found.addAll(List.of(said.from(), said.to())));
        });
        return found;
    }

    private void write(List<Directive> directives) {
        xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns").newLine();
        OF_NODES.forEach((name, type) -> key("node", name, type));
        OF_EDGES.forEach((name, type) -> key("edge", name, type));
        xml.open("graph", "id", "cancu", "edgedefault", "directed").newLine();
        Set<String> written = new LinkedHashSet<>();
        directives.forEach(directive -> written.add(node(directive)));
        directives.forEach(directive -> directive.citedBy().forEach(link -> citing(link, written)));
        directives.forEach(directive -> directive.citedBy().forEach(this::edge));
        directives.forEach(directive -> graph.assertions(directive.slug()).stream()
                .filter(said -> said.from().equals(directive.slug()) && written.contains(said.to()))
                .forEach(this::edge));
        xml.close().newLine().end();
    }

    private void key(String of, String name, String type) {
        xml.empty("key", "id", of + "-" + name, "for", of, "attr.name", name, "attr.type", type)
                .newLine();
    }

    private String node(Directive directive) {
        xml.open("node", "id", directive.slug());
        data("node-title", directive.title());
        data("node-number", directive.number());
        data("node-type", directive.type().map(DocumentType::name).orElse(""));
        data("node-date", directive.date().map(IssueDate::iso).orElse(""));
        data("node-issuer", directive.issuer());
        data("node-subject", directive.subject());
        data("node-document", directive.held().map(DocumentCard::id).orElse(""));
        data("node-held", String.valueOf(!directive.isGhost()));
        data("node-citing", String.valueOf(directive.citedBy().size()));
        xml.close().newLine();
        return directive.slug();
    }

    /// The document at the far end of an edge, unless it was written as a directive.
    private void citing(Link link, Set<String> written) {
        DocumentCard card = link.citing();
        if (written.add(nameOf(card))) {
            xml.open("node", "id", nameOf(card));
            data("node-title", card.title());
            data("node-number", card.number());
            data("node-type", card.type().map(DocumentType::name).orElse(""));
            data("node-date", card.date().map(IssueDate::iso).orElse(""));
            data("node-issuer", String.join("; ", card.issuers()));
            data("node-document", card.id());
            data("node-held", "true");
            xml.close().newLine();
        }
    }

    private String nameOf(DocumentCard card) {
        return graph.ofDocument(card.id()).map(Directive::slug).orElse("document-" + card.id());
    }

    private void edge(Link link) {
        xml.open("edge", "source", nameOf(link.citing()), "target", link.directive());
        data("edge-relation", link.relation().code());
        data("edge-mentions", String.valueOf(link.evidence().size()));
        data("edge-sentence", flat(link.evidence().getFirst().sentence()));
        xml.close().newLine();
    }

    private void edge(Assertion said) {
        xml.open("edge", "source", said.from(), "target", said.to());
        data("edge-relation", said.relation().code());
        data("edge-sentence", flat(said.sentence()));
        data("edge-witness", said.citing().id());
        xml.close().newLine();
    }

    private void data(String key, String value) {
        xml.leaf("data", value, "key", key);
    }

    private static String flat(String sentence) {
        return String.join(" ", sentence.split("\\s+")).strip();
    }
}
