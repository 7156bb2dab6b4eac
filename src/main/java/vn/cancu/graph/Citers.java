package vn.cancu.graph;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cancu.citation.Relation;
import vn.cancu.document.IssueDate;

/// The documents that cite a directive, narrowed, with how many there are of each kind. A kind is counted as if its own
/// filter were off, as search does.
///
/// @param links those that match, in the order of the directive
/// @param relations documents by relation: one that stands in two counts in both
/// @param tiers by rung
/// @param provinces by province of record, those without one left out
/// @param years by year of issue, those without one left out
public record Citers(
        List<Link> links,
        SortedMap<Relation, Integer> relations,
        SortedMap<Tier, Integer> tiers,
        SortedMap<String, Integer> provinces,
        SortedMap<Integer, Integer> years) {

    public Citers {
        links = List.copyOf(links);
    }

    /// What citing documents are narrowed by; empty for all.
    public record Filter(
            Optional<Relation> relation, Optional<Tier> tier, Optional<String> province, Optional<Integer> year) {
        /// All of them.
        public static final Filter NONE =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// Whether it narrows anything.
        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    /// The kinds of one link, made once.
    private record Kinds(Link link, List<Relation> relations, Tier tier, String province, Optional<Integer> year) {
        static Kinds of(Link link) {
            return new Kinds(
                    link,
                    link.evidence().stream().map(Evidence::relation).distinct().toList(),
                    Tiers.of(link.citing()),
                    link.citing().province(),
                    link.citing().date().map(IssueDate::year));
        }

        /// Whether it satisfies a filter, one dimension of it disregarded.
        private boolean meets(Filter filter, Dimension except) {
            return (except == Dimension.RELATION
                            || filter.relation().map(relations::contains).orElse(true))
                    && (except == Dimension.TIER
                            || filter.tier().map(tier::equals).orElse(true))
                    && (except == Dimension.PROVINCE
                            || filter.province().map(province::equals).orElse(true))
                    && (except == Dimension.YEAR
                            || filter.year().equals(year)
                            || filter.year().isEmpty());
        }
    }

    /// What a filter may restrict.
    private enum Dimension {
        RELATION,
        TIER,
        PROVINCE,
        YEAR,
        NONE
    }

    /// The citing documents of a directive.
    public static Citers of(Directive directive, Filter filter) {
        List<Kinds> all = directive.citedBy().stream().map(Kinds::of).toList();
        return new Citers(
                all.stream()
                        .filter(one -> one.meets(filter, Dimension.NONE))
                        .map(Kinds::link)
                        .toList(),
                counted(all, filter, Dimension.RELATION, one -> one.relations().stream()),
                counted(all, filter, Dimension.TIER, one -> Stream.of(one.tier())),
                counted(
                        all,
                        filter,
                        Dimension.PROVINCE,
                        one -> Stream.of(one.province()).filter(name -> !name.isEmpty())),
                counted(all, filter, Dimension.YEAR, one -> one.year().stream()));
    }

    private static <K extends Comparable<K>> SortedMap<K, Integer> counted(
            List<Kinds> all, Filter filter, Dimension dimension, Function<Kinds, Stream<K>> kinds) {
        var counts = new TreeMap<K, Integer>();
        for (Kinds one : all) {
            if (one.meets(filter, dimension)) {
                kinds.apply(one).forEach(kind -> counts.merge(kind, 1, Integer::sum));
            }
        }
        return counts;
    }
}
