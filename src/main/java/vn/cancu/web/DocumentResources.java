package vn.cancu.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentCard;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchQuery;
import vn.cancu.index.StoredDocument;
import vn.cancu.index.Suggestions;
import vn.cancu.index.Suggestions.Suggestion;
import vn.cancu.json.ApiJson;
import vn.cancu.json.CardJson;
import vn.cancu.json.ReadingJson;
import vn.cancu.json.SearchJson;
import vn.cancu.json.SuggestionsJson;
import vn.cancu.library.Library;

/// The API calls about held documents: search, list, and one document with everything read in it.
final class DocumentResources {
    /// Rows of a page when a request does not say.
    static final int USUAL = 20;

    private static final int OFFERED = 8;

    private final Library library;

    DocumentResources(Library library) {
        this.library = library;
    }

    SearchJson search(Context ctx) {
        var asked = SearchRequest.of(ctx);
        int size = Parameters.number(Parameters.text(ctx, "size"), SearchRequest.SIZE);
        long offset = (Parameters.number(Parameters.text(ctx, "page"), 1) - 1L) * size;
        if (offset + size > SearchQuery.DEEPEST) {
            throw new ApiProblem(
                    400,
                    "pages end at " + SearchQuery.DEEPEST + " documents; /api/v1/exports/documents.jsonl gives all");
        }
        var query = new SearchQuery(
                asked.text(), asked.filters(), asked.order(), (int) offset, size, asked.within(), asked.alike());
        return SearchJson.of(library.search(query));
    }

    SuggestionsJson suggest(Context ctx) {
        String typed = Parameters.text(ctx, "q");
        return SuggestionsJson.of(typed, library.suggestions().of(typed, OFFERED), DocumentResources::goal);
    }

    /// Where a text leads that somebody takes: to the one thing it names, else to a search.
    private static String goal(Suggestion one) {
        String text = SearchRequest.encoded(one.text());
        return switch (one.kind()) {
            case DIRECTIVE, NUMBER, TITLE -> {
                boolean directive = one.kind() == Suggestions.Kind.DIRECTIVE;
                String page = directive ? Lines.directiveAddress(one.goal()) : Lines.documentAddress(one.goal());
                yield one.goal().isEmpty() ? "/search?q=" + text : page;
            }
            case ISSUER -> "/search?" + FacetField.ISSUER.parameter() + "=" + text;
            case SIGNER -> "/search?q=" + SearchRequest.encoded("\"" + one.text() + "\"");
        };
    }

    ApiJson.Documents list(Context ctx) {
        int size = Parameters.number(Parameters.text(ctx, "size"), USUAL);
        List<DocumentCard> cards = library.index().cardsAfter(Parameters.text(ctx, "after"), size);
        String next = cards.size() < size
                ? null
                : "/api/v1/documents?after=" + cards.getLast().id() + "&size=" + size;
        return new ApiJson.Documents(cards.stream().map(CardJson::of).toList(), next);
    }

    ApiJson.Document one(Context ctx) {
        return ApiJson.Document.of(stored(ctx));
    }

    ReadingJson reading(Context ctx) {
        StoredDocument stored = stored(ctx);
        return ReadingJson.of(stored.file(), library.reading(stored), stored.diagnostics());
    }

    ApiJson.Citations citations(Context ctx) {
        return ApiJson.Citations.of(library.graph(), stored(ctx).card().id());
    }

    ApiJson.Duties duties(Context ctx) {
        return ApiJson.Duties.of(library.reading(stored(ctx)));
    }

    /// The raw text.
    Object text(Context ctx) {
        byte[] text = stored(ctx).text().raw().getBytes(StandardCharsets.UTF_8);
        ctx.result(text);
        StaticFiles.type(ctx, "text/plain; charset=utf-8");
        return ctx;
    }

    private StoredDocument stored(Context ctx) {
        return document(library, ctx.pathParam("id"));
    }

    /// The document with an id.
    ///
    /// @throws ApiProblem when there is none
    static StoredDocument document(Library library, String id) {
        Optional<StoredDocument> found =
                Parameters.isDocumentId(id) ? library.index().find(id) : Optional.empty();
        return found.orElseThrow(() -> ApiProblem.absent("document", id));
    }
}
