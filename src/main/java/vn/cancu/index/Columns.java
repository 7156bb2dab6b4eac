package vn.cancu.index;

import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// What of every document is kept in memory to count, narrow, group and sort: one state of the index and what the
/// collection says of its documents.
///
/// The values that a document has in one field are a *set*, its sets in all fields a *row*; documents share rows and many
/// rows share sets. So a document is one number (4 bytes, 12 with what the collection says of it), and counting it is one
/// addition, however many fields and values there are. What is read of a segment is handed on to the next state.
final class Columns {
    /// The fields, in the order of [FacetField].
    static final List<PlanFields.Facetted> FIELDS = List.of(
            PlanFields.TYPE,
            PlanFields.LEVEL,
            PlanFields.PROVINCE,
            PlanFields.ISSUERS,
            PlanFields.YEAR,
            PlanFields.MONTH,
            PlanFields.SCHOOL_YEAR,
            PlanFields.MOVEMENT,
            PlanFields.RELATION,
            PlanFields.STATE);

    private final Object state;
    private final Prominence prominence;
    private final Map<Object, Leaf> leaves = new IdentityHashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final WrittenForms forms = new WrittenForms();
    private final Beginnings beginnings = new Beginnings();
    private final int[] citedBy;
    private final int[] groups;
    private boolean grouped;

    /// One segment: the row of each document, for each field the set of each row, and what the sets are; set 0 is the
    /// empty one.
    private record Leaf(int[] rowOf, int[][] setOf, List<List<List<String>>> sets) {}

    /// One segment among the others: for each field the number in the [Table] of each of its own sets.
    private record Segment(Leaf leaf, int[][] numbers) {}

    /// The different sets of one field in all segments, and their values.
    static final class Table {
        private final Map<List<String>, Integer> numbers = new HashMap<>();
        private final List<int[]> sets = new ArrayList<>();
        private final Map<String, Integer> ordinals = new HashMap<>();
        private final List<String> values = new ArrayList<>();

        private int number(List<String> set) {
            return numbers.computeIfAbsent(set, _ -> {
                sets.add(set.stream()
                        .mapToInt(value -> ordinals.computeIfAbsent(value, this::ordinal))
                        .toArray());
                return sets.size() - 1;
            });
        }

        private int ordinal(String value) {
            values.add(value);
            return values.size() - 1;
        }

        /// Different sets.
        int sets() {
            return sets.size();
        }

        /// The values of a set.
        int[] set(int number) {
            return sets.get(number);
        }

        /// Whether a set holds one of some values.
        boolean holds(int number, List<String> wanted) {
            for (int ordinal : sets.get(number)) {
                if (wanted.contains(values.get(ordinal))) {
                    return true;
                }
            }
            return false;
        }

        /// All values.
        List<String> values() {
            return values;
        }
    }

