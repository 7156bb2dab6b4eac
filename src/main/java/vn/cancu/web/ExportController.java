package vn.cancu.web;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.cancu.export.Exports;
import vn.cancu.graph.Directive;
import vn.cancu.index.SearchQuery;
import vn.cancu.library.Library;
import vn.cancu.web.page.Page;

/// Lists and graphs as downloads, for the pages that show them and for the API. They are streamed, row by row.
final class ExportController {
    /// Media types by the ending of the address.
    static final String CSV = "text/csv; charset=utf-8";

    static final String LINES = "application/jsonl; charset=utf-8";
    static final String GRAPHML = "application/graphml+xml; charset=utf-8";
    static final String ATOM = "application/atom+xml; charset=utf-8";

    private final Library library;
    private final Exports exports;

    ExportController(Library library) {
        this.library = library;
        this.exports = new Exports(library);
    }

    /// Every document of a search, as its page sorts them.
    Optional<Page> search(Context ctx, Exports.Form form) {
        attach(ctx, form, "van-ban");
        write(ctx, out -> exports.documents(query(ctx), form, out));
        return Optional.empty();
    }

    private static SearchQuery query(Context ctx) {
        var asked = SearchRequest.of(ctx);
        return new SearchQuery(asked.text(), asked.filters(), asked.order(), 0, 1);
    }

    /// Every directive that is cited, as the list of the site narrows them.
    Optional<Page> directives(Context ctx, Exports.Form form) {
        attach(ctx, form, "vien-dan");
        write(ctx, out -> exports.directives(wanted(ctx), form, out));
        return Optional.empty();
    }

    private List<Directive> wanted(Context ctx) {
        String held = Parameters.text(ctx, "held");
        return DirectiveController.cited(library.graph()).stream()
                .filter(directive -> DirectiveController.isWanted(directive, held))
                .toList();
    }

    /// The documents that cite one directive.
    Optional<Page> citing(Context ctx, Exports.Form form) {
        return of(ctx, directive -> {
            attach(ctx, form, directive.slug());
            write(ctx, out -> exports.citing(directive, form, out));
        });
    }

    /// The graph around one directive.
    Optional<Page> graphAround(Context ctx) {
        int steps = Parameters.number(Parameters.text(ctx, "steps"), 2);
        return of(ctx, directive -> {
            attach(ctx, GRAPHML, directive.slug() + ".graphml");
            write(ctx, out -> exports.graphAround(directive, steps, out));
        });
    }

    /// The whole graph.
    Optional<Page> graph(Context ctx) {
        attach(ctx, GRAPHML, "cancu.graphml");
        write(ctx, exports::graph);
        return Optional.empty();
    }

    /// The feed of one directive.
    Optional<Page> feed(Context ctx) {
        return of(ctx, directive -> {
            StaticFiles.type(ctx, ATOM);
            write(ctx, out -> exports.feed(directive, ctx.scheme() + "://" + ctx.host(), out));
        });
    }

    private Optional<Page> of(Context ctx, Consumer<Directive> use) {
        String slug = ctx.pathParam("slug");
        Optional<Directive> found = Parameters.isSlug(slug) ? library.graph().bySlug(slug) : Optional.empty();
        found.ifPresent(use);
        return found.isPresent() ? Optional.empty() : Optional.of(Notices.noDirective());
    }

    private static void attach(Context ctx, Exports.Form form, String name) {
        switch (form.kind()) {
            case CSV -> attach(ctx, CSV, name + ".csv");
            case LINES -> attach(ctx, LINES, name + ".jsonl");
        }
    }

    private static void attach(Context ctx, String type, String name) {
        StaticFiles.type(ctx, type);
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.header("Cache-Control", "no-cache");
    }

    private static void write(Context ctx, Consumer<Writer> what) {
        try {
            var out = new BufferedWriter(new OutputStreamWriter(ctx.res().getOutputStream(), StandardCharsets.UTF_8));
            what.accept(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
