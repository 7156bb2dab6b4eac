package vn.cancu.web;

import io.javalin.http.Context;
import java.io.StringWriter;
import vn.cancu.export.Exports;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.library.Library;

/// Any search as an Atom feed: «theo dõi».
final class FeedController {
    private static final int ENTRIES = 30;

    private final Library library;
    private final Exports exports;

    FeedController(Library library) {
        this.library = library;
        this.exports = new Exports(library);
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
        var out = new StringWriter();
        String site = ctx.scheme() + "://" + ctx.host();
        String page = asked.withPage(1).href();
        exports.feed(title + " – Căn Cứ", asked.feed(), page, answer.hits(), site, out);
        ctx.contentType(ExportController.ATOM)
                .header("Cache-Control", "no-cache")
                .result(out.toString());
    }
}
