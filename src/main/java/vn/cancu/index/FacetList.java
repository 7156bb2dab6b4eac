package vn.cancu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import vn.cancu.citation.Relation;
import vn.cancu.document.Level;
import vn.cancu.document.Movements;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// Turns the counts of one field into the list that people see: how values are called, in which order, how many.
final class FacetList {
    /// Values given of one field; more are reached by asking for those that hold some words.
    static final int MOST = 60;

    private static final int MOST_TIMES = 400;

    private final FacetField field;
    private final Columns.Table table;
    private final List<String> selected;
    private final String within;

    FacetList(FacetField field, Columns.Table table, SearchQuery query) {
        this.field = field;
        this.table = table;
        this.selected = query.filters().getOrDefault(field, List.of());
        this.within = Folding.key(query.within().getOrDefault(field, ""));
    }

    /// The list.
    ///
    /// @param sets documents by set of values
    /// @param alike documents with near duplicates, which no set knows; counted for [FacetField#STATUS]
    SearchPage.Facet of(long[] sets, long alike) {
        long[] counts = byValue(sets);
        Comparator<SearchPage.FacetValue> order = order();
        var last = new PriorityQueue<SearchPage.FacetValue>(order.reversed());
        var chosen = new ArrayList<SearchPage.FacetValue>();
        int others = 0;
        for (int i = 0; i < counts.length; i++) {
            String value = table.values().get(i);
            if (selected.contains(value)) {
                chosen.add(value(value, counts[i]));
            } else if (counts[i] > 0) {
                others += keep(last, order, value, counts[i]);
            }
        }
        if (alike > 0 && !selected.contains(DocumentState.ALIKE.code())) {
            last.add(value(DocumentState.ALIKE.code(), alike));
        }
        for (String value : selected) {
            if (chosen.stream().noneMatch(one -> one.value().equals(value))) {
                chosen.add(value(value, value.equals(DocumentState.ALIKE.code()) ? alike : 0));
            }
        }
        chosen.addAll(last);
        return new SearchPage.Facet(field, chosen.stream().sorted(order).toList(), others);
    }

    /// Keeps a value if it is asked for and among the first.
    ///
    /// @return how many were left out for it: 0 or 1
    private int keep(
            PriorityQueue<SearchPage.FacetValue> last,
            Comparator<SearchPage.FacetValue> order,
            String value,
            long count) {
        if (!within.isEmpty() && !Folding.key(label(value)).contains(within)) {
            return 1;
        }
        boolean full = last.size() >= (field.isTime() ? MOST_TIMES : MOST);
        if (full && last.peek().count() > count && !field.isTime()) {
            return 1;
        }
        SearchPage.FacetValue one = value(value, count);
        if (!full) {
            last.add(one);
            return 0;
        }
        if (order.compare(one, last.peek()) < 0) {
            last.poll();
            last.add(one);
        }
        return 1;
    }

    private long[] byValue(long[] sets) {
        var counts = new long[table.values().size()];
        for (int set = 0; set < sets.length; set++) {
            if (sets[set] > 0) {
                for (int ordinal : table.set(set)) {
                    counts[ordinal] += sets[set];
                }
            }
        }
        return counts;
    }

    private Comparator<SearchPage.FacetValue> order() {
        Comparator<SearchPage.FacetValue> byValue = Comparator.comparing(SearchPage.FacetValue::value);
        return field.isTime()
                ? byValue.reversed()
                : Comparator.comparingLong(SearchPage.FacetValue::count)
                        .reversed()
                        .thenComparing(byValue);
    }

    private SearchPage.FacetValue value(String value, long count) {
        return new SearchPage.FacetValue(value, label(value), count, selected.contains(value));
    }

    private String label(String value) {
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
            case PROVINCE -> province(value);
            case MOVEMENT -> Movements.of(value).map(Movements.Movement::name).orElse(value);
            case STATUS -> DocumentState.of(value).map(DocumentState::label).orElse(value);
            case MONTH -> value.length() == 7 ? value.substring(5) + "/" + value.substring(0, 4) : value;
            case TYPE, ISSUER, YEAR, SCHOOL_YEAR -> value;
        };
    }

    /// A province that is part of another one now says so: `Long An (nay thuộc Tây Ninh)`.
    private static String province(String value) {
        return Places.province(value)
                .map(Places.Province::successor)
                .filter(successor -> !successor.equals(value))
                .map(successor -> value + " (nay thuộc " + successor + ")")
                .orElse(value);
    }
}
