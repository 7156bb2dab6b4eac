package vn.cancu.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.document.Movements;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.GroupPage;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.ResultsPage;

/// Pages of movements and of school years: a search with its filters.
final class GroupController {
    /// Values shown of a facet; the search has the rest.
    private static final int MOST_VALUES = 12;
    private static final List<FacetField> NARROWING = List.of(
            FacetField.SCHOOL_YEAR, FacetField.MOVEMENT, FacetField.LEVEL, FacetField.PROVINCE, FacetField.ISSUER);

    private final Library library;

    GroupController(Library library) {
        this.library = library;
    }

    /// A movement or campaign of the table.
    Page movement(Context ctx) {
        Optional<Movements.Movement> movement = Movements.of(ctx.pathParam("slug"));
        return movement.<Page>map(
                        one -> page(Anchor.to("/movements", one.kind()), one.name(), FacetField.MOVEMENT, one.code()))
                .orElseGet(() -> Notices.of(404));
    }

    /// A school year for which documents plan: `2024-2025`.
    Page schoolYear(Context ctx) {
        String year = ctx.pathParam("year");
        boolean possible = year.length() == 9 && year.charAt(4) == '-' && Parameters.isSlug(year);
        return possible
                ? page(Anchor.to("/school-years", "Năm học"), year, FacetField.SCHOOL_YEAR, year)
                : Notices.of(404);
    }

    private Page page(Anchor kind, String name, FacetField field, String value) {
        var request = new SearchRequest("", Map.of(field, List.of(value)), SearchQuery.Order.NEWEST, 1);
        SearchPage answer = library.search(request.query());
        return new GroupPage(
                kind.label(),
                kind.href(),
                name,
                Words.number(answer.total()),
                Anchor.to(request.href(), "Tất cả văn bản"),
                new ResultsPage.Follow(request.href(), request.feed()),
                NARROWING.stream()
                        .filter(one -> one != field)
                        .flatMap(one -> answer.facets().stream().filter(facet -> facet.field() == one))
                        .filter(facet -> facet.values().stream().anyMatch(one -> one.count() > 0))
                        .map(facet -> group(request, facet))
                        .toList(),
                answer.hits().stream().map(hit -> Lines.document(hit.card())).toList());
    }

    private static GroupPage.Group group(SearchRequest request, SearchPage.Facet facet) {
        return new GroupPage.Group(
                facet.field().label(),
                facet.values().stream()
                        .filter(value -> value.count() > 0)
                        .limit(MOST_VALUES)
                        .map(value -> new ResultsPage.Value(
                                request.toggled(facet.field(), value.value()).href(),
                                value.label(),
                                Words.number(value.count()),
                                false))
                        .toList());
    }
}