    private Columns(DirectoryReader reader, Prominence prominence, Map<Object, Leaf> known) throws IOException {
        this.state = key(reader);
        this.prominence = prominence;
        for (int i = 0; i < FIELDS.size(); i++) {
            tables.add(new Table());
        }
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            Object core = leaf.getCoreCacheHelper().getKey();
            Leaf read = known.containsKey(core) ? known.get(core) : read(leaf);
            leaves.put(core, read);
            segments.add(segment(read));
        }
        boolean cited = !prominence.citedBy().isEmpty();
        boolean alike = prominence.alike().documents() > 0;
        this.citedBy = new int[cited ? reader.maxDoc() : 0];
        this.groups = new int[alike ? reader.maxDoc() : 0];
        if (cited || alike) {
            for (LeafReaderContext context : reader.leaves()) {
                stand(context);
            }
        }
    }

    /// The columns of a state of the index.
    ///
    /// @param before those of an earlier state, which are given back when nothing has changed
    static Columns of(DirectoryReader reader, Prominence prominence, List<Columns> before) throws IOException {
        if (!before.isEmpty()) {
            Columns last = before.getFirst();
            return last.state == key(reader) && last.prominence == prominence
                    ? last
                    : new Columns(reader, prominence, last.leaves);
        }
        return new Columns(reader, prominence, Map.of());
    }

    private static Object key(DirectoryReader reader) {
        return reader.getReaderCacheHelper().getKey();
    }

    private Segment segment(Leaf leaf) {
        var numbers = new int[FIELDS.size()][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] =
                    leaf.sets().get(i).stream().mapToInt(tables.get(i)::number).toArray();
        }
        return new Segment(leaf, numbers);
    }

    private static Leaf read(LeafReader leaf) throws IOException {
        var setOf = new int[FIELDS.size()][];
        var sets = new ArrayList<List<List<String>>>();
        for (int i = 0; i < FIELDS.size(); i++) {
            setOf[i] = new int[leaf.maxDoc()];
            sets.add(read(DocValues.getSortedSet(leaf, FIELDS.get(i).name()), setOf[i]));
        }
        return leaf(setOf, sets);
    }

    /// @param setOf for each field the set of each document
    private static Leaf leaf(int[][] setOf, List<List<List<String>>> sets) {
        var rowOf = new int[setOf[0].length];
        var rows = new LinkedHashMap<IntBuffer, Integer>();
        for (int doc = 0; doc < rowOf.length; doc++) {
            var row = new int[setOf.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = setOf[i][doc];
            }
            Integer known = rows.putIfAbsent(IntBuffer.wrap(row), rows.size());
            rowOf[doc] = known == null ? rows.size() - 1 : known;
        }
        var ofRow = new int[setOf.length][];
        for (int i = 0; i < ofRow.length; i++) {
            int field = i;
            ofRow[i] = rows.keySet().stream().mapToInt(row -> row.get(field)).toArray();
        }
        return new Leaf(rowOf, ofRow, sets);
    }

    private static List<List<String>> read(SortedSetDocValues values, int[] setOf) throws IOException {
        var numbers = new HashMap<List<String>, Integer>();
        var sets = new ArrayList<List<String>>();
        numbers.put(List.of(), 0);
        sets.add(List.of());
        for (int doc = values.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            var set = new ArrayList<String>(values.docValueCount());
            for (int k = 0; k < values.docValueCount(); k++) {
                set.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
            setOf[doc] = numbers.computeIfAbsent(List.copyOf(set), fresh -> {
                sets.add(fresh);
                return sets.size() - 1;
            });
        }
        return sets;
    }

    private void stand(LeafReaderContext context) throws IOException {
        Terms ids = Terms.getTerms(context.reader(), PlanFields.ID.name());
        TermsEnum each = ids.iterator();
        PostingsEnum postings = null;
        for (BytesRef id = each.next(); id != null; id = each.next()) {
            String text = id.utf8ToString();
            int cites = prominence.citedBy().getOrDefault(text, 0);
            int group = prominence.alike().group(text);
            if (cites > 0 || group > 0) {
                postings = each.postings(postings, PostingsEnum.NONE);
                for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    put(citedBy, context.docBase + doc, cites);
                    put(groups, context.docBase + doc, group);
                    grouped |= group > 0;
                }
            }
        }
    }

    private static void put(int[] column, int doc, int value) {
        if (doc < column.length) {
            column[doc] = value;
        }
    }

    /// Searches the state.
    ///
    /// @param reader of it
    StateSearcher searcher(DirectoryReader reader) {
        return new StateSearcher(reader, forms, beginnings);
    }

    /// What is known of one field.
    Table table(int field) {
        return tables.get(field);
    }

    /// For every document of a segment the number of its row.
    int[] rowOf(LeafReaderContext context) {
        return segments.get(context.ord).leaf().rowOf();
    }

    /// For every row of a segment the number of its set among those of the segment.
    int[] setOf(LeafReaderContext context, int field) {
        return segments.get(context.ord).leaf().setOf()[field];
    }

    /// The number in the [Table] of each set of a segment.
    int[] numbers(LeafReaderContext context, int field) {
        return segments.get(context.ord).numbers()[field];
    }

    /// Held documents that cite a document.
    int citedBy(int doc) {
        return doc < citedBy.length ? citedBy[doc] : 0;
    }

    /// The group of near duplicates of a document, from 1; 0 for a document without any.
    int group(int doc) {
        return doc < groups.length ? groups[doc] : 0;
    }

    /// Whether any document has near duplicates.
    boolean isGrouped() {
        return grouped;
    }
}
