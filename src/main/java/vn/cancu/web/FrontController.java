package vn.cancu.web;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.cancu.graph.Directive;
import vn.cancu.index.IndexStats;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.text.Folding;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Count;
import vn.cancu.web.page.DocumentLine;
import vn.cancu.web.page.FrontPage;
import vn.cancu.web.page.Page;

/// The front page.
final class FrontController {
    private static final int SHOWN = 6;
    private final Library library;
    private final Supplier<Progress> progress;

    FrontController(Library library, Supplier<Progress> progress) {
        this.library = library;
        this.progress = progress;
    }

    Page show(Context ctx) {
        List<Directive> directives = DirectiveController.cited(library.graph());
        return new FrontPage(
                library.index().isEmpty(),
                !progress.get().finished(),
                counts(library.index().stats(), directives),
                examples(directives),
                directives.stream().limit(SHOWN).map(Lines::directive).toList(),
                newest());
    }

    /// The newest documents; of several drafts of one document only the first.
    private List<DocumentLine> newest() {
        var query = new SearchQuery("", Map.of(), SearchQuery.Order.NEWEST, 0, SHOWN * 4);
        var titles = new HashSet<String>();
        return library.index().search(query).hits().stream()
                .map(SearchPage.Hit::card)
                .filter(card -> titles.add(Folding.key(card.title())))
                .limit(SHOWN)
                .map(Lines::document)
                .toList();
    }

    private static List<Count> counts(IndexStats stats, List<Directive> directives) {
        long ghosts = directives.stream().filter(Directive::isGhost).count();
        return List.of(
                new Count(Words.number(stats.documents()), "văn bản có toàn văn", "/search"),
                new Count(Words.number(directives.size()), "văn bản được viện dẫn", "/directives"),
                new Count(Words.number(ghosts), "chưa có toàn văn trong kho", "/directives?held=no"),
                new Count(Words.number(stats.mentions()), "chỗ viện dẫn", ""));
    }

    /// Queries that lead somewhere in what is held: a number as one would type it, and words.
    private static List<Anchor> examples(List<Directive> directives) {
        return Stream.concat(
                        directives.stream()
                                .limit(2)
                                .map(directive -> directive.key().number()),
                        Stream.of("phong trào thi đua", "xa hoi hoc tap"))
                .filter(text -> !text.isBlank())
                .map(text -> Anchor.to("/search?q=" + SearchRequest.encoded(text), text))
                .toList();
    }
}
