package vn.cancu.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.cancu.graph.Citers;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;
import vn.cancu.index.FileRecord;
import vn.cancu.index.PageCounts;
import vn.cancu.json.ApiJson;
import vn.cancu.json.DirectiveJson;
import vn.cancu.library.Library;

/// The API calls about directives: search, list, one directive with its citing documents; and the statistics of the
/// collection.
final class DirectiveResources {
    /// Citing documents that the answer on one directive lists; `citing` gives the rest.
    private static final int FIRST = 20;

    private final Library library;

    DirectiveResources(Library library) {
        this.library = library;
    }

    ApiJson.Directives list(Context ctx) {
        String typed = Parameters.text(ctx, "q").strip();
        List<Directive> found = typed.isEmpty()
                ? DirectiveController.cited(library.graph())
                : library.graph().lookup(typed);
        String held = Parameters.text(ctx, "held");
        List<Directive> wanted = found.stream()
                .filter(directive -> DirectiveController.isWanted(directive, held))
                .toList();
        var window = PageRequest.of(ctx, wanted.size());
        return new ApiJson.Directives(
                wanted.size(),
                window.of(wanted).stream().map(DirectiveJson.Brief::of).toList(),
                window.next(ctx));
    }

    DirectiveJson one(Context ctx) {
        return DirectiveJson.of(directive(ctx), FIRST);
    }

    ApiJson.Citing citing(Context ctx) {
        List<Link> links =
                Citers.of(directive(ctx), DirectiveRequest.of(ctx).filter()).links();
        var window = PageRequest.of(ctx, links.size());
        return new ApiJson.Citing(
                links.size(), window.of(links).stream().map(DirectiveJson::link).toList(), window.next(ctx));
    }

    ApiJson.Relations relations(Context ctx) {
        return ApiJson.Relations.of(library.graph(), directive(ctx));
    }

    ApiJson.Failures failures(Context ctx) {
        List<FileRecord> failed = library.index().files().stream()
                .filter(file -> file.status() == FileRecord.Status.FAILED)
                .toList();
        var window = PageRequest.of(ctx, failed.size());
        return new ApiJson.Failures(
                failed.size(),
                window.of(failed).stream().map(ApiJson.Failure::of).toList(),
                window.next(ctx));
    }

    ApiJson.Stats stats(Context ctx) {
        return ApiJson.Stats.of(
                library.index().stats(), PageCounts.of(library.index().files()), library.graph());
    }

    Directive directive(Context ctx) {
        String slug = ctx.pathParam("slug");
        Optional<Directive> found = Parameters.isSlug(slug) ? library.graph().bySlug(slug) : Optional.empty();
        return found.orElseThrow(() -> ApiProblem.absent("directive", slug));
    }
}
