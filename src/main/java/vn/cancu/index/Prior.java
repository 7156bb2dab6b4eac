package vn.cancu.index;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import vn.cancu.document.Level;

/// What a document counts before any word is compared: a little more the higher its level and the more held documents
/// cite it. It decides between documents that answer equally well and no more: one more pair of neighbours counts more
/// than [#MOST] unless nearly every document holds it.
final class Prior {
    /// The most it can be.
    static final float MOST = 0.1f;

    private static final float CITED = 0.07f;
    /// By so many citing documents half of [#CITED] is reached.
    private static final int HALF = 5;

    private static final int LEVEL = Columns.FIELDS.indexOf(PlanFields.LEVEL);

    private final Columns columns;

    Prior(Columns columns) {
        this.columns = columns;
    }

    /// The priors of one segment.
    Segment in(LeafReaderContext context) {
        int[] numbers = columns.numbers(context, LEVEL);
        var levels = new float[numbers.length];
        for (int set = 0; set < levels.length; set++) {
            levels[set] = ofLevels(columns.table(LEVEL), numbers[set]);
        }
        return new Segment(levels, columns.setOf(context, LEVEL), context.docBase);
    }

    private static float ofLevels(Columns.Table table, int set) {
        float most = 0;
        for (int value : table.set(set)) {
            most = Math.max(most, of(Level.valueOf(table.values().get(value))));
        }
        return most;
    }

    /// What a level counts.
    static float of(Level level) {
        return switch (level) {
            case CENTRAL -> 0.03f;
            case PROVINCE -> 0.02f;
            case DISTRICT -> 0.01f;
            case COMMUNE, SCHOOL, UNKNOWN -> 0;
        };
    }

    /// What being cited by so many held documents counts.
    static float cited(int by) {
        return CITED * by / (by + HALF);
    }

    /// The priors of the documents of one segment.
    final class Segment {
        private final float[] levels;
        private final int[] setOf;
        private final int base;

        private Segment(float[] levels, int[] setOf, int base) {
            this.levels = levels;
            this.setOf = setOf;
            this.base = base;
        }

        /// What a document of the segment counts, from 0 to [#MOST].
        float of(int doc) {
            return levels[setOf[doc]] + cited(columns.citedBy(base + doc));
        }

        /// Why, in Vietnamese.
        List<Reason> reasons(int doc, Level level) {
            int by = columns.citedBy(base + doc);
            return Stream.of(
                            new Reason("cấp ban hành: " + level.label(), levels[setOf[doc]]),
                            new Reason("được " + by + " văn bản trong kho viện dẫn", cited(by)))
                    .filter(reason -> reason.score() > 0)
                    .toList();
        }
    }
}
