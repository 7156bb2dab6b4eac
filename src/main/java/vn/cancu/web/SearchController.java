package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.cancu.document.Level;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery.Order;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Bit;
import vn.cancu.web.page.DirectiveLine;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.ResultsPage;

/// The search page.
final class SearchController {
    private static final int DIRECT = 3;
    private static final int FIRST_VALUES = 6;
    private final Library library;

    SearchController(Library library) {
        this.library = library;
    }

    Page show(Context ctx) {
        var request = SearchRequest.of(ctx);
        SearchPage answer = library.index().search(request.query());
        return new ResultsPage(
                request.text(),
                Words.number(answer.total()) + " văn bản · " + Words.seconds(answer.millis()),
                direct(request),
                answer.hits().stream().map(hit -> hit(hit, request.text())).toList(),
                narrowing(request, answer),
                Pages.of(
                        answer.total(),
                        SearchRequest.SIZE,
                        request.page(),
                        page -> request.withPage(page).href()),
                answer.notes());
    }

    /// «Đi thẳng»: only above the first page of an unfiltered search.
    private List<DirectiveLine> direct(SearchRequest request) {
        if (request.text().isEmpty() || request.page() > 1 || !request.filters().isEmpty()) {
            return List.of();
        }
        return library.graph().lookup(request.text()).stream()
                .limit(DIRECT)
                .map(Lines::goal)
                .toList();
    }

    private static ResultsPage.Hit hit(SearchPage.Hit hit, String text) {
        String id = hit.card().id();
        var seen = new HashSet<List<SearchPage.Piece>>();
        var snippets = hit.snippets().stream()
                .filter(snippet -> seen.add(snippet.pieces()))
                .map(snippet -> snippet(id, snippet, text))
                .toList();
        return new ResultsPage.Hit(Lines.document(hit.card()), snippets);
    }

    private static ResultsPage.Snippet snippet(String id, SearchPage.Snippet snippet, String text) {
        String query = text.isEmpty() ? "" : "q=" + SearchRequest.encoded(text) + "&";
        return new ResultsPage.Snippet(
                Lines.documentAddress(id) + "?" + query + "at=" + snippet.start() + "#at",
                snippet.page() > 1 ? "trang " + snippet.page() : "",
                bits(snippet.pieces()));
    }

    /// The pieces, with dots where they begin or end in the middle of a sentence.
    static List<Bit> bits(List<SearchPage.Piece> pieces) {
        var bits = new ArrayList<Bit>();
        for (SearchPage.Piece piece : pieces) {
            bits.add(new Bit(Words.shortRules(piece.text()), piece.match(), false, false));
        }
        String text = pieces.stream()
                .map(SearchPage.Piece::text)
                .collect(Collectors.joining())
                .strip();
        if (!text.isEmpty() && Character.isLowerCase(text.charAt(0))) {
            bits.addFirst(Bit.plain("… "));
        }
        if (!text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
            bits.addLast(Bit.plain(" …"));
        }
        return List.copyOf(bits);
    }

    private static ResultsPage.Narrowing narrowing(SearchRequest request, SearchPage answer) {
        var hidden = new ArrayList<ResultsPage.Hidden>();
        for (FacetField field : FacetField.values()) {
            for (String value : request.filters().getOrDefault(field, List.of())) {
                hidden.add(new ResultsPage.Hidden(field.parameter(), value));
            }
        }
        return new ResultsPage.Narrowing(
                chosen(request, answer),
                request.withoutFilters().href(),
                answer.facets().stream()
                        .filter(facet -> !facet.values().isEmpty())
                        .map(facet -> facet(request, facet))
                        .toList(),
                List.of(
                        order(request, Order.RELEVANCE, "Sát nhất"),
                        order(request, Order.NEWEST, "Mới nhất"),
                        order(request, Order.OLDEST, "Cũ nhất")),
                List.copyOf(hidden));
    }

    /// One link a chosen value, which takes it off; values the answer does not know keep the words of the address.
    private static List<Anchor> chosen(SearchRequest request, SearchPage answer) {
        var chosen = new ArrayList<Anchor>();
        for (FacetField field : FacetField.values()) {
            for (String value : request.filters().getOrDefault(field, List.of())) {
                chosen.add(Anchor.to(request.toggled(field, value).href(), labelOf(answer, field, value)));
            }
        }
        return List.copyOf(chosen);
    }

    private static String labelOf(SearchPage answer, FacetField field, String value) {
        return answer.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .filter(one -> one.value().equals(value))
                .map(SearchPage.FacetValue::label)
                .findFirst()
                .orElse(value);
    }

    private static Anchor order(SearchRequest request, Order order, String label) {
        return new Anchor(request.withOrder(order).href(), label, request.order() == order);
    }

    /// What is chosen first, what is not known last, the rest as counted.
    private static ResultsPage.Facet facet(SearchRequest request, SearchPage.Facet facet) {
        var values = facet.values().stream()
                .sorted(Comparator.comparing((SearchPage.FacetValue value) -> !value.selected())
                        .thenComparing(value -> value.label().equals(Level.UNKNOWN.label())))
                .map(value -> new ResultsPage.Value(
                        request.toggled(facet.field(), value.value()).href(),
                        value.label(),
                        Words.number(value.count()),
                        value.selected()))
                .toList();
        int cut = Math.min(FIRST_VALUES, values.size());
        return new ResultsPage.Facet(facet.field().label(), values.subList(0, cut), values.subList(cut, values.size()));
    }
}
