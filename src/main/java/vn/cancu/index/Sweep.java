package vn.cancu.index;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.cancu.document.DocumentCard;

/// Goes through all documents that match a query, however many, in the order asked for. One page of places is held at a
/// time and the next begins behind its last one, so a million rows need no more memory than a few thousand.
final class Sweep {
    /// Places held at a time: each page costs one pass over all that matches.
    static final int PAGE = 5_000;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Rows rows;
    private final Columns columns;
    private final SearchQuery query;
    private final Ranking.Weights weights;
    private final int page;

    /// @param reader the state of the index, which must stay open until the end
    /// @param columns what is kept in memory of this state
    /// @param query its text, filters and order count; its offset and size do not
    /// @param weights what counts how much
    /// @param page places held at a time
    Sweep(DirectoryReader reader, Columns columns, SearchQuery query, Ranking.Weights weights, int page) {
        this.reader = reader;
        this.searcher = columns.searcher(reader);
        this.rows = new Rows(searcher);
        this.columns = columns;
        this.query = query;
        this.weights = weights;
        this.page = page;
        searcher.setSimilarity(weights.similarity());
        searcher.setQueryCache(null);
    }

    /// Gives every document to somebody, best or newest first. A query that finds nothing as typed is loosened as the
    /// search page does it.
    ///
    /// @return how many were given
    long run(Consumer<DocumentCard> taker) throws IOException {
        ParsedQuery parsed = Search.read(reader, query.text());
        var ranking = new Ranking(Matching.Strictness.AS_TYPED, weights);
        for (Matching.Strictness step : Search.steps(parsed, weights)) {
            ranking = new Ranking(step, weights);
            if (step.isEnough(searcher.count(ranking.matching(parsed)))) {
                break;
            }
        }
        return each(ranking.query(parsed), taker);
    }

    private long each(Query question, Consumer<DocumentCard> taker) throws IOException {
        long given = 0;
        ScoreDoc[] found = next(question, null);
        while (found.length > 0) {
            for (ScoreDoc one : found) {
                taker.accept(rows.card(one.doc));
            }
            given += found.length;
            found = found.length < page ? new ScoreDoc[0] : next(question, found[found.length - 1]);
        }
        return given;
    }

    private ScoreDoc[] next(Query question, @Nullable ScoreDoc after) throws IOException {
        return searcher.search(question, new Once<>(new Best(columns, query, collector(after))))
                .docs();
    }

    private TopDocsCollector<?> collector(@Nullable ScoreDoc after) {
        return Search.sort(query.order(), columns)
                .<TopDocsCollector<?>>map(sort ->
                        new TopFieldCollectorManager(sort, page, (FieldDoc) after, Integer.MAX_VALUE).newCollector())
                .orElseGet(() -> new TopScoreDocCollectorManager(page, after, Integer.MAX_VALUE).newCollector());
    }
}
