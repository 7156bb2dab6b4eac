package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Optional;
import vn.cancu.citation.Relation;
import vn.cancu.document.Level;
import vn.cancu.graph.Citers;
import vn.cancu.graph.Tier;

/// The state of a directive's page as its address holds it.
///
/// @param slug of the directive
/// @param filter by what its citing documents are narrowed
/// @param page from 1
record DirectiveRequest(String slug, Citers.Filter filter, int page) {
    private static final int LAST_PAGE = 10_000;

    /// Reads the address; invalid parameters are ignored.
    static DirectiveRequest of(Context ctx) {
        var filter = new Citers.Filter(
                TraceRequest.relation(Parameters.text(ctx, "relation")),
                Tier.coded(Parameters.text(ctx, "level")),
                Optional.of(Parameters.text(ctx, "province").strip()).filter(name -> !name.isEmpty()),
                Optional.of(Parameters.number(Parameters.text(ctx, "year"), 0)).filter(year -> year > 0));
        return new DirectiveRequest(ctx.pathParam("slug"), filter, Parameters.number(ctx, "page", 1, LAST_PAGE));
    }

    /// The whole page of a directive.
    static DirectiveRequest whole(String slug) {
        return new DirectiveRequest(slug, Citers.Filter.NONE, 1);
    }

    /// Under the name by which the graph knows it.
    DirectiveRequest named(String slug) {
        return new DirectiveRequest(slug, filter, page);
    }

    private DirectiveRequest with(Citers.Filter other) {
        return new DirectiveRequest(slug, other, 1);
    }

    /// The same with another relation, or without one.
    DirectiveRequest relation(Optional<Relation> relation) {
        return with(new Citers.Filter(relation, filter.tier(), filter.province(), filter.year()));
    }

    /// The same with another level, or without one.
    DirectiveRequest tier(Optional<Tier> tier) {
        return with(new Citers.Filter(filter.relation(), tier, filter.province(), filter.year()));
    }

    /// The same with another province, or without one.
    DirectiveRequest province(Optional<String> province) {
        return with(new Citers.Filter(filter.relation(), filter.tier(), province, filter.year()));
    }

    /// The same with another year, or without one.
    DirectiveRequest year(Optional<Integer> year) {
        return with(new Citers.Filter(filter.relation(), filter.tier(), filter.province(), year));
    }

    /// The address of the list of citing documents.
    String href() {
        String address = withPage(1);
        return address.contains("?") ? address + "#h-vien-dan" : address;
    }

    /// The address of another page of the list.
    String withPage(int other) {
        var parts = new ArrayList<String>();
        filter.relation().ifPresent(relation -> parts.add("relation=" + relation.code()));
        filter.tier().ifPresent(tier -> parts.add("level=" + tier.code()));
        filter.province().ifPresent(name -> parts.add("province=" + SearchRequest.encoded(name)));
        filter.year().ifPresent(year -> parts.add("year=" + year));
        if (other > 1) {
            parts.add("page=" + other);
        }
        return Lines.directiveAddress(slug) + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /// The same as a search: documents that cite the number, narrowed in the same way.
    ///
    /// @param number of the directive
    String search(String number) {
        var parts = new ArrayList<String>();
        parts.add("q=" + SearchRequest.encoded("trichdan:" + number));
        filter.relation().ifPresent(relation -> parts.add("relation=" + relation.code()));
        filter.tier().ifPresent(tier -> parts.add("level=" + level(tier).name()));
        filter.province().ifPresent(name -> parts.add("province=" + SearchRequest.encoded(name)));
        filter.year().ifPresent(year -> parts.add("year=" + year));
        return "/search?" + String.join("&", parts);
    }

    private static Level level(Tier tier) {
        return switch (tier) {
            case CENTRAL, MINISTRY -> Level.CENTRAL;
            case PROVINCE -> Level.PROVINCE;
            case DISTRICT -> Level.DISTRICT;
            case COMMUNE -> Level.COMMUNE;
            case SCHOOL -> Level.SCHOOL;
            case UNKNOWN -> Level.UNKNOWN;
        };
    }
}
