package vn.cancu.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.cancu.document.IssueDate;

/// Walks from a document, breadth first: up to what it rests on, then down to what carries it out. Every node is listed
/// once, where it was met first; each walk goes on through nodes that the other one met, and edges between nodes already
/// met are kept, so circles show.
final class ChainWalk {
    /// Papers in a chain; a picture of more helps nobody.
    static final int MOST_PAPERS = 120;

    private final ChainQuery query;
    private final Hops hops;
    private final Map<String, ChainNode> nodes = new LinkedHashMap<>();
    private final Map<List<String>, ChainEdge> edges = new LinkedHashMap<>();
    private boolean cut;

    private ChainWalk(CitationGraph graph, ChainQuery query, String root) {
        this.query = query;
        this.hops = new Hops(graph, query, root);
    }

    /// The chain of a document; empty when the graph knows none of that name.
    static Optional<Chain> walk(CitationGraph graph, String name, ChainQuery query) {
        return graph.bySlug(name)
                .map(Directive::slug)
                .or(() -> graph.card(name).map(card -> Hops.nameOf(graph, card)))
                .map(root -> new ChainWalk(graph, query, root).from(root));
    }

    private Chain from(String name) {
        ChainNode.Paper root = paper(name, 0, "");
        nodes.put(name, root);
        spread(root, false, query.up());
        spread(root, true, query.down());
        Set<String> circle = circles();
        List<ChainEdge> all = edges.values().stream()
                .map(edge -> circle.contains(edge.from() + " " + edge.to()) ? edge.inCircle() : edge)
                .toList();
        return new Chain(root, List.copyOf(nodes.values()), all, cut || hops.isCut());
    }

    private void spread(ChainNode.Paper root, boolean down, int most) {
        var steps = new HashMap<>(Map.of(root.name(), 0));
        List<List<String>> waiting = IntStream.rangeClosed(0, most)
                .<List<String>>mapToObj(_ -> new ArrayList<>())
                .toList();
        waiting.getFirst().add(root.name());
        for (int step = 0; step < most; step++) {
            for (String at : waiting.get(step)) {
                if (steps.getOrDefault(at, 0) == step) {
                    for (Hops.Hop hop : further(at, step, down, most - step)) {
                        int far = step + hop.length();
                        if (far < steps.getOrDefault(hop.other(), Integer.MAX_VALUE)) {
                            steps.put(hop.other(), far);
                            waiting.get(far).add(hop.other());
                        }
                    }
                }
            }
        }
    }

    /// Takes in the neighbours of a node.
    ///
    /// @return those shown one by one
    private List<Hops.Hop> further(String at, int step, boolean down, int most) {
        List<Hops.Hop> found = down ? hops.below(at, most) : hops.above(at, most);
        var ones = new ArrayList<Hops.Hop>();
        for (Bundling.Part part : new Bundling(query.open(), at, down, down ? step + 1 : -step - 1).of(found)) {
            switch (part) {
                case Bundling.Many many -> nodes.put(many.bundle().name(), many.bundle());
                case Bundling.One one -> {
                    if (take(one.hop(), at, step, down)) {
                        ones.add(one.hop());
                    }
                }
            }
        }
        return ones;
    }

    /// Takes a neighbour in.
    ///
    /// @return whether there was room for it
    private boolean take(Hops.Hop hop, String at, int step, boolean down) {
        String other = hop.other();
        ChainNode known = nodes.get(other);
        if (known == null && nodes.size() >= MOST_PAPERS) {
            cut = true;
            return false;
        }
        int far = down ? step + hop.length() : -step - hop.length();
        if (known == null || far * known.hops() > 0 && Math.abs(far) < Math.abs(known.hops())) {
            nodes.put(other, paper(other, far, at)); // a way through documents not shown may have led here first
        }
        edge(down ? other : at, down ? at : other, hop);
        return true;
    }

    private ChainNode.Paper paper(String name, int step, String via) {
        Hops.Known known = hops.known(name);
        return new ChainNode.Paper(name, step, via, known.tier(), known.face());
    }

    private void edge(String from, String to, Hops.Hop hop) {
        edges.putIfAbsent(
                List.of(from, to),
                new ChainEdge(
                        from, to, hop.relation(), hop.link(), hop.asserted(), hop.through(), delay(from, to), false));
    }

    private Optional<Long> delay(String from, String to) {
        Optional<LocalDate> below = hops.known(from).face().date().flatMap(ChainWalk::day);
        Optional<LocalDate> above = hops.known(to).face().date().flatMap(ChainWalk::day);
        return below.isPresent() && above.isPresent()
                ? Optional.of(ChronoUnit.DAYS.between(above.get(), below.get()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(IssueDate date) {
        try {
            return date.day() == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(date.year(), date.month(), date.day()));
        } catch (DateTimeException _) {
            return Optional.empty(); // 31/02 as printed: a day nobody can count from
        }
    }

    /// Edges `from to` whose ends lead to each other both ways.
    private Set<String> circles() {
        var next = new LinkedHashMap<String, List<String>>();
        edges.values()
                .forEach(edge -> next.computeIfAbsent(edge.from(), _ -> new ArrayList<>())
                        .add(edge.to()));
        var circle = new HashSet<String>();
        for (ChainEdge edge : edges.values()) {
            if (reaches(edge.to(), edge.from(), next)) {
                circle.add(edge.from() + " " + edge.to());
            }
        }
        return circle;
    }

    private static boolean reaches(String start, String goal, Map<String, List<String>> next) {
        var seen = new HashSet<>(Set.of(start));
        var waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            for (String other : next.getOrDefault(waiting.remove(), List.of())) {
                if (other.equals(goal)) {
                    return true;
                }
                if (seen.add(other)) {
                    waiting.add(other);
                }
            }
        }
        return false;
    }

    /// Strongest relation first, then older first, then by name.
    static Comparator<Hops.Hop> order() {
        return Comparator.comparing(Hops.Hop::relation)
                .thenComparing(
                        hop -> hop.known().face().date().map(IssueDate::iso).orElse("9999"))
                .thenComparing(Hops.Hop::other);
    }
}
