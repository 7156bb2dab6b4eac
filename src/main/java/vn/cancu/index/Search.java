package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Answers one query over one state of the index: best documents, how many there are, facets, snippets.
final class Search {
    /// After so long an answer is given with what was found until then.
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    static final String PARTIAL = "Tìm kiếm mất quá 2 giây nên chỉ hiện một phần kết quả; hãy gõ ít từ hơn.";

    private final IndexSearcher searcher;
    private final Rows rows;
    private final SearchQuery query;
    private final Ranking.Weights weights;
    private final long began = System.nanoTime();

    /// @param reader the state of the index
    /// @param query what is asked
    /// @param weights what counts how much
    Search(DirectoryReader reader, SearchQuery query, Ranking.Weights weights) {
        this.searcher = new IndexSearcher(reader);
        this.rows = new Rows(searcher);
        this.query = query;
        this.weights = weights;
        searcher.setSimilarity(weights.similarity());
        searcher.setQueryCache(null);
        searcher.setTimeout(() -> System.nanoTime() - began > PATIENCE_NANOS);
    }

    /// The answer.
    SearchPage run() throws IOException {
        ParsedQuery parsed = QueryParser.parse(query.text());
        var notes = new ArrayList<>(parsed.remarks());
        Facets found = ask(parsed, Matching.Strictness.AS_TYPED);
        for (Matching.Strictness next : looser(parsed)) {
            if (isEmpty(found) && !searcher.timedOut()) {
                found = ask(parsed, next);
                if (!isEmpty(found)) {
                    notes.add(next.note());
                }
            }
        }
        if (searcher.timedOut()) {
            notes.add(PARTIAL);
        }
        List<SearchPage.Hit> hits = hits(found, parsed);
        return new SearchPage(
                query,
                found.total(),
                hits,
                found.facets(),
                notes,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    /// What is tried when nothing matches. Who types quotes means these words one after the other: they are not loosened
    /// to any of them.
    private static List<Matching.Strictness> looser(ParsedQuery parsed) {
        if (!(parsed instanceof ParsedQuery.Terms terms)) {
            return List.of();
        }
        boolean quoted = terms.wanted().stream().anyMatch(clause -> clause instanceof Clause.Phrase);
        return quoted
                ? List.of(Matching.Strictness.ANY_MARKS)
                : List.of(Matching.Strictness.ANY_MARKS, Matching.Strictness.ANY_WORD);
    }

    private static boolean isEmpty(Facets found) {
        return found.seen() == 0;
    }

    private Facets ask(ParsedQuery parsed, Matching.Strictness strictness) throws IOException {
        var facets = new Facets(query.filters(), best());
        return searcher.search(new Ranking(strictness, weights).query(parsed), new Facets.Run(facets));
    }

    private TopDocsCollector<?> best() {
        int deep = query.offset() + query.size();
        return switch (query.order()) {
            case RELEVANCE -> new TopScoreDocCollectorManager(deep, Integer.MAX_VALUE).newCollector();
            case NEWEST -> new TopFieldCollectorManager(byDate(true), deep, Integer.MAX_VALUE).newCollector();
            case OLDEST -> new TopFieldCollectorManager(byDate(false), deep, Integer.MAX_VALUE).newCollector();
        };
    }

    /// By date of issue; documents without one come last either way.
    private static Sort byDate(boolean newest) {
        Long last = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new Sort(new SortField(PlanFields.DATE.name(), SortField.Type.LONG, newest, last));
    }

    private List<SearchPage.Hit> hits(Facets found, ParsedQuery parsed) throws IOException {
        ScoreDoc[] best = found.best().scoreDocs;
        List<Clause> clauses = parsed.positive();
        List<Double> weights = weights(clauses);
        var hits = new ArrayList<SearchPage.Hit>();
        for (int i = query.offset(); i < best.length; i++) {
            int doc = best[i].doc;
            List<SearchPage.Snippet> snippets = clauses.isEmpty() ? List.of() : snippets(doc, clauses, weights);
            float score = Float.isNaN(best[i].score) ? 0 : best[i].score;
            hits.add(new SearchPage.Hit(rows.card(doc), score, snippets));
        }
        return hits;
    }

    private List<SearchPage.Snippet> snippets(int doc, List<Clause> clauses, List<Double> weights) throws IOException {
        Rows.RawText text = rows.text(doc);
        return Snippets.of(text.raw(), text.layout(), clauses, weights, rows.mentions(doc));
    }

    /// Rare words say more about a place than frequent ones; phrases, numbers and dates say most.
    private List<Double> weights(List<Clause> clauses) throws IOException {
        var weights = new ArrayList<Double>();
        IndexReader reader = searcher.getIndexReader();
        for (Clause clause : clauses) {
            weights.add(
                    switch (clause) {
                        case Clause.Word word -> rarity(reader, word);
                        case Clause.Alike alike -> rarity(reader, alike.word());
                        case Clause.Prefix _, Clause.Hint _ -> 1.0;
                        case Clause.Phrase _,
                                Clause.Number _,
                                Clause.Day _,
                                Clause.AnyOf _,
                                Clause.SchoolYear _,
                                Clause.InField _ -> 10.0;
                    });
        }
        return weights;
    }

    private static double rarity(IndexReader reader, Clause.Word word) throws IOException {
        String field = word.isMarked() ? PlanFields.WORDS.name() : PlanFields.BARE.name();
        int holding = reader.docFreq(new Term(field, word.exact()));
        return Math.log(1 + (reader.numDocs() + 1.0) / (holding + 1.0));
    }
}
