package vn.cancu.index;

import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/// The chosen values of one field, in one segment: which documents have one of them.
final class FacetFilter {
    private final int[] rowOf;
    private final int[] setOf;
    private final boolean[] passing;
    private final boolean alike;

    /// @param wanted the chosen values
    FacetFilter(Columns columns, int field, LeafReaderContext context, List<String> wanted) {
        int[] numbers = columns.numbers(context, field);
        this.rowOf = columns.rowOf(context);
        this.setOf = columns.setOf(context, field);
        this.passing = new boolean[wanted.isEmpty() ? 0 : numbers.length];
        for (int set = 0; set < passing.length; set++) {
            passing[set] = columns.table(field).holds(numbers[set], wanted);
        }
        this.alike = Columns.FIELDS.get(field) == PlanFields.STATE && wanted.contains(DocumentState.ALIKE.code());
    }

    /// Whether a document has one of the values.
    ///
    /// @param doc in the segment
    /// @param group its near duplicates, 0 for none
    boolean passes(int doc, int group) {
        return passing[setOf[rowOf[doc]]] || (alike && group > 0);
    }
}
