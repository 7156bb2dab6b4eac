package vn.cancu.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Answers one query over one state of the index: best documents, how many there are, facets, snippets.
final class Search {
    /// After so long on a core no more is counted, and hits are given without their places in the text. Time on a core:
    /// that others use the machine too makes no answer partial.
    private static final long COUNTING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /// After so long on a core the best found until then are given.
    private static final long RANKING_NANOS = TimeUnit.MILLISECONDS.toNanos(650);

    /// On the wall each is so many times as long.
    private static final int WALL = 4;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /// So long words that stand nowhere are compared with those that do.
    private static final long MENDING_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /// Asked for beyond what is shown, where near duplicates may take places.
    private static final int SPARE = 10;

    private static final int DEEPEST = 4 * SearchQuery.DEEPEST;

    static final String PARTIAL = "Tìm kiếm mất quá lâu nên chỉ hiện một phần kết quả; hãy gõ ít từ hơn.";

    private final DirectoryReader reader;
    private final StateSearcher searcher;
    private final Rows rows;
    private final Columns columns;
    private final SearchQuery query;
    private final Ranking.Weights weights;
    private final long began = System.nanoTime();
    private final long beganOnCore = CLOCK.getCurrentThreadCpuTime();
    private long patience = COUNTING_NANOS;

    /// @param reader the state of the index
    /// @param columns what is kept in memory of this state
    /// @param query what is asked
    /// @param weights what counts how much
    Search(DirectoryReader reader, Columns columns, SearchQuery query, Ranking.Weights weights) {
        this.reader = reader;
        this.searcher = columns.searcher(reader);
        this.rows = new Rows(searcher);
        this.columns = columns;
        this.query = query;
        this.weights = weights;
        searcher.setSimilarity(weights.similarity());
        searcher.setQueryCache(null);
        searcher.setTimeout(() -> took(patience));
    }

