package vn.cancu.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.document.IssueDate;

/// Walks from a document, breadth first: up to what it rests on, then down to what carries it out. Every node is listed
/// once, where it was met first; each walk goes on through nodes that the other one met, and edges between nodes already
/// met are kept, so circles show.
final class ChainWalk {
    /// Papers in a chain; a picture of more helps nobody.
    static final int MOST_PAPERS = 120;

    private final CitationGraph graph;
    private final ChainQuery query;
    private final Hops hops;
    private final Map<String, ChainNode> nodes = new LinkedHashMap<>();
    private final Map<List<String>, ChainEdge> edges = new LinkedHashMap<>();
    private boolean cut;

    ChainWalk(CitationGraph graph, ChainQuery query) {
        this.graph = graph;
        this.query = query;
        this.hops = new Hops(graph, query);
    }

    Optional<Chain> walk(String name) {
        return graph.bySlug(name)
                .map(directive -> paper(directive.slug(), 0, ""))
                .or(() -> graph.card(name).map(card -> paper(hops.nameOf(card), 0, "")))
                .map(this::from);
    }

    private Chain from(ChainNode.Paper root) {
        nodes.put(root.name(), root);
        spread(root, false, query.up());
        spread(root, true, query.down());
        Set<String> circle = circles();
        List<ChainEdge> all = edges.values().stream()
                .map(edge -> circle.contains(edge.from() + " " + edge.to()) ? edge.inCircle() : edge)
                .toList();
        return new Chain(root, List.copyOf(nodes.values()), all, cut);
    }

    private void spread(ChainNode.Paper root, boolean down, int most) {
        var met = new HashSet<>(Set.of(root.name()));
        var waiting = new ArrayDeque<>(List.of(new At(root.name(), 0)));
        while (!waiting.isEmpty()) {
            At at = waiting.remove();
            if (at.steps() == most) {
                continue;
            }
            int hop = down ? at.steps() + 1 : -at.steps() - 1;
            List<Hops.Hop> found = down ? hops.below(at.name()) : hops.above(at.name());
            for (Bundling.Part part : new Bundling(query.open(), at.name(), down, hop).of(found)) {
                if (take(part, at, hop, down)
                        && part instanceof Bundling.One one
                        && met.add(one.hop().other())) {
                    waiting.add(new At(one.hop().other(), at.steps() + 1));
                }
            }
        }
    }

    /// Where a walk has come.
    ///
    /// @param steps from the root
    private record At(String name, int steps) {}

    /// Takes a neighbour in.
    ///
    /// @return whether there was room for it
    private boolean take(Bundling.Part part, At at, int hop, boolean down) {
        switch (part) {
            case Bundling.Many many -> nodes.put(many.bundle().name(), many.bundle());
            case Bundling.One one -> {
                String other = one.hop().other();
                if (!nodes.containsKey(other)) {
                    if (nodes.size() >= MOST_PAPERS) {
                        cut = true;
                        return false;
                    }
                    nodes.put(other, paper(other, hop, at.name()));
                }
                edge(down ? other : at.name(), down ? at.name() : other, one.hop());
            }
        }
        return true;
    }

    private ChainNode.Paper paper(String name, int step, String via) {
        Hops.Known known = hops.known(name);
        return new ChainNode.Paper(name, step, via, known.tier(), known.face());
    }

    private void edge(String from, String to, Hops.Hop hop) {
        edges.putIfAbsent(
                List.of(from, to),
                new ChainEdge(from, to, hop.relation(), hop.link(), hop.asserted(), delay(from, to), false));
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
