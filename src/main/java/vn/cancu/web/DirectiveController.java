package vn.cancu.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.DirectivesPage;
import vn.cancu.web.page.Page;

/// Pages of directives: the documents that somebody cites, held or not.
final class DirectiveController {
    private static final int SIZE = 40;
    private final Library library;

    DirectiveController(Library library) {
        this.library = library;
    }

    Page list(Context ctx) {
        List<Directive> all = cited(library.graph());
        String held = Parameters.text(ctx, "held");
        List<Directive> wanted =
                all.stream().filter(directive -> isWanted(directive, held)).toList();
        boolean narrowed = held.equals("yes") || held.equals("no");
        String base = narrowed ? "/directives?held=" + held + "&page=" : "/directives?page=";
        var page = ListPage.of(wanted, Parameters.page(ctx), SIZE, n -> base + n);
        return new DirectivesPage(
                Words.number(all.size()),
                Words.number(all.stream().filter(Directive::isGhost).count()),
                page.rows(Lines::directive),
                List.of(
                        new Anchor("/directives", "Tất cả", !narrowed),
                        new Anchor("/directives?held=no", "Chưa có toàn văn", held.equals("no")),
                        new Anchor("/directives?held=yes", "Có toàn văn", held.equals("yes"))),
                page.paging());
    }

    /// Directives that somebody cites: a held document that nobody cites is none of them.
    static List<Directive> cited(CitationGraph graph) {
        return graph.directives().stream()
                .filter(directive -> !directive.citedBy().isEmpty())
                .toList();
    }

    static boolean isWanted(Directive directive, String held) {
        return switch (held) {
            case "yes" -> !directive.isGhost();
            case "no" -> directive.isGhost();
            default -> true;
        };
    }

    Page show(Context ctx) {
        var request = DirectiveRequest.of(ctx);
        CitationGraph graph = library.graph();
        Optional<Directive> found = Parameters.isSlug(request.slug()) ? graph.bySlug(request.slug()) : Optional.empty();
        return found.<Page>map(directive -> new DirectiveView(graph, directive, request.named(directive.slug())).page())
                .orElseGet(Notices::noDirective);
    }
}
