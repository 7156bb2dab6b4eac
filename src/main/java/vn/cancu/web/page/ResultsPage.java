package vn.cancu.web.page;

import java.util.List;

/// The answer to a search.
///
/// @param query what stands in the search box
/// @param summary `12 văn bản, 0,03 giây`
/// @param meant the query as it may be meant, «ý bạn là»; none or one
/// @param direct directives and documents whose number was typed: «đi thẳng»
/// @param hits documents of this page, best first
/// @param alike what became of near duplicates, with a link to the other way; none when there are none
/// @param narrowing facets, chosen filters and orders
/// @param paging the other pages
/// @param notes remarks, usually empty
/// @param follow addresses by which the search can be kept
public record ResultsPage(
        String query,
        String summary,
        List<Anchor> meant,
        List<DirectiveLine> direct,
        List<Hit> hits,
        List<Alike> alike,
        Narrowing narrowing,
        Paging paging,
        List<String> notes,
        Follow follow)
        implements Page {

    public ResultsPage {
        meant = List.copyOf(meant);
        direct = List.copyOf(direct);
        hits = List.copyOf(hits);
        alike = List.copyOf(alike);
        notes = List.copyOf(notes);
    }

    @Override
    public String title() {
        return query.isEmpty() ? "Tất cả văn bản" : query;
    }

    @Override
    public String feed() {
        return follow.feed();
    }

    /// A document that matches, with the places.
    ///
    /// @param alike documents nearly the same, behind «và 3 bản gần giống»; empty when they are listed themselves
    public record Hit(DocumentLine document, List<Snippet> snippets, List<DocumentLine> alike) {}

    /// What became of near duplicates.
    ///
    /// @param said `5 bản gần giống được xếp cùng nhau`
    /// @param other the same search the other way
    public record Alike(String said, Anchor other) {}

    /// Addresses that keep a search.
    ///
    /// @param page of this search
    /// @param feed of its newest documents
    public record Follow(String page, String feed) {
        private static final String SEARCH = "/search";

        /// All documents of the search as a table.
        public String table() {
            return SEARCH + ".csv" + page.substring(SEARCH.length());
        }

        /// The same, one JSON object a line.
        public String lines() {
            return SEARCH + ".jsonl" + page.substring(SEARCH.length());
        }
    }

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
    /// @param finder looks for a value; none when all are shown
    /// @param histogram values as bars; none for what is no time
    public record Facet(
            String label, List<Value> first, List<Value> rest, List<Finder> finder, List<Histogram> histogram) {}

    /// One value.
    ///
    /// @param href the search with this value on (or off, when it is on)
    public record Value(String href, String label, String count, boolean selected) {}

    /// A small form that looks for a value of a long facet.
    ///
    /// @param name of the parameter
    /// @param typed what stands in it
    /// @param said `còn 212 mục khác`; empty when nothing is left out
    /// @param hidden what the form carries to keep the search
    public record Finder(String name, String typed, String said, List<Hidden> hidden) {}

    /// Documents by year, or by month of one year.
    ///
    /// @param label of the whole, `Từ 2012 đến 2024` or `Các tháng năm 2019`
    /// @param bars in order of time
    /// @param out the way back from the months to all years; none among the years
    public record Histogram(String label, List<Bar> bars, List<Anchor> out) {}

    /// A bar.
    ///
    /// @param href the search with this time on or off; empty for a time without documents
    /// @param label `2019`, `04/2019`
    /// @param tick what stands below it; empty where there is no room
    /// @param count `12`
    /// @param height 0 to 100, of the highest
    public record Bar(String href, String label, String tick, String count, int height, boolean selected) {
        /// Where the bar begins, measured from above.
        public int top() {
            return 100 - height;
        }
    }

    /// A hidden field of a form.
    public record Hidden(String name, String value) {}

    /// The other pages of the answer.
    ///
    /// @param previous address, empty on the first page
    /// @param next address, empty on the last page
    /// @param steps page numbers; an empty address stands for a gap
    public record Paging(String previous, String next, List<Anchor> steps) {}
}
