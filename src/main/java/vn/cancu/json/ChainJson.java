package vn.cancu.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Assertion;
import vn.cancu.graph.Chain;
import vn.cancu.graph.ChainEdge;
import vn.cancu.graph.ChainNode;
import vn.cancu.graph.Directive;

/// A chain: what a document rests on and what carries it out.
///
/// @param root name of the document asked for
/// @param cut whether there would be more
public record ChainJson(String root, List<NodeShape> nodes, List<EdgeShape> edges, boolean cut) {

    /// A document (`kind` is `paper`) or many taken together (`bundle`, with `size`; its name in `open=` takes it
    /// apart). `hops` is negative towards what the root rests on.
    public record NodeShape(
            String name,
            String kind,
            int hops,
            String tier,
            @Nullable String title,
            @Nullable String subject,
            @Nullable String issuer,
            @Nullable String province,
            @Nullable String date,
            boolean ghost,
            @Nullable String document,
            @Nullable String validity,
            @Nullable Integer size) {}

    /// `from` acts on `to`. `asserted` names who says so beside the acting document; `through` the documents of levels
    /// not asked for that lie between, from the acting one upwards: with any, `relation` is to the first of them.
    public record EdgeShape(
            String from,
            String to,
            String relation,
            boolean direct,
            @Nullable Long delayDays,
            boolean cyclic,
            List<AssertedShape> asserted,
            List<PassedShape> through) {}

    /// A document between two others.
    public record PassedShape(String name, String title) {}

    /// What a third document says.
    public record AssertedShape(String document, String title, String relation, int page, String sentence) {}

    /// The shape of a chain.
    public static ChainJson of(Chain chain) {
        return new ChainJson(
                chain.root().name(),
                chain.nodes().stream().map(ChainJson::node).toList(),
                chain.edges().stream().map(ChainJson::edge).toList(),
                chain.cut());
    }

    private static NodeShape node(ChainNode node) {
        return switch (node) {
            case ChainNode.Paper paper -> paper(paper, paper.face());
            case ChainNode.Bundle bundle ->
                new NodeShape(
                        bundle.name(),
                        "bundle",
                        bundle.hops(),
                        bundle.tier().code(),
                        null,
                        null,
                        null,
                        said(bundle.province()),
                        null,
                        false,
                        null,
                        null,
                        bundle.size());
        };
    }

    private static NodeShape paper(ChainNode.Paper paper, ChainNode.Face face) {
        return new NodeShape(
                paper.name(),
                "paper",
                paper.hops(),
                paper.tier().code(),
                face.title(),
                said(face.subject()),
                said(face.issuer()),
                said(face.province()),
                face.date().map(IssueDate::iso).orElse(null),
                face.held().isEmpty(),
                face.held().map(DocumentCard::id).orElse(null),
                face.directive()
                        .map(Directive::validity)
                        .map(validity -> validity.standing().code())
                        .orElse(null),
                null);
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static EdgeShape edge(ChainEdge edge) {
        return new EdgeShape(
                edge.from(),
                edge.to(),
                edge.relation().code(),
                edge.link().isPresent(),
                edge.delayDays().orElse(null),
                edge.cyclic(),
                edge.asserted().stream().map(ChainJson::asserted).toList(),
                edge.through().stream().map(ChainJson::passed).toList());
    }

    static PassedShape passed(ChainEdge.Passed passed) {
        return new PassedShape(passed.name(), passed.title());
    }

    private static AssertedShape asserted(Assertion one) {
        return new AssertedShape(
                one.citing().id(),
                one.citing().title(),
                one.relation().code(),
                one.page(),
                String.join(" ", one.sentence().split("\\s+")).strip());
    }
}
