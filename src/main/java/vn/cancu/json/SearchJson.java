package vn.cancu.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.index.SearchPage;

/// The answer to a search.
public record SearchJson(
        String query,
        long total,
        long millis,
        List<String> notes,
        List<HitShape> hits,
        Map<String, List<ValueShape>> facets) {

    /// A document that matches. In a snippet what matches stands between `⟦` and `⟧`.
    public record HitShape(CardJson document, float score, List<String> snippets) {}

    /// A value of a facet and its documents.
    public record ValueShape(String value, String label, long count, boolean selected) {}

    /// The shape of an answer.
    public static SearchJson of(SearchPage page) {
        var facets = new LinkedHashMap<String, List<ValueShape>>();
        for (SearchPage.Facet facet : page.facets()) {
            facets.put(
                    facet.field().parameter(),
                    facet.values().stream().map(SearchJson::value).toList());
        }
        return new SearchJson(
                page.query().text(),
                page.total(),
                page.millis(),
                page.notes(),
                page.hits().stream().map(SearchJson::hit).toList(),
                facets);
    }

    private static HitShape hit(SearchPage.Hit hit) {
        return new HitShape(
                CardJson.of(hit.card()),
                hit.score(),
                hit.snippets().stream().map(SearchJson::marked).toList());
    }

    private static ValueShape value(SearchPage.FacetValue value) {
        return new ValueShape(value.value(), value.label(), value.count(), value.selected());
    }

    /// A snippet as one line of text, matches between `⟦` and `⟧`.
    public static String marked(SearchPage.Snippet snippet) {
        var out = new StringBuilder();
        for (SearchPage.Piece piece : snippet.pieces()) {
            out.append(piece.match() ? "⟦" + piece.text() + "⟧" : piece.text());
        }
        return String.join(" ", out.toString().split("\\s+")).strip();
    }
}
