package vn.cancu.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.cancu.graph.Chain;
import vn.cancu.graph.ChainEdge;
import vn.cancu.graph.ChainNode;
import vn.cancu.graph.Tier;
import vn.cancu.picture.LayeredLayout;
import vn.cancu.picture.Lettering;
import vn.cancu.web.page.TracePage;

/// Draws a chain: one column per level, from central authorities on the left to schools on the right; documents of one
/// level that act on each other stand in separate columns.
final class ChainDrawing {
    /// Room above the boxes for the names of the levels.
    private static final int HEADING = 34;
    private static final int MARGIN = 4;
    private static final int LINE = 17;
    private static final int INDENT = 12;
    /// Hundredths of the size that fit on a line at 13 pixels.
    private static final int ROOM = (LayeredLayout.WIDTH - 2 * INDENT) * 100 / 13;
    /// Most columns of one level.
    private static final int DEEPEST = 6;

    private final Chain chain;
    private final TraceAddresses addresses;
    private final Map<String, ChainNode> nodes = new HashMap<>();
    private final Map<String, Integer> depth = new HashMap<>();

    ChainDrawing(Chain chain, TraceAddresses addresses) {
        this.chain = chain;
        this.addresses = addresses;
        chain.nodes().forEach(node -> nodes.put(node.name(), node));
        deepen();
    }

    /// The column of each document within its level: behind all of the same level that it acts on.
    private void deepen() {
        List<LayeredLayout.Arrow> arrows = arrows(edge -> !edge.cyclic());
        for (int i = 0; i < DEEPEST; i++) {
            for (LayeredLayout.Arrow arrow : arrows) {
                ChainNode above = nodes.get(arrow.from());
                ChainNode below = nodes.get(arrow.to());
                if (above != null && below != null && above.tier() == below.tier()) {
                    int deeper = depth.getOrDefault(arrow.from(), 0) + 1;
                    depth.merge(arrow.to(), Math.min(DEEPEST - 1, deeper), Math::max);
                }
            }
        }
    }

    /// The arrows, from the superior document to the one below: one for each edge and each bundle.
    private List<LayeredLayout.Arrow> arrows(Predicate<ChainEdge> wanted) {
        var arrows = new ArrayList<LayeredLayout.Arrow>();
        chain.edges().stream()
                .filter(wanted)
                .forEach(edge -> arrows.add(new LayeredLayout.Arrow(edge.to(), edge.from())));
        chain.nodes().stream()
                .filter(node -> node instanceof ChainNode.Bundle)
                .forEach(node -> arrows.add(
                        node.hops() > 0
                                ? new LayeredLayout.Arrow(node.via(), node.name())
                                : new LayeredLayout.Arrow(node.name(), node.via())));
        return arrows;
    }

    private int column(ChainNode node) {
        return node.tier().ordinal() * DEEPEST + depth.getOrDefault(node.name(), 0);
    }

    TracePage.Picture picture() {
        var boxes = chain.nodes().stream()
                .map(node -> new LayeredLayout.Box(node.name(), column(node), height(node)))
                .toList();
        LayeredLayout.Layout layout = LayeredLayout.of(boxes, arrows(_ -> true));
        return new TracePage.Picture(
                layout.width() + 2 * MARGIN,
                layout.height() + HEADING + 2 * MARGIN,
                MARGIN,
                HEADING + MARGIN,
                columns(layout),
                layout.courses().stream().map(this::line).toList(),
                layout.boxes().stream().flatMap(placed -> box(placed).stream()).toList());
    }

    private static List<TracePage.Column> columns(LayeredLayout.Layout layout) {
        var columns = new ArrayList<TracePage.Column>();
        for (Tier tier : Tier.values()) {
            layout.columns().entrySet().stream()
                    .filter(column -> column.getKey() / DEEPEST == tier.ordinal())
                    .mapToInt(Map.Entry::getValue)
                    .min()
                    .ifPresent(x -> columns.add(new TracePage.Column(x + MARGIN, tier.label())));
        }
        return columns;
    }

