package vn.cancu.index;

import java.util.List;
import java.util.Map;

/// What someone asks.
///
/// @param text as typed; empty asks for everything
/// @param filters facet values to narrow by: several values of one field are alternatives, several fields all hold
/// @param order by what hits are sorted
/// @param offset hits to skip, from 0
/// @param size hits to give, 1 to 100
/// @param within of a long facet only values whose label holds these words are given; marks do not matter
/// @param alike what becomes of hits that are nearly the same as a better one
public record SearchQuery(
        String text,
        Map<FacetField, List<String>> filters,
        Order order,
        int offset,
        int size,
        Map<FacetField, String> within,
        Alike alike) {
    /// Hits that can be reached by paging; deeper pages are refused.
    public static final int DEEPEST = 10_000;

    /// Longest query text in chars; the rest is cut and the answer says so.
    public static final int LONGEST = 500;

    public SearchQuery {
        filters = Map.copyOf(filters);
        within = Map.copyOf(within);
        if (size < 1 || size > 100 || offset < 0 || offset + size > DEEPEST) {
            throw new IllegalArgumentException("no such page: offset " + offset + ", size " + size);
        }
    }

    /// A query that lists near duplicates one by one and all values of its facets.
    public SearchQuery(String text, Map<FacetField, List<String>> filters, Order order, int offset, int size) {
        this(text, filters, order, offset, size, Map.of(), Alike.APART);
    }

    /// Whether what matches, or its order, depends on what only the whole collection knows ([Prominence]).
    public boolean asksOfAll() {
        return order == Order.CITED
                || filters.getOrDefault(FacetField.STATUS, List.of()).contains(DocumentState.ALIKE.code());
    }

    /// By what hits are sorted.
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST,
        /// By how many held documents cite the hit.
        CITED
    }

    /// What becomes of near duplicates.
    public enum Alike {
        /// Each is a hit.
        APART,
        /// The best of a group stands for it.
        TOGETHER
    }

    /// A query for the first ten hits by relevance.
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Map.of(), Order.RELEVANCE, 0, 10);
    }
}
