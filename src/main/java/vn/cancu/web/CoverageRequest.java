package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import vn.cancu.document.Places;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Coverage;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Tier;

/// The state of the coverage page as its address holds it.
///
/// @param typed what stands for directives: slugs or numbers
/// @param units `issuers`, `provinces` or `districts`
/// @param province by its name at the time, may be empty
/// @param level code of a rung; empty for all
/// @param indirect whether documents count that rest on others that carry it out
/// @param gaps whether only units without any document are shown
/// @param page from 1
record CoverageRequest(
        List<String> typed, String units, String province, String level, boolean indirect, boolean gaps, int page) {
    /// Units on a page.
    static final int SIZE = 100;

    /// Columns of a matrix.
    private static final int MOST_DIRECTIVES = 12;
    private static final int LAST_PAGE = 10_000;

    CoverageRequest {
        typed = List.copyOf(typed);
    }

    /// Reads the address; invalid parameters are ignored.
    static CoverageRequest of(Context ctx) {
        String province = Parameters.text(ctx, "province").strip();
        String units = Parameters.text(ctx, "units");
        boolean districts =
                units.equals("districts") && !Places.districtsOf(province).isEmpty();
        return new CoverageRequest(
                ctx.queryParams("directive").stream()
                        .flatMap(text -> List.of(text.split("[,;\\n]")).stream())
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .limit(MOST_DIRECTIVES)
                        .toList(),
                districts ? "districts" : units.equals("provinces") ? "provinces" : "issuers",
                province,
                Tier.coded(Parameters.text(ctx, "level")).map(Tier::code).orElse(""),
                Parameters.text(ctx, "indirect").equals("yes"),
                Parameters.text(ctx, "gaps").equals("yes"),
                Parameters.number(ctx, "page", 1, LAST_PAGE));
    }

    /// The directives meant, each once; a number that fits several brings all of them.
    List<Directive> directives(CitationGraph graph) {
        return typed.stream()
                .flatMap(text -> graph.bySlug(text).map(List::of).orElseGet(() -> graph.lookup(text)).stream())
                .distinct()
                .limit(MOST_DIRECTIVES)
                .toList();
    }

    /// The rows.
    Coverage.Units rows() {
        Tier tier = Tier.coded(level).orElse(Tier.UNKNOWN);
        return switch (units) {
            case "provinces" -> new Coverage.Provinces(tier);
            case "districts" -> new Coverage.Districts(province, tier);
            default -> new Coverage.Issuers(tier, province);
        };
    }

    /// Which documents count.
    Coverage.Reach reach() {
        return indirect ? Coverage.Reach.INDIRECT : Coverage.Reach.DIRECT;
    }

    /// The matrix of one directive.
    static String address(Directive directive) {
        return "/coverage?directive=" + directive.slug();
    }

    /// The same matrix elsewhere (as a table, for programs).
    String at(String path) {
        return path + "?" + String.join("&", parts());
    }

    /// The address of another page.
    String withPage(int other) {
        return at("/coverage") + (other > 1 ? "&page=" + other : "");
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        typed.forEach(text -> parts.add("directive=" + SearchRequest.encoded(text)));
        parts.add("units=" + units);
        if (!province.isEmpty()) {
            parts.add("province=" + SearchRequest.encoded(province));
        }
        if (!level.isEmpty()) {
            parts.add("level=" + level);
        }
        if (indirect) {
            parts.add("indirect=yes");
        }
        if (gaps) {
            parts.add("gaps=yes");
        }
        return parts;
    }
}
