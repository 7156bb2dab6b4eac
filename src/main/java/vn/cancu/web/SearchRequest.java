package vn.cancu.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchQuery;

/// The state of the search page as its address holds it: a saved search is an address.
///
/// @param typed the query
/// @param filters chosen facet values
/// @param order by what hits are sorted
/// @param page from 1
/// @param within words that the values shown of a long facet hold
/// @param alike what becomes of near duplicates
record SearchRequest(
        Typed typed,
        Map<FacetField, List<String>> filters,
        SearchQuery.Order order,
        int page,
        Map<FacetField, String> within,
        SearchQuery.Alike alike) {
    /// Hits on one page.
    static final int SIZE = 10;

    /// Behind the name of a facet: the parameter with the words its values hold.
    static final String WITHIN = "_has";

    private static final int MOST_VALUES = 20;
    private static final int LONGEST_WITHIN = 100;
    private static final int LAST_PAGE = SearchQuery.DEEPEST / SIZE;

    SearchRequest {
        filters = Map.copyOf(filters);
        within = Map.copyOf(within);
    }

    /// The first page of a search, near duplicates behind the best of them.
    SearchRequest(String text, Map<FacetField, List<String>> filters, SearchQuery.Order order, int page) {
        this(Typed.of(text), filters, order, page, Map.of(), SearchQuery.Alike.TOGETHER);
    }

    /// The query, and its form in addresses: a page has about a hundred addresses with it, so it is encoded once.
    ///
    /// @param encoded the text percent-encoded: `k%E1%BA%BF+ho%E1%BA%A1ch`
    record Typed(String text, String encoded) {
        static Typed of(String text) {
            return new Typed(text, SearchRequest.encoded(text));
        }
    }

    /// The query as typed.
    String text() {
        return typed.text();
    }

    /// Reads the address. Invalid parameters are ignored: an unknown order is relevance, a page that is no number is
    /// the first, a page too deep is the last that can be reached.
    static SearchRequest of(Context ctx) {
        var filters = new EnumMap<FacetField, List<String>>(FacetField.class);
        var within = new EnumMap<FacetField, String>(FacetField.class);
        for (FacetField field : FacetField.values()) {
            List<String> values = ctx.queryParams(field.parameter()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                filters.put(field, values);
            }
            String holding = Parameters.text(ctx, field.parameter() + WITHIN).strip();
            if (!holding.isEmpty()) {
                within.put(field, holding.substring(0, Math.min(holding.length(), LONGEST_WITHIN)));
            }
        }
        return new SearchRequest(
                Typed.of(Parameters.text(ctx, "q").strip()),
                filters,
                order(Parameters.text(ctx, "sort")),
                Parameters.number(ctx, "page", 1, LAST_PAGE),
                within,
                Parameters.text(ctx, "alike").equals("all") ? SearchQuery.Alike.APART : SearchQuery.Alike.TOGETHER);
    }

    private static SearchQuery.Order order(String name) {
        return switch (name) {
            case "newest" -> SearchQuery.Order.NEWEST;
            case "oldest" -> SearchQuery.Order.OLDEST;
            case "cited" -> SearchQuery.Order.CITED;
            default -> SearchQuery.Order.RELEVANCE;
        };
    }

    SearchQuery query() {
        return new SearchQuery(text(), filters, order, (page - 1) * SIZE, SIZE, within, alike);
    }

    SearchRequest withPage(int other) {
        return new SearchRequest(typed, filters, order, other, Map.of(), alike);
    }

    SearchRequest withOrder(SearchQuery.Order other) {
        return new SearchRequest(typed, filters, other, 1, Map.of(), alike);
    }

    SearchRequest withText(String other) {
        return new SearchRequest(Typed.of(other), filters, order, 1, Map.of(), alike);
    }

    SearchRequest withAlike(SearchQuery.Alike other) {
        return new SearchRequest(typed, filters, order, 1, Map.of(), other);
    }

    SearchRequest withoutFilters() {
        return new SearchRequest(typed, Map.of(), order, 1, Map.of(), alike);
    }

    /// Without what was chosen of some fields.
    SearchRequest without(FacetField... fields) {
        var changed = new EnumMap<FacetField, List<String>>(FacetField.class);
        changed.putAll(filters);
        for (FacetField field : fields) {
            changed.remove(field);
        }
        return new SearchRequest(typed, changed, order, 1, Map.of(), alike);
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
        return new SearchRequest(typed, changed, order, 1, Map.of(), alike);
    }

    /// The address with this state.
    String href() {
        return address("/search");
    }

    /// The address of the feed of this search.
    String feed() {
        return withPage(1).address("/search.atom");
    }

    private String address(String path) {
        var address = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        if (!text().isEmpty()) {
            address.add("q=" + typed.encoded());
        }
        narrowing().forEach(pair -> address.add(pair.name() + "=" + encoded(pair.value())));
        return address.toString();
    }

    /// A parameter of an address.
    record Pair(String name, String value) {}

    /// The state as parameters, in order.
    List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        if (!text().isEmpty()) {
            pairs.add(new Pair("q", text()));
        }
        pairs.addAll(narrowing());
        return pairs;
    }

    /// The same without the query.
    private List<Pair> narrowing() {
        var pairs = new ArrayList<Pair>();
        for (FacetField field : FacetField.values()) {
            for (String value : filters.getOrDefault(field, List.of())) {
                pairs.add(new Pair(field.parameter(), value));
            }
        }
        if (order != SearchQuery.Order.RELEVANCE) {
            pairs.add(new Pair("sort", order.name().toLowerCase(Locale.ROOT)));
        }
        if (alike == SearchQuery.Alike.APART) {
            pairs.add(new Pair("alike", "all"));
        }
        for (FacetField field : FacetField.values()) {
            if (within.containsKey(field)) {
                pairs.add(new Pair(field.parameter() + WITHIN, within.getOrDefault(field, "")));
            }
        }
        if (page > 1) {
            pairs.add(new Pair("page", String.valueOf(page)));
        }
        return pairs;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
