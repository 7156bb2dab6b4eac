package vn.cancu.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/// Counts values of every [FacetField] over all documents that match.
///
/// A document that fails only the filter of one field still counts in that field, so that the other values of a field
/// stay visible after one of them was chosen.
final class Facets implements Collector {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;
    private static final int STATES = Columns.FIELDS.indexOf(PlanFields.STATE);

    private final Columns columns;
    private final SearchQuery query;
    /// Documents by field and set.
    private final long[][] counts = new long[Columns.FIELDS.size()][];
    private final BitSet groups = new BitSet();
    private final List<FixedBitSet> matches = new ArrayList<>();
    private long alike;
    private long total;
    private long folded;
    private long seen;

    Facets(Columns columns, SearchQuery query) {
        this.columns = columns;
        this.query = query;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new long[columns.table(i).sets()];
        }
    }

    /// Documents that match, whatever the filters say.
    long seen() {
        return seen;
    }

    /// Documents that match and pass all filters.
    long total() {
        return total;
    }

    /// These documents.
    Matches matches() {
        return new Matches(matches);
    }

    /// Documents among them for which a near duplicate can stand.
    long folded() {
        return folded;
    }

    /// One facet a field.
    List<SearchPage.Facet> facets() {
        var facets = new ArrayList<SearchPage.Facet>();
        for (int i = 0; i < counts.length; i++) {
            FacetField field = Columns.FIELDS.get(i).field();
            facets.add(new FacetList(field, columns.table(i), query).of(counts[i], i == STATES ? alike : 0));
        }
        return facets;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        var all = new Column[counts.length];
        var filters = new ArrayList<Column>();
        for (int i = 0; i < all.length; i++) {
            List<String> wanted =
                    query.filters().getOrDefault(Columns.FIELDS.get(i).field(), List.of());
            all[i] = new Column(i, context, wanted);
            if (!wanted.isEmpty()) {
                filters.add(all[i]);
            }
        }
        while (matches.size() < context.ord) {
            matches.add(new FixedBitSet(0)); // a segment in which nothing can match is not asked
        }
        matches.add(new FixedBitSet(context.reader().maxDoc()));
        return new Leaf(all, filters, context.docBase, matches.getLast());
    }

    private final class Leaf implements LeafCollector {
        private final Column[] all;
        private final List<Column> filters;
        private final int base;
        private final FixedBitSet matching;

        Leaf(Column[] all, List<Column> filters, int base, FixedBitSet matching) {
            this.all = all;
            this.filters = filters;
            this.base = base;
            this.matching = matching;
        }

        @Override
        public void setScorer(Scorable scorer) {
            // counting needs no scores
        }

        @Override
        public void collect(int doc) {
            seen++;
            int group = columns.group(base + doc);
            int failed = NONE;
            for (Column column : filters) {
                if (!column.filter.passes(doc, group)) {
                    failed = failed == NONE ? column.field : SEVERAL;
                }
            }
            if (failed == NONE) {
                for (Column column : all) {
                    column.counts[column.setOf[doc]]++;
                }
                total++;
                matching.set(doc);
                countGroup(group);
            } else if (failed >= 0) {
                all[failed].counts[all[failed].setOf[doc]]++;
                alike += failed == STATES && group > 0 ? 1 : 0;
            }
        }

        private void countGroup(int group) {
            if (group > 0) {
                alike++;
                folded += groups.get(group) ? 1 : 0;
                groups.set(group);
            }
        }

        @Override
        public void finish() {
            for (Column column : all) {
                column.finish();
            }
        }
    }

    /// One facet field in one segment.
    private final class Column {
        private final int field;
        private final FacetFilter filter;
        private final int[] setOf;
        private final int[] numbers;
        private final int[] counts;

        Column(int field, LeafReaderContext context, List<String> wanted) {
            this.field = field;
            this.filter = new FacetFilter(columns, field, context, wanted);
            this.setOf = columns.setOf(context, field);
            this.numbers = columns.numbers(context, field);
            this.counts = new int[numbers.length];
        }

        void finish() {
            for (int set = 0; set < counts.length; set++) {
                Facets.this.counts[field][numbers[set]] += counts[set];
            }
        }
    }
}
