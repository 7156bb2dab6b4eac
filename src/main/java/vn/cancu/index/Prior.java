package vn.cancu.index;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Level;

/// What a document counts before any word is compared: a little more the higher its level and the more held documents
/// cite it. It decides between documents that answer equally well and no more: one more pair of neighbours counts more
/// than 0.1 unless nearly every document holds it.
///
/// A query that begins with a document type (`kế hoạch thi đua`) raises documents of this type over others that only
/// mention it.
final class Prior {
    private static final float STANDING = 0.1f;
    private static final float TYPED = 0.5f;

    private static final float CITED = 0.07f;
    /// Number of citing documents that gives half of [#CITED].
    private static final int HALF = 5;

    private static final int LEVEL = Columns.FIELDS.indexOf(PlanFields.LEVEL);
    private static final int TYPE = Columns.FIELDS.indexOf(PlanFields.TYPE);

    private final Columns columns;
    private final Optional<String> type;

    /// @param typed the query
    Prior(Columns columns, String typed) {
        this.columns = columns;
        this.type = DocumentTypes.at(typed).map(DocumentType::name);
    }

    /// The largest prior that any document can have for this query.
    float most() {
        return type.isPresent() ? STANDING + TYPED : STANDING;
    }

    /// The priors of one segment.
    Segment in(LeafReaderContext context) {
        return new Segment(
                columns.rowOf(context),
                sets(context, LEVEL, level -> of(Level.valueOf(level))),
                columns.setOf(context, LEVEL),
                sets(context, TYPE, name -> type.filter(name::equals).isPresent() ? TYPED : 0),
                columns.setOf(context, TYPE),
                context.docBase);
    }

    /// The prior of each set of values: that of its best value.
    private float[] sets(LeafReaderContext context, int field, ToDoubleFunction<String> worth) {
        Columns.Table table = columns.table(field);
        int[] numbers = columns.numbers(context, field);
        var sets = new float[numbers.length];
        for (int set = 0; set < sets.length; set++) {
            for (int value : table.set(numbers[set])) {
                sets[set] = Math.max(
                        sets[set], (float) worth.applyAsDouble(table.values().get(value)));
            }
        }
        return sets;
    }

    /// The share of a level in the prior.
    static float of(Level level) {
        return switch (level) {
            case CENTRAL -> 0.03f;
            case PROVINCE -> 0.02f;
            case DISTRICT -> 0.01f;
            case COMMUNE, SCHOOL, UNKNOWN -> 0;
        };
    }

    /// The share of being cited by so many held documents.
    static float cited(int by) {
        return CITED * by / (by + HALF);
    }

    /// The priors of the documents of one segment.
    final class Segment {
        private final int[] rowOf;
        private final float[] levels;
        private final int[] levelOf;
        private final float[] types;
        private final int[] typeOf;
        private final int base;

        private Segment(int[] rowOf, float[] levels, int[] levelOf, float[] types, int[] typeOf, int base) {
            this.rowOf = rowOf;
            this.levels = levels;
            this.levelOf = levelOf;
            this.types = types;
            this.typeOf = typeOf;
            this.base = base;
        }

        /// The prior of a document of the segment, from 0 to [#most].
        float of(int doc) {
            int row = rowOf[doc];
            return levels[levelOf[row]] + types[typeOf[row]] + cited(columns.citedBy(base + doc));
        }

        /// The reasons for the prior, in Vietnamese.
        List<Reason> reasons(int doc, Level level) {
            int by = columns.citedBy(base + doc);
            int row = rowOf[doc];
            return Stream.of(
                            new Reason("cấp ban hành: " + level.label(), levels[levelOf[row]]),
                            new Reason("đúng loại văn bản: " + type.orElse(""), types[typeOf[row]]),
                            new Reason("được " + by + " văn bản trong kho viện dẫn", cited(by)))
                    .filter(reason -> reason.score() > 0)
                    .toList();
        }
    }
}
