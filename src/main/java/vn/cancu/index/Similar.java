package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOSupplier;
import vn.cancu.document.DocumentCard;
import vn.cancu.text.SourceText;

/// Documents that speak of the same things as a held one: of the pairs of words in its title and text the [#MOST_PAIRS]
/// that are frequent in it and rare elsewhere are looked for. The work is bounded: so much of a text, so many pairs.
final class Similar {
    private static final int LONGEST_TEXT = 60_000;
    private static final int MOST_CANDIDATES = 120;
    private static final int MOST_PAIRS = 24;
    private static final int LEAST_SHARED = 2;
    private static final int TITLE = 3;
    /// What more than this share of all documents has says nothing.
    private static final double TOO_FREQUENT = 0.1;

    private static final int FEW_DOCUMENTS = 20;

    private final IndexSearcher searcher;
    private final Rows rows;

    /// Two neighbours, what they say of the document, and where they are in each segment: looked up once.
    private record Pair(Term term, double weight, TermStates where) {}

    Similar(DirectoryReader reader) {
        this.searcher = new IndexSearcher(reader);
        this.rows = new Rows(searcher);
        searcher.setQueryCache(null);
    }

    /// The documents most like one, best first, without itself.
    List<Likeness> of(int doc, int most) throws IOException {
        DocumentCard card = rows.card(doc);
        String raw = rows.text(doc).raw();
        String begin = raw.substring(0, Math.min(raw.length(), LONGEST_TEXT));
        String text = SourceText.of(card.title() + ".\n\n" + begin).normal();
        Words words = Words.of(text);
        List<Pair> pairs = pairs(words, Words.of(card.title()).size());
        if (pairs.size() < LEAST_SHARED) {
            return List.of();
        }
        double whole = pairs.stream().mapToDouble(Pair::weight).sum();
        var wordings = new Wordings(
                text,
                words,
                pairs.stream().map(pair -> pair.term().text()).toList(),
                pairs.stream().map(Pair::weight).toList());
        var likenesses = new ArrayList<Likeness>();
        ScoreDoc[] hits = searcher.search(question(pairs), most + 1).scoreDocs;
        Map<Integer, BitSet> shared = shared(pairs, hits);
        for (ScoreDoc hit : hits) {
            if (hit.doc != doc) {
                List<String> subjects = wordings.of(shared.getOrDefault(hit.doc, new BitSet()));
                likenesses.add(new Likeness(rows.card(hit.doc), hit.score / whole, subjects));
            }
        }
        return likenesses.stream().limit(most).toList();
    }

    private static BooleanQuery question(List<Pair> pairs) {
        var question = new BooleanQuery.Builder().setMinimumNumberShouldMatch(LEAST_SHARED);
        for (Pair pair : pairs) {
            var term = new ConstantScoreQuery(new TermQuery(pair.term(), pair.where()));
            question.add(new BoostQuery(term, (float) pair.weight()), Occur.SHOULD);
        }
        return question.build();
    }

    /// The pairs that say most.
    ///
    /// @param title words of the title, with which the text begins
    private List<Pair> pairs(Words words, int title) throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            if (!words.isApart(i) && isTelling(words, i) && isTelling(words, i - 1)) {
                String pair = words.bare(i - 1) + " " + words.bare(i);
                seen.merge(pair, i < title ? TITLE : 1, Integer::sum);
            }
        }
        List<Map.Entry<String, Integer>> frequent = seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .toList();
        var pairs = new ArrayList<Pair>();
        double all = searcher.getIndexReader().numDocs();
        for (Map.Entry<String, Integer> one : frequent) {
            var term = new Term(PlanFields.PAIRS.name(), one.getKey());
            TermStates where = TermStates.build(searcher, term, true);
            int holding = where.docFreq();
            if (holding > 1 && holding <= Math.max(FEW_DOCUMENTS, all * TOO_FREQUENT)) {
                double weight = (1 + Math.log(one.getValue())) * Math.log(1 + all / holding);
                pairs.add(new Pair(term, weight, where));
            }
        }
        return pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::weight).reversed().thenComparing(Pair::term))
                .limit(MOST_PAIRS)
                .toList();
    }

    /// Figures and single letters stand in every list and table.
    private static boolean isTelling(Words words, int i) {
        return words.length(i) > 1 && !Character.isDigit(words.bareChars()[words.from(i)]);
    }

    /// Which of the pairs each document has.
    private Map<Integer, BitSet> shared(List<Pair> pairs, ScoreDoc[] hits) throws IOException {
        int[] docs = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        Map<Integer, BitSet> shared = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            int[] here = Arrays.stream(docs)
                    .filter(doc -> doc >= leaf.docBase && doc < end)
                    .toArray();
            for (int i = 0; here.length > 0 && i < pairs.size(); i++) {
                share(pairs.get(i), i, leaf, here, shared);
            }
        }
        return shared;
    }

    private static void share(Pair pair, int number, LeafReaderContext leaf, int[] docs, Map<Integer, BitSet> shared)
            throws IOException {
        IOSupplier<TermState> found = pair.where().get(leaf);
        TermState state = found == null ? null : found.get();
        if (state == null) {
            return;
        }
        TermsEnum terms = Terms.getTerms(leaf.reader(), pair.term().field()).iterator();
        terms.seekExact(pair.term().bytes(), state);
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        for (int doc : docs) {
            int in = doc - leaf.docBase;
            if (postings.docID() < in && postings.advance(in) == in || postings.docID() == in) {
                shared.computeIfAbsent(doc, _ -> new BitSet()).set(number);
            }
        }
    }
}
