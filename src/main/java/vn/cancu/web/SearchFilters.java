package vn.cancu.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.cancu.document.Level;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery.Order;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.ResultsPage;
import vn.cancu.web.page.ResultsPage.Hidden;

/// The filters and sort orders of a search as its page lists them: every value links to the search with it on or off.
final class SearchFilters {
    private static final int FIRST_VALUES = 6;

    private final SearchRequest request;
    private final SearchPage answer;

    SearchFilters(SearchRequest request, SearchPage answer) {
        this.request = request;
        this.answer = answer;
    }

    ResultsPage.Narrowing all() {
        return new ResultsPage.Narrowing(
                chosen(),
                request.withoutFilters().href(),
                answer.facets().stream()
                        .filter(facet -> facet.field() != FacetField.MONTH)
                        .filter(facet ->
                                !facet.values().isEmpty() || request.within().containsKey(facet.field()))
                        .map(this::facet)
                        .toList(),
                List.of(
                        order(Order.RELEVANCE, "Sát nhất"),
                        order(Order.NEWEST, "Mới nhất"),
                        order(Order.OLDEST, "Cũ nhất"),
                        order(Order.CITED, "Được dẫn nhiều")),
                hidden("q"));
    }

    /// What a form carries of the search, beside its own fields.
    private List<Hidden> hidden(String own) {
        return request.withPage(1).pairs().stream()
                .filter(pair -> !pair.name().equals(own))
                .map(pair -> new Hidden(pair.name(), pair.value()))
                .toList();
    }

    /// One link a chosen value, which takes it off; values the answer does not know keep the words of the address.
    private List<Anchor> chosen() {
        var chosen = new ArrayList<Anchor>();
        for (FacetField field : FacetField.values()) {
            for (String value : request.filters().getOrDefault(field, List.of())) {
                chosen.add(Anchor.to(request.toggled(field, value).href(), labelOf(field, value)));
            }
        }
        return List.copyOf(chosen);
    }

    private String labelOf(FacetField field, String value) {
        return values(field).stream()
                .filter(one -> one.value().equals(value))
                .map(SearchPage.FacetValue::label)
                .findFirst()
                .map(label -> named(field, label))
                .orElse(value);
    }

    /// A time says what it is when it stands among other conditions.
    private static String named(FacetField field, String label) {
        return switch (field) {
            case SCHOOL_YEAR -> "Năm học " + label;
            case YEAR -> "Năm " + label;
            case MONTH -> "Tháng " + label;
            default -> label;
        };
    }

    private List<SearchPage.FacetValue> values(FacetField field) {
        return answer.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .toList();
    }

    private Anchor order(Order order, String label) {
        return new Anchor(request.withOrder(order).href(), label, request.order() == order);
    }

    /// What is chosen first, what is not known last, the rest as counted.
    private ResultsPage.Facet facet(SearchPage.Facet facet) {
        var values = facet.values().stream()
                .sorted(Comparator.comparing((SearchPage.FacetValue value) -> !value.selected())
                        .thenComparing(value -> value.label().equals(Level.UNKNOWN.label())))
                .map(value -> new ResultsPage.Value(
                        request.toggled(facet.field(), value.value()).href(),
                        value.label(),
                        Words.number(value.count()),
                        value.selected()))
                .toList();
        boolean year = facet.field() == FacetField.YEAR;
        boolean sought = request.within().containsKey(facet.field());
        int first = year ? 0 : sought ? values.size() : FIRST_VALUES;
        int cut = Math.min(first, values.size());
        return new ResultsPage.Facet(
                facet.field().label(),
                values.subList(0, cut),
                values.subList(cut, values.size()),
                finder(facet, sought),
                year ? Histograms.of(request, facet.values(), values(FacetField.MONTH)) : List.of());
    }

    private List<ResultsPage.Finder> finder(SearchPage.Facet facet, boolean sought) {
        if (!sought && (facet.others() == 0 || facet.field().isTime())) {
            return List.of();
        }
        String name = facet.field().parameter() + SearchRequest.WITHIN;
        return List.of(new ResultsPage.Finder(
                name,
                request.within().getOrDefault(facet.field(), ""),
                facet.others() == 0 ? "" : "còn " + Words.number(facet.others()) + " mục khác",
                hidden(name)));
    }
}
