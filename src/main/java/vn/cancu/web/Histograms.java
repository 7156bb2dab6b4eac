package vn.cancu.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchPage.FacetValue;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.ResultsPage.Bar;
import vn.cancu.web.page.ResultsPage.Histogram;

/// Documents by year as bars that are links; by month when one year is chosen.
final class Histograms {
    /// Years shown; older ones are in the list of values.
    private static final int MOST_YEARS = 30;

    /// Bars from one tick to the next, so that ticks do not touch.
    private static final int TICKS = 5;

    private final SearchRequest request;

    private Histograms(SearchRequest request) {
        this.request = request;
    }

    /// The histogram; empty when it would have a single bar.
    ///
    /// @param years documents by year
    /// @param months documents by month of issue, `2019-04`
    static List<Histogram> of(SearchRequest request, List<FacetValue> years, List<FacetValue> months) {
        var histograms = new Histograms(request);
        List<String> chosen = request.filters().getOrDefault(FacetField.YEAR, List.of());
        if (chosen.size() == 1 && Parameters.number(chosen.getFirst(), 0) > 0) {
            return List.of(histograms.months(chosen.getFirst(), counts(months)));
        }
        List<Integer> known = years.stream()
                .map(year -> Parameters.number(year.value(), 0))
                .filter(year -> year > 0)
                .sorted()
                .toList();
        return known.size() < 2
                ? List.of()
                : List.of(histograms.years(
                        Math.max(known.getFirst(), known.getLast() - MOST_YEARS + 1), known.getLast(), counts(years)));
    }

    private static Map<String, Long> counts(List<FacetValue> values) {
        Map<String, Long> counts = new HashMap<>();
        values.forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }

    private Histogram years(int first, int last, Map<String, Long> counts) {
        var bars = new ArrayList<Bar>();
        long highest = counts.values().stream().mapToLong(count -> count).max().orElse(1);
        boolean few = last - first < TICKS;
        for (int year = first; year <= last; year++) {
            boolean tick = few || year % TICKS == 0;
            bars.add(bar(FacetField.YEAR, String.valueOf(year), tick ? String.valueOf(year) : "", counts, highest));
        }
        return new Histogram("Số văn bản theo năm, từ " + first + " đến " + last, bars, List.of());
    }

    private Histogram months(String year, Map<String, Long> counts) {
        var bars = new ArrayList<Bar>();
        long highest = counts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(year))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(1);
        for (int month = 1; month <= 12; month++) {
            String value = String.format(Locale.ROOT, "%s-%02d", year, month);
            bars.add(bar(FacetField.MONTH, value, String.valueOf(month), counts, highest));
        }
        Anchor out =
                Anchor.to(request.without(FacetField.YEAR, FacetField.MONTH).href(), "Mọi năm");
        return new Histogram("Số văn bản theo tháng trong năm " + year, bars, List.of(out));
    }

    private Bar bar(FacetField field, String value, String tick, Map<String, Long> counts, long highest) {
        long count = counts.getOrDefault(value, 0L);
        boolean selected = request.filters().getOrDefault(field, List.of()).contains(value);
        String label = field == FacetField.MONTH ? "Tháng " + tick : "Năm " + value;
        int height = (int) Math.ceil(100.0 * count / Math.max(highest, 1));
        String href =
                count == 0 && !selected ? "" : request.toggled(field, value).href();
        return new Bar(href, label, tick, Words.number(count), height, selected);
    }
}
