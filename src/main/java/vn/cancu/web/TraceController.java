package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.cancu.citation.Relation;
import vn.cancu.graph.Assertion;
import vn.cancu.graph.Chain;
import vn.cancu.graph.ChainEdge;
import vn.cancu.graph.ChainNode;
import vn.cancu.graph.ChainQuery;
import vn.cancu.graph.Tier;
import vn.cancu.json.ChainJson;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Badge;
import vn.cancu.web.page.Chip;
import vn.cancu.web.page.DirectiveLine;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.TracePage;

/// The chain of a document, as a picture and as a list.
final class TraceController {
    private static final int LONGEST_SENTENCE = 400;

    private final Library library;

    TraceController(Library library) {
        this.library = library;
    }

    Page show(Context ctx) {
        var request = TraceRequest.of(ctx);
        return chain(request).<Page>map(chain -> page(chain, request)).orElseGet(Notices::noDirective);
    }

    /// The chain for programs.
    ChainJson data(Context ctx) {
        var request = TraceRequest.of(ctx);
        return chain(request).map(ChainJson::of).orElseThrow(() -> ApiProblem.absent("document", request.name()));
    }

    /// The chain that is asked for; empty when no document has that name.
    Optional<Chain> chain(TraceRequest request) {
        String name = request.name();
        boolean possible = Parameters.isSlug(name) || Parameters.isDocumentId(name);
        return possible ? Chain.of(library.graph(), name, request.query()) : Optional.empty();
    }

    /// The page of a chain.
    static TracePage page(Chain chain, TraceRequest request) {
        var addresses = new TraceAddresses(request);
        var list = new ListOf(chain, addresses);
        return new TracePage(
                head(chain.root(), addresses),
                form(request),
                new ChainDrawing(chain, addresses).picture(),
                list.branches(),
                list.also(),
                chain.cut()
                        ? List.of("Chuỗi còn dài hơn. Xin chọn bớt quan hệ hoặc cấp, hoặc giảm số bước.")
                        : List.of());
    }

    private static TracePage.Head head(ChainNode.Paper root, TraceAddresses addresses) {
        ChainNode.Face face = root.face();
        var line = new DirectiveLine(
                addresses.of(root),
                face.title(),
                ChainWords.about(face),
                face.date().map(Words::date).orElse(""),
                face.issuer(),
                face.held().isEmpty(),
                0,
                badge(face));
        String coverage = face.directive()
                .map(directive -> "/coverage?directive=" + directive.slug())
                .orElse("");
        return new TracePage.Head(line, badge(face), coverage, "/api/v1/trace/" + root.name());
    }

    private static Badge badge(ChainNode.Face face) {
        return face.directive().map(Lines::badge).orElse(Badge.NONE);
    }

    private static TracePage.Form form(TraceRequest request) {
        ChainQuery query = request.query();
        return new TracePage.Form(
                TraceRequest.address(request.name()),
                hops(query.up()),
                hops(query.down()),
                Arrays.stream(Relation.values())
                        .map(relation -> new TracePage.Choice(
                                relation.code(),
                                relation.label(),
                                query.relations().contains(relation)))
                        .toList(),
                Arrays.stream(Tier.values())
                        .map(tier -> new TracePage.Choice(
                                tier.code(), tier.label(), query.tiers().contains(tier)))
                        .toList(),
                request.isNarrowed(),
                request.open());
    }

    private static List<TracePage.Choice> hops(int chosen) {
        return IntStream.rangeClosed(0, ChainQuery.FARTHEST)
                .mapToObj(n -> new TracePage.Choice(String.valueOf(n), n == 0 ? "không xem" : n + " bước", n == chosen))
                .toList();
    }

    /// A chain as a nested list.
    private static final class ListOf {
        private final Chain chain;
        private final TraceAddresses addresses;
        private final Map<String, ChainNode> nodes = new HashMap<>();
        private final Set<ChainEdge> listed = new HashSet<>();

