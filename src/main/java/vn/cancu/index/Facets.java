package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;

/// Counts values of every [FacetField] over all documents that match, and hands on those that pass the filters, in one
/// pass.
///
/// A document that fails only the filter of one field still counts in that field, so that the other values of a field
/// stay visible after one of them was chosen.
final class Facets implements Collector {
    private static final int NONE = -1;
    private static final int SEVERAL = -2;
    private static final int STATES = Columns.FIELDS.indexOf(PlanFields.STATE);

    private final Columns columns;
    private final SearchQuery query;
    private final TopDocsCollector<?> best;
    /// Documents by field and set.
    private final long[][] counts = new long[Columns.FIELDS.size()][];
    private final BitSet groups = new BitSet();
    private long alike;
    private long total;
    private long folded;
    private long seen;

    Facets(Columns columns, SearchQuery query, TopDocsCollector<?> best) {
        this.columns = columns;
        this.query = query;
        this.best = best;
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

    /// Documents among them for which a near duplicate can stand.
    long folded() {
        return folded;
    }

    /// The best of them.
    TopDocs best() {
        return best.topDocs();
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
        return best.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
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
        return new Leaf(all, filters, context.docBase, best.getLeafCollector(context));
    }

    private final class Leaf implements LeafCollector {
        private final Column[] all;
        private final List<Column> filters;
        private final int base;
        private final LeafCollector hits;

        Leaf(Column[] all, List<Column> filters, int base, LeafCollector hits) {
            this.all = all;
            this.filters = filters;
            this.base = base;
            this.hits = hits;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            hits.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            seen++;
            int group = columns.group(base + doc);
            int failed = NONE;
            for (Column column : filters) {
                if (!column.passes(doc, group)) {
                    failed = failed == NONE ? column.field : SEVERAL;
                }
            }
            if (failed == NONE) {
                for (Column column : all) {
                    column.counts[column.setOf[doc]]++;
                }
                total++;
                countGroup(group);
                hits.collect(doc);
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
        public void finish() throws IOException {
            for (Column column : all) {
                column.finish();
            }
            hits.finish();
        }
    }

    /// One facet field in one segment.
    private final class Column {
        private final int field;
        private final int[] setOf;
        private final int[] numbers;
        private final int[] counts;
        private final boolean[] passing;
        private final boolean alikeWanted;

        Column(int field, LeafReaderContext context, List<String> wanted) {
            this.field = field;
            this.setOf = columns.setOf(context, field);
            this.numbers = columns.numbers(context, field);
            this.counts = new int[numbers.length];
            this.passing = new boolean[wanted.isEmpty() ? 0 : numbers.length];
            for (int set = 0; set < passing.length; set++) {
                passing[set] = columns.table(field).holds(numbers[set], wanted);
            }
            this.alikeWanted = field == STATES && wanted.contains(DocumentState.ALIKE.code());
        }

        boolean passes(int doc, int group) {
            return passing[setOf[doc]] || (alikeWanted && group > 0);
        }

        void finish() {
            for (int set = 0; set < counts.length; set++) {
                Facets.this.counts[field][numbers[set]] += counts[set];
            }
        }
    }

    /// Runs one collector over all segments.
    record Run(Facets facets) implements CollectorManager<Facets, Facets> {
        @Override
        public Facets newCollector() {
            return facets;
        }

        @Override
        public Facets reduce(Collection<Facets> collectors) {
            return facets;
        }
    }
}
