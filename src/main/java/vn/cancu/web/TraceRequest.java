package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cancu.citation.Relation;
import vn.cancu.graph.ChainQuery;
import vn.cancu.graph.Tier;

/// The state of a chain's page as its address holds it.
///
/// @param name slug of a directive, or id of a held document
/// @param query what is asked for
record TraceRequest(String name, ChainQuery query) {
    private static final int MOST_OPEN = 20;
    private static final int LONGEST_NAME = 400;

    /// Reads the address; invalid parameters are ignored.
    static TraceRequest of(Context ctx) {
        Set<String> open = ctx.queryParams("open").stream()
                .filter(TraceRequest::isBundle)
                .limit(MOST_OPEN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new TraceRequest(
                ctx.pathParam("slug"),
                new ChainQuery(
                        hops(ctx, "up", ChainQuery.STANDARD.up()),
                        hops(ctx, "down", ChainQuery.STANDARD.down()),
                        ctx.queryParams("relation").stream()
                                .flatMap(code -> relation(code).stream())
                                .collect(Collectors.toSet()),
                        ctx.queryParams("level").stream()
                                .flatMap(code -> Tier.coded(code).stream())
                                .collect(Collectors.toSet()),
                        open));
    }

    private static int hops(Context ctx, String name, int otherwise) {
        return Math.min(Parameters.number(Parameters.text(ctx, name), otherwise), ChainQuery.FARTHEST);
    }

    /// The relation with a code; empty when there is none.
    static Optional<Relation> relation(String code) {
        return Arrays.stream(Relation.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /// Names of bundles are slugs with dots between.
    private static boolean isBundle(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.');
    }

    /// The address of the same chain with one more bundle open.
    String opening(String bundle) {
        var open = new LinkedHashSet<>(query.open());
        open.add(bundle);
        return address(open);
    }

    private String address(Set<String> open) {
        var parts = new ArrayList<String>();
        if (query.up() != ChainQuery.STANDARD.up()) {
            parts.add("up=" + query.up());
        }
        if (query.down() != ChainQuery.STANDARD.down()) {
            parts.add("down=" + query.down());
        }
        query.relations().stream().sorted().forEach(relation -> parts.add("relation=" + relation.code()));
        query.tiers().stream().sorted().forEach(tier -> parts.add("level=" + tier.code()));
        open.stream().sorted().forEach(name -> parts.add("open=" + name));
        return parts.isEmpty() ? address(name) : address(name) + "?" + String.join("&", parts);
    }

    /// Whether anything but the standard is asked for.
    boolean isNarrowed() {
        return !new ChainQuery(query.up(), query.down(), query.relations(), query.tiers(), Set.of())
                .equals(ChainQuery.STANDARD);
    }

    /// The address of the whole chain of a document.
    static String address(String name) {
        return "/trace/" + name;
    }

    /// Names of open bundles, in a fixed order.
    List<String> open() {
        return query.open().stream().sorted().toList();
    }
}
