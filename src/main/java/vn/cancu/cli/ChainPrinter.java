package vn.cancu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Assertion;
import vn.cancu.graph.Chain;
import vn.cancu.graph.ChainEdge;
import vn.cancu.graph.ChainNode;
import vn.cancu.text.Plural;

/// Prints a chain as an indented list, what the document rests on first.
final class ChainPrinter {
    private final PrintWriter out;
    private final Chain chain;

    ChainPrinter(PrintWriter out, Chain chain) {
        this.out = out;
        this.chain = chain;
    }

    void print() {
        branch("Rests on:", false);
        branch("Carried out by:", true);
        List<ChainEdge> others =
                chain.edges().stream().filter(edge -> !isOfTree(edge)).toList();
        if (!others.isEmpty()) {
            out.printf("%n  Also:%n");
            others.forEach(edge -> out.printf("    %s  %s  %s%n", title(edge.from()), said(edge), title(edge.to())));
        }
        if (chain.cut()) {
            out.printf("%n  There is more; narrow it with --relation, --level, --up or --down.%n");
        }
    }

    private void branch(String title, boolean down) {
        if (!chain.children(chain.root(), down).isEmpty()) {
            out.printf("%n  %s%n", title);
            children(chain.root(), down, 2);
        }
    }

    private void children(ChainNode of, boolean down, int depth) {
        for (ChainNode node : chain.children(of, down)) {
            String indent = "  ".repeat(depth);
            switch (node) {
                case ChainNode.Bundle bundle -> out.printf("%s%s%n", indent, line(bundle));
                case ChainNode.Paper paper -> {
                    String relation =
                            chain.edgeTo(paper).map(edge -> said(edge) + "  ").orElse("");
                    out.printf("%s%s%s%n", indent, relation, line(paper));
                    through(paper, indent);
                    asserted(paper, indent);
                    children(paper, down, depth + 1);
                }
            }
        }
    }

    private void through(ChainNode.Paper paper, String indent) {
        List<ChainEdge.Passed> through =
                chain.edgeTo(paper).map(ChainEdge::through).orElse(List.of());
        if (!through.isEmpty()) {
            out.printf(
                    "%s    through %s%n",
                    indent, through.stream().map(ChainEdge.Passed::title).collect(Collectors.joining(", ")));
        }
    }

    private void asserted(ChainNode.Paper paper, String indent) {
        for (Assertion one : chain.edgeTo(paper).map(ChainEdge::asserted).orElse(List.of())) {
            out.printf(
                    "%s    as %s says, p. %d: %s%n",
                    indent, name(one.citing()), one.page(), ReadingPrinter.oneLine(one.sentence()));
        }
    }

    private static String line(ChainNode.Bundle bundle) {
        String where = bundle.province().isEmpty() ? "" : ", " + bundle.province();
        return "%s (%s%s)   --open %s"
                .formatted(
                        Plural.of(bundle.size(), "document[s]"), bundle.tier().code(), where, bundle.name());
    }

    private String line(ChainNode.Paper paper) {
        ChainNode.Face face = paper.face();
        var words = new ArrayList<String>(List.of(face.title()));
        if (!face.issuer().isEmpty()) {
            words.add(face.issuer());
        }
        words.add(face.date().map(IssueDate::iso).orElse("no date"));
        words.add(paper.tier().code());
        if (face.held().isEmpty()) {
            words.add("not held");
        }
        chain.edgeTo(paper)
                .flatMap(ChainEdge::delayDays)
                .ifPresent(days -> words.add((days > 0 ? "+" : "") + Plural.of(days, "day[s]")));
        return String.join(" · ", words);
    }

    private static String said(ChainEdge edge) {
        return edge.relation().code()
                + (edge.isAsserted() ? " (asserted)" : "")
                + (edge.through().isEmpty()
                        ? ""
                        : " (through %d)".formatted(edge.through().size()))
                + (edge.cyclic() ? " (circle)" : "");
    }

    private boolean isOfTree(ChainEdge edge) {
        return chain.nodes().stream()
                .filter(node -> node.name().equals(edge.from()) || node.name().equals(edge.to()))
                .flatMap(node -> chain.edgeTo(node).stream())
                .anyMatch(edge::equals);
    }

    private String title(String name) {
        return chain.nodes().stream()
                .filter(node -> node.name().equals(name))
                .map(node ->
                        node instanceof ChainNode.Paper paper ? paper.face().title() : name)
                .findFirst()
                .orElse(name);
    }

    private static String name(DocumentCard card) {
        return card.number().isEmpty() ? card.id() : card.number();
    }
}