        ListOf(Chain chain, TraceAddresses addresses) {
            this.chain = chain;
            this.addresses = addresses;
            chain.nodes().forEach(node -> nodes.put(node.name(), node));
        }

        List<TracePage.Branch> branches() {
            var branches = new ArrayList<TracePage.Branch>();
            branches.add(new TracePage.Branch("can-cu", "Căn cứ, thực hiện", steps(chain.root(), false)));
            branches.add(new TracePage.Branch("trien-khai", "Được triển khai bởi", steps(chain.root(), true)));
            return branches.stream().filter(branch -> !branch.steps().isEmpty()).toList();
        }

        private List<TracePage.Step> steps(ChainNode of, boolean down) {
            return chain.children(of, down).stream()
                    .map(node -> step(node, down))
                    .toList();
        }

        private TracePage.Step step(ChainNode node, boolean down) {
            Optional<ChainEdge> edge = chain.edgeTo(node);
            edge.ifPresent(listed::add);
            return new TracePage.Step(
                    edge.map(one -> Lines.chip(one.relation())).orElse(new Chip("", "")),
                    what(node),
                    edge.flatMap(ChainEdge::delayDays).map(Words::delay).orElse(""),
                    edge.map(TraceController::between).orElse(TracePage.Between.NOTHING),
                    edge.map(ChainEdge::asserted).orElse(List.of()).stream()
                            .map(TraceController::saying)
                            .toList(),
                    edge.map(ChainEdge::cyclic).orElse(false),
                    node instanceof ChainNode.Paper ? steps(node, down) : List.of());
        }

        private TracePage.What what(ChainNode node) {
            return switch (node) {
                case ChainNode.Bundle bundle ->
                    new TracePage.What(
                            addresses.of(bundle),
                            ChainWords.many(bundle),
                            "",
                            List.of(ChainWords.where(bundle)),
                            "",
                            "bundle",
                            Badge.NONE);
                case ChainNode.Paper paper ->
                    new TracePage.What(
                            addresses.of(paper),
                            paper.face().title(),
                            ChainWords.about(paper.face()),
                            ChainWords.meta(paper),
                            TraceRequest.address(paper.name()),
                            paper.face().held().isEmpty() ? "ghost" : "held",
                            badge(paper.face()));
            };
        }

        List<TracePage.Also> also() {
            return chain.edges().stream()
                    .filter(edge -> !listed.contains(edge))
                    .map(edge -> new TracePage.Also(
                            anchor(edge.from()),
                            Lines.chip(edge.relation()),
                            anchor(edge.to()),
                            edge.delayDays().map(Words::delay).orElse(""),
                            between(edge),
                            edge.cyclic()))
                    .toList();
        }

        private Anchor anchor(String name) {
            return nodes.get(name) instanceof ChainNode.Paper paper
                    ? Anchor.to(addresses.of(paper), paper.face().title())
                    : Anchor.to("", name);
        }
    }

    private static TracePage.Between between(ChainEdge edge) {
        return edge.through().isEmpty()
                ? TracePage.Between.NOTHING
                : new TracePage.Between(
                        Words.through(edge.through().size()),
                        edge.through().stream()
                                .map(one -> Anchor.to(TraceRequest.address(one.name()), one.title()))
                                .toList());
    }

    /// What a third document says, with the place.
    static TracePage.Saying saying(Assertion one) {
        String sentence =
                String.join(" ", Words.shortRules(one.sentence()).split("\\s+")).strip();
        return new TracePage.Saying(
                one.citing().title(),
                Lines.placeAddress(
                        one.citing().id(),
                        one.sentenceSpan().start(),
                        one.sentenceSpan().end()),
                sentence.length() > LONGEST_SENTENCE
                        ? sentence.substring(0, LONGEST_SENTENCE).strip() + "…"
                        : sentence);
    }
}
