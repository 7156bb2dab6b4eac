package vn.cancu.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/// How many held documents cite each, for sorting.
final class CitedBy extends LongValuesSource {
    private final Columns columns;

    CitedBy(Columns columns) {
        this.columns = columns;
    }

    @Override
    public LongValues getValues(LeafReaderContext context, DoubleValues scores) {
        return new LongValues() {
            private int current;

            @Override
            public boolean advanceExact(int doc) {
                current = context.docBase + doc;
                return true;
            }

            @Override
            public long longValue() {
                return columns.citedBy(current);
            }
        };
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return false;
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitedBy cited && cited.columns == columns;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(columns);
    }

    @Override
    public String toString() {
        return "cited by";
    }
}
