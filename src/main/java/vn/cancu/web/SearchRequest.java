package vn.cancu.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchQuery;

/// The state of the search page as its address holds it.
///
/// @param text as typed
/// @param filters chosen facet values
/// @param order by what hits are sorted
/// @param page from 1
record SearchRequest(String text, Map<FacetField, List<String>> filters, SearchQuery.Order order, int page) {
    /// Hits on one page.
    static final int SIZE = 10;

    private static final int MOST_VALUES = 20;
    private static final int LAST_PAGE = SearchQuery.DEEPEST / SIZE;

    SearchRequest {
        filters = Map.copyOf(filters);
    }

    /// Reads the address. What makes no sense is left out: an unknown order is relevance, a page that is no number is
    /// the first, a page too deep is the last that can be reached.
    static SearchRequest of(Context ctx) {
        var filters = new EnumMap<FacetField, List<String>>(FacetField.class);
        for (FacetField field : FacetField.values()) {
            List<String> values = ctx.queryParams(field.parameter()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(field, values);
            }
        }
        return new SearchRequest(
                Parameters.text(ctx, "q").strip(),
                filters,
                order(Parameters.text(ctx, "sort")),
                Parameters.number(ctx, "page", 1, LAST_PAGE));
    }

    private static SearchQuery.Order order(String name) {
        return switch (name) {
            case "newest" -> SearchQuery.Order.NEWEST;
            case "oldest" -> SearchQuery.Order.OLDEST;
            default -> SearchQuery.Order.RELEVANCE;
        };
    }

    SearchQuery query() {
        return new SearchQuery(text, filters, order, (page - 1) * SIZE, SIZE);
    }

    SearchRequest withPage(int other) {
        return new SearchRequest(text, filters, order, other);
    }

    SearchRequest withOrder(SearchQuery.Order other) {
        return new SearchRequest(text, filters, other, 1);
    }

    SearchRequest withoutFilters() {
        return new SearchRequest(text, Map.of(), order, 1);
    }

    /// With the value on when it is off, and off when it is on.
    SearchRequest toggled(FacetField field, String value) {
        var changed = new EnumMap<FacetField, List<String>>(FacetField.class);
        changed.putAll(filters);
        var values = new ArrayList<>(filters.getOrDefault(field, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, values);
        }
        return new SearchRequest(text, changed, order, 1);
    }

    /// The address with this state.
    String href() {
        var pairs = new ArrayList<String>();
        if (!text.isEmpty()) {
            pairs.add("q=" + encoded(text));
        }
        for (FacetField field : FacetField.values()) {
            for (String value : filters.getOrDefault(field, List.of())) {
                pairs.add(field.parameter() + "=" + encoded(value));
            }
        }
        if (order != SearchQuery.Order.RELEVANCE) {
            pairs.add("sort=" + order.name().toLowerCase(Locale.ROOT));
        }
        if (page > 1) {
            pairs.add("page=" + page);
        }
        return pairs.isEmpty() ? "/search" : "/search?" + String.join("&", pairs);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
