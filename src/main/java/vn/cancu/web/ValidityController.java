package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Standing;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Validity;
import vn.cancu.json.ValidityJson;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.ValidityPage;

/// The register of validity, filled from the documents that are held and from the table that people keep.
final class ValidityController {
    private static final int SIZE = 40;
    private static final int MOST_CHANGES = 3;

    private final Library library;

    ValidityController(Library library) {
        this.library = library;
    }

    Page show(Context ctx) {
        Optional<Standing> wanted = Standing.coded(Parameters.text(ctx, "standing"));
        List<Directive> all = known(wanted);
        String base =
                "/validity?" + wanted.map(one -> "standing=" + one.code() + "&").orElse("") + "page=";
        var page = ListPage.of(all, Parameters.page(ctx), SIZE, n -> base + n);
        return new ValidityPage(
                Words.number(all.size()),
                page.rows(ValidityController::row),
                filters(wanted),
                page.paging(),
                library.graph().unsettled().stream()
                        .map(entry -> entry.document())
                        .toList());
    }

    /// For programs.
    ValidityJson.Register register(Context ctx) {
        return new ValidityJson.Register(known(Standing.coded(Parameters.text(ctx, "standing"))).stream()
                .map(ValidityJson::of)
                .toList());
    }

    private List<Directive> known(Optional<Standing> wanted) {
        return library.graph().directives().stream()
                .filter(directive -> directive.validity().isKnown())
                .filter(directive -> wanted.map(
                                one -> one == directive.validity().standing())
                        .orElse(true))
                .toList();
    }

    private static List<Anchor> filters(Optional<Standing> wanted) {
        var filters = new ArrayList<Anchor>();
        filters.add(new Anchor("/validity", "Tất cả", wanted.isEmpty()));
        Arrays.stream(Standing.values())
                .filter(standing -> standing != Standing.UNKNOWN)
                .forEach(standing -> filters.add(new Anchor(
                        "/validity?standing=" + standing.code(),
                        standing.label(),
                        wanted.filter(standing::equals).isPresent())));
        return filters;
    }

    private static ValidityPage.Row row(Directive directive) {
        Validity validity = directive.validity();
        return new ValidityPage.Row(
                Lines.directive(directive),
                validity.register().map(ValidityView::register).orElse(List.of()),
                validity.changes().stream()
                        .limit(MOST_CHANGES)
                        .map(ValidityView::change)
                        .toList());
    }
}
