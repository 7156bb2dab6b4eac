package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.util.BytesRef;
import vn.cancu.citation.Relation;
import vn.cancu.document.Level;

/// Counts values of every [FacetField] over all documents that match, and hands on those that pass the filters, in one
/// pass.
///
/// A document that fails only the filter of one field still counts in that field, so that the other values of a field
/// stay visible after one of them was chosen.
final class Facets implements Collector {
    private static final List<PlanFields.Facetted> FIELDS =
            List.of(PlanFields.TYPE, PlanFields.LEVEL, PlanFields.PROVINCE, PlanFields.YEAR, PlanFields.RELATION);
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Map<FacetField, List<String>> filters;
    private final TopDocsCollector<?> best;
    private final List<Map<String, Long>> counts = new ArrayList<>();
    private long total;
    private long seen;

    Facets(Map<FacetField, List<String>> filters, TopDocsCollector<?> best) {
        this.filters = filters;
        this.best = best;
        FIELDS.forEach(_ -> counts.add(new HashMap<>()));
    }

    /// Documents that match, whatever the filters say.
    long seen() {
        return seen;
    }

    /// Documents that match and pass all filters.
    long total() {
        return total;
    }

    /// The best of them.
    TopDocs best() {
        return best.topDocs();
    }

    /// One facet a field.
    List<SearchPage.Facet> facets() {
        var facets = new ArrayList<SearchPage.Facet>();
        for (int i = 0; i < FIELDS.size(); i++) {
            facets.add(facet(FIELDS.get(i).field(), counts.get(i)));
        }
        return facets;
    }

    private SearchPage.Facet facet(FacetField field, Map<String, Long> counted) {
        List<String> selected = filters.getOrDefault(field, List.of());
        selected.forEach(value -> counted.putIfAbsent(value, 0L));
        Comparator<SearchPage.FacetValue> frequent =
                Comparator.comparingLong(SearchPage.FacetValue::count).reversed();
        Comparator<SearchPage.FacetValue> byValue = Comparator.comparing(SearchPage.FacetValue::value);
        return new SearchPage.Facet(
                field,
                counted.entrySet().stream()
                        .map(entry -> new SearchPage.FacetValue(
                                entry.getKey(),
                                label(field, entry.getKey()),
                                entry.getValue(),
                                selected.contains(entry.getKey())))
                        .sorted(field == FacetField.YEAR ? byValue.reversed() : frequent.thenComparing(byValue))
                        .toList());
    }

    private static String label(FacetField field, String value) {
        return switch (field) {
            case LEVEL ->
                List.of(Level.values()).stream()
                        .filter(level -> level.name().equals(value))
                        .map(Level::label)
                        .findFirst()
                        .orElse(value);
            case RELATION ->
                List.of(Relation.values()).stream()
                        .filter(relation -> relation.code().equals(value))
                        .map(Relation::label)
                        .findFirst()
                        .orElse(value);
            case TYPE, PROVINCE, YEAR -> value;
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return best.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < FIELDS.size(); i++) {
            List<String> wanted = filters.getOrDefault(FIELDS.get(i).field(), List.of());
            SortedSetDocValues values =
                    DocValues.getSortedSet(context.reader(), FIELDS.get(i).name());
            columns.add(new Column(values, wanted, counts.get(i)));
        }
        return new Leaf(columns, best.getLeafCollector(context));
    }

    private final class Leaf implements LeafCollector {
        private final List<Column> columns;
        private final LeafCollector hits;

        Leaf(List<Column> columns, LeafCollector hits) {
            this.columns = columns;
            this.hits = hits;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            hits.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            seen++;
            int failed = NONE;
            for (int i = 0; i < columns.size(); i++) {
                if (!columns.get(i).load(doc)) {
                    failed = failed == NONE ? i : SEVERAL;
                }
            }
            if (failed == NONE) {
                columns.forEach(Column::count);
                total++;
                hits.collect(doc);
            } else if (failed >= 0) {
                columns.get(failed).count();
            }
        }

        @Override
        public void finish() throws IOException {
            for (Column column : columns) {
                column.finish();
            }
            hits.finish();
        }
    }

    /// One facet field in one segment.
    private static final class Column {
        private final SortedSetDocValues values;
        private final Map<String, Long> into;
        private final boolean filtered;
        private final boolean[] wanted;
        private final long[] counts;
        private final int[] loaded = new int[Relation.values().length];
        private int size;

        Column(SortedSetDocValues values, List<String> wanted, Map<String, Long> into) throws IOException {
            this.values = values;
            this.into = into;
            this.filtered = !wanted.isEmpty();
            this.counts = new long[(int) values.getValueCount()];
            this.wanted = new boolean[counts.length];
            for (String value : wanted) {
                long ordinal = values.lookupTerm(new BytesRef(value));
                if (ordinal >= 0) {
                    this.wanted[(int) ordinal] = true;
                }
            }
        }

        /// Reads the values of a document.
        ///
        /// @return whether it passes the filter
        boolean load(int doc) throws IOException {
            size = 0;
            boolean passes = !filtered;
            if (counts.length > 0 && values.advanceExact(doc)) {
                int many = Math.min(values.docValueCount(), loaded.length);
                while (size < many) {
                    loaded[size] = (int) values.nextOrd();
                    passes |= wanted[loaded[size++]];
                }
            }
            return passes;
        }

        void count() {
            for (int i = 0; i < size; i++) {
                counts[loaded[i]]++;
            }
        }

        void finish() throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    into.merge(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal], Long::sum);
                }
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