    /// The answer.
    SearchPage run() throws IOException {
        ParsedQuery typed = QueryParser.parse(query.text(), new Held(reader));
        ParsedQuery mended = mended(reader, typed);
        ParsedQuery parsed = new Marks(reader).settled(mended);
        var notes = new ArrayList<>(parsed.remarks());
        List<Matching.Strictness> steps = steps(parsed, weights);
        var strictness = steps.getFirst();
        Facets found = count(parsed, strictness);
        for (Matching.Strictness next : steps.subList(1, steps.size())) {
            if (!strictness.isEnough(found.seen()) && !searcher.timedOut()) {
                found = count(parsed, next);
                strictness = next;
            }
        }
        if (found.seen() > 0 && !strictness.note().isEmpty()) {
            notes.add(strictness.note());
        }
        for (Clause.Prefix prefix : Matching.prefixes(parsed.positive())) {
            searcher.beginnings().note(reader, prefix).ifPresent(notes::add);
        }
        boolean together = query.alike() == SearchQuery.Alike.TOGETHER;
        patience = RANKING_NANOS;
        Query ranked = ranked(parsed, strictness, found);
        ScoreDoc[] best = found.total() == 0
                ? new ScoreDoc[0]
                : together && columns.isGrouped() ? leaders(ranked) : best(ranked, deep());
        List<SearchPage.Hit> hits = hits(best, parsed);
        if (searcher.timedOut()) {
            notes.add(PARTIAL);
        }
        return new SearchPage(
                query,
                found.total(),
                together ? found.folded() : 0,
                hits,
                found.facets(),
                mended.equals(typed) ? meant() : "",
                notes,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    /// What is asked of an index: as typed, words that stand nowhere mended, and how its marks are meant.
    static ParsedQuery read(DirectoryReader reader, String typed) throws IOException {
        return new Marks(reader).settled(mended(reader, QueryParser.parse(typed, new Held(reader))));
    }

    private static ParsedQuery mended(DirectoryReader reader, ParsedQuery parsed) throws IOException {
        try {
            return new Mending(patient(reader)).mended(parsed);
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            return parsed;
        }
    }

    private boolean isLate() {
        return took(COUNTING_NANOS);
    }

    private boolean took(long onCore) {
        return CLOCK.getCurrentThreadCpuTime() - beganOnCore > onCore || System.nanoTime() - began > WALL * onCore;
    }

    /// «Ý bạn là», when it is found in time. It is not asked where words were mended already: a note says what was searched.
    private String meant() throws IOException {
        try {
            return isLate() ? "" : Spelling.of(patient(reader), query.text());
        } catch (ExitableDirectoryReader.ExitingReaderException e) {
            return "";
        }
    }

    /// The same index; going through its words ends in time.
    private static DirectoryReader patient(DirectoryReader reader) throws IOException {
        long end = System.nanoTime() + MENDING_NANOS;
        return ExitableDirectoryReader.wrap(reader, () -> System.nanoTime() - end > 0);
    }

    /// What is tried one after the other until enough matches. Who types quotes means these words one after the other:
    /// they are not loosened to any of them.
    static List<Matching.Strictness> steps(ParsedQuery parsed, Ranking.Weights weights) {
        if (!(parsed instanceof ParsedQuery.Terms terms)) {
            return List.of(Matching.Strictness.AS_TYPED);
        }
        boolean quoted = terms.wanted().stream().anyMatch(clause -> clause instanceof Clause.Phrase);
        return Stream.of(Matching.Strictness.values())
                .filter(step -> step != Matching.Strictness.AS_A_LIST || weights.isListAskedFor(terms))
                .filter(step -> step != Matching.Strictness.ANY_WORD || !quoted)
                .toList();
    }

    /// Counts what matches, which needs no scores: most of a question only lifts what matches anyway and is not looked at.
    /// The best are found in a second pass among what matches, which leaves out what cannot be among them.
    private Facets count(ParsedQuery parsed, Matching.Strictness strictness) throws IOException {
        Query question = new Ranking(strictness, weights).matching(parsed);
        return searcher.search(question, new Once<>(new Facets(columns, query)));
    }

    /// What is asked in the second pass; where hits are not sorted by score there is none to make.
    private Query ranked(ParsedQuery parsed, Matching.Strictness strictness, Facets found) {
        return query.order() == SearchQuery.Order.RELEVANCE
                ? new Ranking(strictness, weights).among(found.matches(), parsed)
                : found.matches();
    }

    private ScoreDoc[] best(Query ranked, int deep) throws IOException {
        return searcher.search(ranked, new Once<>(new Best(columns, query, top(deep))))
                .docs();
    }

    private int deep() {
        return query.offset() + query.size();
    }

    /// The best without those for which a better near duplicate stands. More are asked for until there are enough.
    private ScoreDoc[] leaders(Query ranked) throws IOException {
        int asked = deep() + deep() / 2 + SPARE;
        ScoreDoc[] best = best(ranked, asked);
        List<ScoreDoc> leaders = leaders(best);
        while (leaders.size() < deep() && best.length == asked && asked < DEEPEST && !searcher.timedOut()) {
            asked = Math.min(asked * 4, DEEPEST);
            best = best(ranked, asked);
            leaders = leaders(best);
        }
        return leaders.stream().limit(deep()).toArray(ScoreDoc[]::new);
    }

    private List<ScoreDoc> leaders(ScoreDoc[] best) {
        var groups = new BitSet();
        var leaders = new ArrayList<ScoreDoc>();
        for (ScoreDoc one : best) {
            int group = columns.group(one.doc);
            if (group == 0 || !groups.get(group)) {
                leaders.add(one);
                groups.set(group);
            }
        }
        return leaders;
    }

    private TopDocsCollector<?> top(int deep) {
        return sort(query.order(), columns)
                .<TopDocsCollector<?>>map(sort -> new TopFieldCollectorManager(sort, deep, deep).newCollector())
                .orElseGet(() -> new TopScoreDocCollectorManager(deep, deep).newCollector());
    }

    /// By what hits are sorted; empty for relevance.
    static Optional<Sort> sort(SearchQuery.Order order, Columns columns) {
        return switch (order) {
            case RELEVANCE -> Optional.empty();
            case NEWEST -> Optional.of(new Sort(byDate(true)));
            case OLDEST -> Optional.of(new Sort(byDate(false)));
            case CITED -> Optional.of(new Sort(new CitedBy(columns).getSortField(true), byDate(true)));
        };
    }

    /// By date of issue; documents without one come last either way.
    private static SortField byDate(boolean newest) {
        Long last = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new SortField(PlanFields.DATE.name(), SortField.Type.LONG, newest, last);
    }

    private List<SearchPage.Hit> hits(ScoreDoc[] best, ParsedQuery parsed) throws IOException {
        List<Clause> clauses = parsed.positive();
        List<Double> weights = weights(clauses);
        boolean numbered = clauses.stream().anyMatch(Places::looksAtMentions);
        var hits = new ArrayList<SearchPage.Hit>();
        for (int i = query.offset(); i < best.length; i++) {
            int doc = best[i].doc;
            List<SearchPage.Snippet> snippets =
                    clauses.isEmpty() || isLate() ? List.of() : snippets(doc, clauses, weights, numbered);
            float score = Float.isNaN(best[i].score) ? 0 : best[i].score;
            hits.add(new SearchPage.Hit(rows.card(doc), score, snippets));
        }
        return hits;
    }

    private List<SearchPage.Snippet> snippets(int doc, List<Clause> clauses, List<Double> weights, boolean numbered)
            throws IOException {
        Rows.RawText text = rows.text(doc);
        return Snippets.of(text.raw(), text.layout(), clauses, weights, numbered ? rows.mentions(doc) : List.of());
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
                                Clause.Period _,
                                Clause.InField _ -> 10.0;
                    });
        }
        return weights;
    }

    private static double rarity(IndexReader reader, Clause.Word word) throws IOException {
        String field = word.asWritten() ? PlanFields.WORDS.name() : PlanFields.BARE.name();
        int holding = reader.docFreq(new Term(field, word.exact()));
        return Math.log(1 + (reader.numDocs() + 1.0) / (holding + 1.0));
    }
}
