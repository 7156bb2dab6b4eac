package vn.cancu.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        var filters = new ArrayList<Filter>();
        for (int i = 0; i < counts.length; i++) {
            List<String> wanted =
                    query.filters().getOrDefault(Columns.FIELDS.get(i).field(), List.of());
            if (!wanted.isEmpty()) {
                filters.add(new Filter(i, new FacetFilter(columns, i, context, wanted), context));
            }
        }
        while (matches.size() < context.ord) {
            matches.add(new FixedBitSet(0)); // a segment in which nothing can match is not asked
        }
        matches.add(new FixedBitSet(context.reader().maxDoc()));
        return new Leaf(context, filters, matches.getLast());
    }

    /// Number of documents of a segment in each row.
    private int[] rows(LeafReaderContext context) {
        return new int[columns.setOf(context, 0).length];
    }

    private final class Leaf implements LeafCollector {
        private final LeafReaderContext context;
        private final int base;
        private final int[] rowOf;
        private final int[] passed;
        private final List<Filter> filters;
        private final FixedBitSet matching;

        Leaf(LeafReaderContext context, List<Filter> filters, FixedBitSet matching) {
            this.context = context;
            this.base = context.docBase;
            this.rowOf = columns.rowOf(context);
            this.passed = rows(context);
            this.filters = filters;
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
            Optional<Filter> failed = Optional.empty();
            for (Filter filter : filters) {
                if (!filter.filter.passes(doc, group)) {
                    if (failed.isPresent()) {
                        return;
                    }
                    failed = Optional.of(filter);
                }
            }
            if (failed.isEmpty()) {
                passed[rowOf[doc]]++;
                total++;
                matching.set(doc);
                countGroup(group);
            } else {
                failed.get().alone[rowOf[doc]]++;
                alike += failed.get().field == STATES && group > 0 ? 1 : 0;
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
            add(context, passed, 0, counts.length);
            filters.forEach(filter -> add(context, filter.alone, filter.field, filter.field + 1));
        }
    }

    /// Counts documents of a segment in some fields.
    ///
    /// @param rows number of documents by row
    /// @param from first field
    /// @param to end of the fields, exclusive
    private void add(LeafReaderContext context, int[] rows, int from, int to) {
        int[] counted =
                IntStream.range(0, rows.length).filter(row -> rows[row] > 0).toArray();
        for (int field = from; field < to; field++) {
            int[] setOf = columns.setOf(context, field);
            int[] numbers = columns.numbers(context, field);
            for (int row : counted) {
                counts[field][numbers[setOf[row]]] += rows[row];
            }
        }
    }

    /// The filter of one field, for one segment.
    private final class Filter {
        private final int field;
        private final FacetFilter filter;
        /// Number of documents by row that fail only this filter.
        private final int[] alone;

        Filter(int field, FacetFilter filter, LeafReaderContext context) {
            this.field = field;
            this.filter = filter;
            this.alone = rows(context);
        }
    }
}
