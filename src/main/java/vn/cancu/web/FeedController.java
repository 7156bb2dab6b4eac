package vn.cancu.web;

import io.javalin.http.Context;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.library.Library;

/// Any search as an Atom feed: «theo dõi».
final class FeedController {
    private static final int ENTRIES = 30;

    private final Library library;

    FeedController(Library library) {
        this.library = library;
    }

    /// The newest documents of a search; of the most relevant only those matter to who waits for something new.
    void search(Context ctx) {
        SearchRequest asked = SearchRequest.of(ctx);
        SearchRequest request = asked.order() == SearchQuery.Order.RELEVANCE
                ? asked.withOrder(SearchQuery.Order.NEWEST)
                : asked.withPage(1);
        var query = new SearchQuery(request.text(), request.filters(), request.order(), 0, ENTRIES);
        SearchPage answer = library.index().search(query);
        String title = request.text().isEmpty() ? "Tất cả văn bản" : request.text();
        ctx.contentType("application/atom+xml; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(Feed.of(
                        ctx.scheme() + "://" + ctx.host(),
                        title + " – Căn Cứ",
                        asked.feed(),
                        asked.withPage(1).href(),
                        answer.hits()));
    }
}
