package vn.cancu.index;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The documents that a first pass found, as something to look among: one bit a document. The second pass, which finds
/// the best of them, then need not find out again which match.
final class Matches extends Query {
    private final List<FixedBitSet> bySegment;

    /// @param bySegment the documents of each segment, in the order of the segments; those at the end may be missing when
    ///     nothing was found there
    Matches(List<FixedBitSet> bySegment) {
        this.bySegment = List.copyOf(bySegment);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) {
                boolean asked = context.ord < bySegment.size();
                FixedBitSet found = asked ? bySegment.get(context.ord) : new FixedBitSet(0);
                int documents = found.cardinality();
                return documents == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(found, documents),
                                score(),
                                scoreMode,
                                context.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString(String field) {
        return "matches";
    }
}
