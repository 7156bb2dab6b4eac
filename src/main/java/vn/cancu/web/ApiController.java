package vn.cancu.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.cancu.graph.CitationGraph;
import vn.cancu.index.FacetField;
import vn.cancu.index.StoredDocument;
import vn.cancu.index.Suggestions;
import vn.cancu.index.Suggestions.Suggestion;
import vn.cancu.json.ChainJson;
import vn.cancu.json.CoverageJson;
import vn.cancu.json.DirectiveJson;
import vn.cancu.json.Json;
import vn.cancu.json.ReadingJson;
import vn.cancu.json.SearchJson;
import vn.cancu.json.SuggestionsJson;
import vn.cancu.library.Library;

/// The same answers as JSON, for programs. An answer that is not there is an object with one `error`.
final class ApiController {
    private static final int OFFERED = 8;

    private final Library library;

    ApiController(Library library) {
        this.library = library;
    }

    /// What an error looks like.
    record Problem(String error) {}

    void search(Context ctx) {
        var request = SearchRequest.of(ctx);
        give(ctx, SearchJson.of(library.search(request.query())));
    }

    void suggest(Context ctx) {
        String typed = Parameters.text(ctx, "q");
        give(ctx, SuggestionsJson.of(typed, library.suggestions().of(typed, OFFERED), ApiController::goal));
    }

    /// Where a text leads that somebody takes: to the one thing it names, else to a search.
    private static String goal(Suggestion one) {
        String text = SearchRequest.encoded(one.text());
        return switch (one.kind()) {
            case DIRECTIVE, NUMBER, TITLE -> {
                boolean directive = one.kind() == Suggestions.Kind.DIRECTIVE;
                String page = directive ? Lines.directiveAddress(one.goal()) : Lines.documentAddress(one.goal());
                yield one.goal().isEmpty() ? "/search?q=" + text : page;
            }
            case ISSUER -> "/search?" + FacetField.ISSUER.parameter() + "=" + text;
            case SIGNER -> "/search?q=" + SearchRequest.encoded("\"" + one.text() + "\"");
        };
    }

    void document(Context ctx) {
        Optional<StoredDocument> document = library.index().find(ctx.pathParam("id"));
        give(ctx, document.map(found -> ReadingJson.of(found.file(), library.reading(found), found.diagnostics())));
    }

    void directives(Context ctx) {
        CitationGraph graph = library.graph();
        String typed = Parameters.text(ctx, "q");
        List<DirectiveJson> found =
                graph.lookup(typed).stream().map(DirectiveJson::of).toList();
        give(ctx, found);
    }

    void directive(Context ctx) {
        give(ctx, library.graph().bySlug(ctx.pathParam("slug")).map(DirectiveJson::of));
    }

    void trace(Context ctx) {
        give(ctx, new TraceController(library).chain(TraceRequest.of(ctx)).map(ChainJson::of));
    }

    void coverage(Context ctx) {
        give(ctx, CoverageJson.of(new CoverageController(library).coverage(CoverageRequest.of(ctx))));
    }

    void validity(Context ctx) {
        give(ctx, new ValidityController(library).register(ctx));
    }

    private static void give(Context ctx, Optional<?> shape) {
        shape.ifPresentOrElse(found -> give(ctx, found), () -> {
            ctx.status(404);
            give(ctx, new Problem("not found"));
        });
    }

    private static void give(Context ctx, Object shape) {
        ctx.contentType("application/json; charset=utf-8").result(Json.line(shape));
    }
}
