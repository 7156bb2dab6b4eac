package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery.Alike;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Badge;
import vn.cancu.web.page.Bit;
import vn.cancu.web.page.DirectiveLine;
import vn.cancu.web.page.DocumentLine;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.ResultsPage;

/// The search page.
final class SearchController {
    private static final int DIRECT = 3;
    /// Near duplicates listed behind a hit.
    private static final int MOST_ALIKE = 20;

    private final Library library;

    SearchController(Library library) {
        this.library = library;
    }

    Page show(Context ctx) {
        var request = SearchRequest.of(ctx);
        SearchPage answer = library.search(request.query());
        return new ResultsPage(
                request.text(),
                Words.number(answer.total()) + " văn bản · " + Words.seconds(answer.millis()),
                meant(request, answer),
                direct(request),
                answer.hits().stream().map(hit -> hit(hit, request)).toList(),
                alike(request, answer),
                new SearchFilters(request, answer).all(),
                Pages.of(
                        answer.total() - answer.folded(),
                        SearchRequest.SIZE,
                        request.page(),
                        page -> request.withPage(page).href()),
                answer.notes(),
                new ResultsPage.Follow(request.withPage(1).href(), request.feed()));
    }

    private static List<Anchor> meant(SearchRequest request, SearchPage answer) {
        return answer.meant().isEmpty()
                ? List.of()
                : List.of(Anchor.to(request.withText(answer.meant()).href(), answer.meant()));
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

    private static List<ResultsPage.Alike> alike(SearchRequest request, SearchPage answer) {
        if (request.alike() == Alike.APART) {
            Anchor together = Anchor.to(request.withAlike(Alike.TOGETHER).href(), "Xếp các bản gần giống cùng nhau");
            return List.of(new ResultsPage.Alike("Các bản gần giống nhau được liệt kê riêng.", together));
        }
        return answer.folded() == 0
                ? List.of()
                : List.of(new ResultsPage.Alike(
                        Words.number(answer.folded()) + " bản gần giống xếp sau bản sát nhất.",
                        Anchor.to(request.withAlike(Alike.APART).href(), "Liệt kê riêng")));
    }

    private ResultsPage.Hit hit(SearchPage.Hit hit, SearchRequest request) {
        String id = hit.card().id();
        var seen = new HashSet<List<SearchPage.Piece>>();
        var snippets = hit.snippets().stream()
                .filter(snippet -> seen.add(snippet.pieces()))
                .map(snippet -> snippet(id, snippet, request.typed()))
                .toList();
        List<DocumentLine> alike = request.alike() == Alike.APART ? List.of() : alike(id);
        Badge validity = library.graph().ofDocument(id).map(Lines::badge).orElse(Badge.NONE);
        return new ResultsPage.Hit(Lines.document(hit.card(), validity), snippets, alike);
    }

    private List<DocumentLine> alike(String id) {
        return library.prominence().alike().of(id).stream()
                .limit(MOST_ALIKE)
                .flatMap(other -> library.graph().card(other).stream())
                .map(Lines::document)
                .toList();
    }

    /// The link leads to the sentence, which is marked on the page of the document.
    private static ResultsPage.Snippet snippet(String id, SearchPage.Snippet snippet, SearchRequest.Typed typed) {
        String query = typed.text().isEmpty() ? "" : "q=" + typed.encoded() + "&";
        return new ResultsPage.Snippet(
                Lines.documentAddress(id) + "?" + query + "at=" + place(snippet) + "#at",
                snippet.paged() ? "trang " + snippet.page() : "",
                bits(snippet.pieces()));
    }

    /// The stretch of the raw text that a snippet shows, `120-180`.
    static String place(SearchPage.Snippet snippet) {
        int before = 0;
        int all = 0;
        boolean matched = false;
        for (SearchPage.Piece piece : snippet.pieces()) {
            matched |= piece.match();
            before += matched ? 0 : piece.text().length();
            all += piece.text().length();
        }
        int from = snippet.start() - before;
        return from + "-" + (from + all);
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
}