    private TracePage.Line line(LayeredLayout.Course course) {
        Optional<ChainEdge> edge = chain.edges().stream()
                .filter(one -> one.from().equals(course.arrow().to())
                        && one.to().equals(course.arrow().from()))
                .findFirst();
        return new TracePage.Line(
                course.path(),
                edge.map(ChainDrawing::look).orElse("many"),
                edge.map(this::hint).orElse(""));
    }

    private static String look(ChainEdge edge) {
        return "r-" + edge.relation().code() + (edge.isAsserted() ? " asserted" : "")
                + (edge.through().isEmpty() ? "" : " through")
                + (edge.cyclic() ? " cyclic" : "");
    }

    private String hint(ChainEdge edge) {
        String delay =
                edge.delayDays().map(days -> " (" + Words.delay(days) + ")").orElse("");
        return titleOf(edge.from()) + ": " + edge.relation().label() + " " + titleOf(edge.to()) + delay
                + (edge.through().isEmpty() ? "" : ", " + through(edge))
                + (edge.isAsserted() ? ", theo văn bản khác" : "")
                + (edge.cyclic() ? ", dẫn vòng" : "");
    }

    /// `qua 1 văn bản: Kế hoạch 63-KH/TU`.
    private static String through(ChainEdge edge) {
        return edge.through().stream()
                .map(ChainEdge.Passed::title)
                .collect(Collectors.joining(", ", Words.through(edge.through().size()) + ": ", ""));
    }

    private String titleOf(String name) {
        return nodes.get(name) instanceof ChainNode.Paper paper ? paper.face().title() : "";
    }

    private Optional<TracePage.Box> box(LayeredLayout.Placed placed) {
        return Optional.ofNullable(nodes.get(placed.box().name()))
                .map(node -> new TracePage.Box(
                        addresses.of(node),
                        placed.x() + MARGIN,
                        placed.y() + HEADING + MARGIN,
                        LayeredLayout.WIDTH,
                        placed.box().height(),
                        look(node),
                        String.join(" · ", words(node)),
                        written(node, placed.x() + MARGIN + INDENT, placed.y() + HEADING + MARGIN)));
    }

    private static String look(ChainNode node) {
        String root = node.hops() == 0 ? " root" : "";
        return switch (node) {
            case ChainNode.Bundle _ -> "bundle";
            case ChainNode.Paper paper -> (paper.face().held().isEmpty() ? "ghost" : "held") + root;
        };
    }

    /// Everything known, for the tooltip.
    private static List<String> words(ChainNode node) {
        return switch (node) {
            case ChainNode.Bundle bundle -> List.of(ChainWords.many(bundle), ChainWords.where(bundle));
            case ChainNode.Paper paper -> ChainWords.all(paper);
        };
    }

    private int height(ChainNode node) {
        return 2 * 9 + LINE * lines(node).size();
    }

    private static List<TracePage.Words> written(ChainNode node, int x, int y) {
        var words = new ArrayList<TracePage.Words>();
        List<TracePage.Words> lines = lines(node);
        for (int i = 0; i < lines.size(); i++) {
            TracePage.Words line = lines.get(i);
            words.add(new TracePage.Words(x, y + 9 + LINE * i + 13, line.look(), line.text()));
        }
        return words;
    }

    /// The text of a box: the name in at most two lines, the subject in at most two, the date.
    private static List<TracePage.Words> lines(ChainNode node) {
        var lines = new ArrayList<TracePage.Words>();
        switch (node) {
            case ChainNode.Bundle bundle -> {
                add(lines, "name", ChainWords.many(bundle), 1);
                add(lines, "", ChainWords.where(bundle), 2);
            }
            case ChainNode.Paper paper -> {
                ChainNode.Face face = paper.face();
                add(lines, "name", face.title(), 2);
                String about = ChainWords.about(face);
                add(lines, "", about.isEmpty() ? face.issuer() : about, 2);
                String date = face.date().map(Words::date).orElse("");
                String ghost = face.held().isEmpty() ? "chưa có toàn văn" : "";
                add(lines, "small", join(date, ghost), 1);
            }
        }
        return lines;
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
    }

    private static void add(List<TracePage.Words> lines, String look, String text, int most) {
        int room = look.equals("small") ? ROOM * 13 / 12 : ROOM;
        Lettering.lines(text, room, most).forEach(line -> lines.add(new TracePage.Words(0, 0, look, line)));
    }
}
