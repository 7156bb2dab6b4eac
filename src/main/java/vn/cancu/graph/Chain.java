package vn.cancu.graph;

import java.util.List;
import java.util.Optional;

/// Chuỗi chỉ đạo: what a document rests on and what carries it out, over several hops; held documents and ghosts, also
/// along edges that a third document asserts. However many there are, a chain has at most about
/// [ChainWalk#MOST_PAPERS] papers.
///
/// @param root the document asked for
/// @param nodes each once, in the order in which they were reached; the root first
/// @param edges each pair once
/// @param cut whether there would be more
public record Chain(ChainNode.Paper root, List<ChainNode> nodes, List<ChainEdge> edges, boolean cut) {

    public Chain {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// The chain of a document.
    ///
    /// @param name slug of a directive, or id of a held document
    /// @return empty when the graph knows none of that name
    public static Optional<Chain> of(CitationGraph graph, String name, ChainQuery query) {
        return ChainWalk.walk(graph, name, query);
    }

    /// The nodes first reached from another one, in order; of the root also those that were reached through a node of the
    /// other direction, when the two go round in a circle.
    ///
    /// @param down whether those that carry it out are asked for, or those it rests on
    public List<ChainNode> children(ChainNode of, boolean down) {
        return nodes.stream()
                .filter(node -> down ? node.hops() > 0 : node.hops() < 0)
                .filter(node -> node.via().equals(of.name()) || of.hops() == 0 && isAcross(node))
                .toList();
    }

    private boolean isAcross(ChainNode node) {
        return nodes.stream()
                .filter(other -> other.name().equals(node.via()))
                .anyMatch(other -> other.hops() * node.hops() < 0);
    }

    /// The edge between a node and the one from which it was reached; empty for the root and for bundles.
    public Optional<ChainEdge> edgeTo(ChainNode node) {
        String from = node.hops() > 0 ? node.name() : node.via();
        String to = node.hops() > 0 ? node.via() : node.name();
        return edges.stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .findFirst();
    }
}
