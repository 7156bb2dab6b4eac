package vn.cancu.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// A directive that is cited together with another one.
///
/// @param directive the other
/// @param together documents that cite both
public record Related(Directive directive, int together) {

    /// The directives most often cited together with one, most often first.
    ///
    /// @param most how many at most
    public static List<Related> to(CitationGraph graph, Directive directive, int most) {
        var counts = new HashMap<String, Integer>();
        for (Link link : directive.citedBy()) {
            for (Link other : graph.cites(link.citing().id())) {
                counts.merge(other.directive(), 1, Integer::sum);
            }
        }
        counts.remove(directive.slug());
        return counts.entrySet().stream()
                .flatMap(entry -> graph.bySlug(entry.getKey()).map(one -> new Related(one, entry.getValue())).stream())
                .sorted(Comparator.comparing((Related one) -> -one.together())
                        .thenComparing(one -> one.directive().slug()))
                .limit(most)
                .toList();
    }
}
