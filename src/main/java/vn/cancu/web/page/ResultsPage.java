package vn.cancu.web.page;

import java.util.List;

/// The answer to a search.
///
/// @param query what stands in the search box
/// @param summary `12 văn bản, 0,03 giây`
/// @param direct directives and documents whose number was typed: «đi thẳng»
/// @param hits documents of this page, best first
/// @param narrowing facets, chosen filters and orders
/// @param paging the other pages
/// @param notes remarks, usually empty
public record ResultsPage(
        String query,
        String summary,
        List<DirectiveLine> direct,
        List<Hit> hits,
        Narrowing narrowing,
        Paging paging,
        List<String> notes)
        implements Page {

    public ResultsPage {
        direct = List.copyOf(direct);
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
    }

    @Override
    public String title() {
        return query.isEmpty() ? "Tất cả văn bản" : query;
    }

    /// A document that matches, with the places.
    public record Hit(DocumentLine document, List<Snippet> snippets) {}

    /// A piece of text around a match.
    ///
    /// @param href the exact place in the document
    /// @param place `trang 3`, empty for a document without pages
    public record Snippet(String href, String place, List<Bit> bits) {}

    /// What the search can be narrowed and sorted by.
    ///
    /// @param chosen filters that hold now; the link takes one off
    /// @param clear address without any filter
    /// @param facets groups of values
    /// @param orders ways to sort
    /// @param hidden names and values a form must carry to keep the filters
    public record Narrowing(
            List<Anchor> chosen, String clear, List<Facet> facets, List<Anchor> orders, List<Hidden> hidden) {}

    /// One group of values.
    ///
    /// @param label `Loại văn bản`
    /// @param first values shown at once
    /// @param rest values behind «Xem thêm»
    public record Facet(String label, List<Value> first, List<Value> rest) {}

    /// One value.
    ///
    /// @param href the search with this value on (or off, when it is on)
    public record Value(String href, String label, String count, boolean selected) {}

    /// A hidden field of a form.
    public record Hidden(String name, String value) {}

    /// The other pages of the answer.
    ///
    /// @param previous address, empty on the first page
    /// @param next address, empty on the last page
    /// @param steps page numbers; an empty address stands for a gap
    public record Paging(String previous, String next, List<Anchor> steps) {}
}
