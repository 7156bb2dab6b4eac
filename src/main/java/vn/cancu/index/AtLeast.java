package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The documents that match so many of some queries or more, without a score. Each query adds one to what it matches, in a
/// row of bytes: for frequent words that is several times cheaper than to keep all of them in step, as Lucene does.
final class AtLeast extends Query {
    private final List<Query> choices;
    private final int wanted;

    /// @param wanted from 1 to 127
    AtLeast(int wanted, List<Query> choices) {
        this.wanted = wanted;
        this.choices = List.copyOf(choices);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        var weights = new ArrayList<Weight>();
        for (Query choice : choices) {
            weights.add(searcher.createWeight(searcher.rewrite(choice), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                var suppliers = new ArrayList<ScorerSupplier>();
                for (Weight weight : weights) {
                    ScorerSupplier supplier = weight.scorerSupplier(context);
                    if (supplier != null) {
                        suppliers.add(supplier);
                    }
                }
                int maxDoc = context.reader().maxDoc();
                return suppliers.size() < wanted ? null : new Counted(suppliers, score(), scoreMode, maxDoc);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    /// The documents of one segment, counted when they are asked for.
    private final class Counted extends ConstantScoreScorerSupplier {
        private final List<ScorerSupplier> suppliers;
        private final int maxDoc;

        Counted(List<ScorerSupplier> suppliers, float score, ScoreMode scoreMode, int maxDoc) {
            super(score, scoreMode, maxDoc);
            this.suppliers = suppliers;
            this.maxDoc = maxDoc;
        }

        @Override
        public DocIdSetIterator iterator(long leadCost) throws IOException {
            var counts = new byte[maxDoc];
            var found = new FixedBitSet(maxDoc);
            int documents = 0;
            for (ScorerSupplier supplier : suppliers) {
                DocIdSetIterator each = supplier.get(Long.MAX_VALUE).iterator();
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    if (counts[doc] < wanted && ++counts[doc] == wanted) {
                        found.set(doc);
                        documents++;
                    }
                }
            }
            return new BitSetIterator(found, documents);
        }

        @Override
        public long cost() {
            return Math.min(
                    maxDoc, suppliers.stream().mapToLong(ScorerSupplier::cost).sum() / wanted);
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AtLeast same && same.wanted == wanted && same.choices.equals(choices);
    }

    @Override
    public int hashCode() {
        return 31 * choices.hashCode() + wanted;
    }

    @Override
    public String toString(String field) {
        return wanted + " of " + choices;
    }
}
