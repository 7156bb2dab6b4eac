package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// Bảng theo dõi triển khai: directives against units. A cell holds the documents of a unit that cite a directive; an
/// empty cell says that none is held, not that there is none.
///
/// @param directives the columns
/// @param rows one for each unit
public record Coverage(List<Directive> directives, List<Row> rows) {

    public Coverage {
        directives = List.copyOf(directives);
        rows = List.copyOf(rows);
    }

    /// Number of units with a document for a directive.
    ///
    /// @param column of the directive, from 0
    public long covered(int column) {
        return rows.stream().filter(row -> !row.cells().get(column).isEmpty()).count();
    }

    /// A unit and its cells, one for each directive.
    public record Row(Unit unit, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// Whether no cell holds anything.
        public boolean isEmpty() {
            return cells.stream().allMatch(Cell::isEmpty);
        }
    }

    /// The documents of a unit that cite a directive, oldest first.
    ///
    /// @param links those that cite it themselves
    /// @param indirect those that rest on others that carry it out; empty when they are not asked for
    public record Cell(List<Link> links, List<Indirect> indirect) {
        static final Cell EMPTY = new Cell(List.of(), List.of());

        public Cell {
            links = List.copyOf(links);
            indirect = List.copyOf(indirect);
        }

        /// Whether it holds nothing.
        public boolean isEmpty() {
            return links.isEmpty() && indirect.isEmpty();
        }
    }

    /// A document that carries a directive out without citing it.
    ///
    /// @param card of it
    /// @param relation to the first of `through`
    /// @param through the documents between the two, the one that it cites first; one or two
    public record Indirect(DocumentCard card, Relation relation, List<ChainEdge.Passed> through) {
        public Indirect {
            through = List.copyOf(through);
        }
    }

    /// Who may have carried it out.
    ///
    /// @param name `Sở Giáo dục và Đào tạo tỉnh Quảng Ninh`, or a place: `Huyện Thủ Thừa`, `Tỉnh Tây Ninh`
    /// @param tier the rung
    /// @param province of record; of a province as it is since 01/07/2025 its own name
    /// @param before of a province that others were merged into: the names of all that it consists of
    public record Unit(String name, Tier tier, String province, List<String> before) {
        public Unit {
            before = List.copyOf(before);
        }
    }

    /// Which units are the rows.
    public sealed interface Units {}

    /// The issuers of held documents.
    ///
    /// @param tier only those of one rung; [Tier#UNKNOWN] for all
    /// @param province only those of one province, of record; empty for all
    public record Issuers(Tier tier, String province) implements Units {}

    /// The provinces as they are since 01/07/2025; documents of the old ones count for their successors, and keep their
    /// issuer.
    ///
    /// @param tier whose documents count; [Tier#UNKNOWN] for all within the province
    public record Provinces(Tier tier) implements Units {}

    /// The districts that a province had until 30/06/2025.
    ///
    /// @param province its name at the time
    /// @param tier whose documents count; [Tier#UNKNOWN] for all within the district
    public record Districts(String province, Tier tier) implements Units {}

    /// Which documents count.
    public enum Reach {
        /// Those that cite the directive.
        DIRECT,
        /// Those, and what rests on others that carry it out, at most three steps away.
        INDIRECT
    }

    /// The matrix.
    ///
    /// @param directives the columns
    public static Coverage of(CitationGraph graph, List<Directive> directives, Units units, Reach reach) {
        Rows rows = switch (units) {
            case Issuers issuers -> issuers(graph, issuers);
            case Provinces provinces -> provinces(provinces);
            case Districts districts -> districts(districts);
        };
        List<Map<String, Cell>> columns = directives.stream()
                .map(directive -> byUnit(
                        directive,
                        reach == Reach.INDIRECT ? new Descent(graph, directive).documents() : List.of(),
                        rows))
                .toList();
        return new Coverage(
                directives,
                rows.units().entrySet().stream()
                        .map(unit -> new Row(
                                unit.getValue(),
                                columns.stream()
                                        .map(column -> column.getOrDefault(unit.getKey(), Cell.EMPTY))
                                        .toList()))
                        .toList());
    }

    /// Only the units of which nothing is held.
    public Coverage gaps() {
        return new Coverage(directives, rows.stream().filter(Row::isEmpty).toList());
    }

    /// Units by their key, and whose documents belong to which.
    private record Rows(Map<String, Unit> units, KeyOf keyOf) {}

    /// The key of the unit to which a document belongs; empty when to none.
    private interface KeyOf {
        String key(DocumentCard card);
    }

    private static Map<String, Cell> byUnit(Directive directive, List<Indirect> indirect, Rows rows) {
        Map<String, List<Link>> links = grouped(directive.citedBy(), Link::citing, rows);
        Map<String, List<Indirect>> others = grouped(indirect, Indirect::card, rows);
        var cells = new HashMap<String, Cell>();
        links.forEach((key, of) -> cells.put(key, new Cell(of, others.getOrDefault(key, List.of()))));
        others.forEach((key, of) -> cells.putIfAbsent(key, new Cell(List.of(), of)));
        return cells;
    }

    /// By the unit to which the document belongs, oldest first.
    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, DocumentCard> cardOf, Rows rows) {
        return all.stream()
                .filter(one -> !rows.keyOf().key(cardOf.apply(one)).isEmpty())
                .sorted(Comparator.comparing(
                        one -> cardOf.apply(one).date().map(IssueDate::iso).orElse("9999")))
                .collect(Collectors.groupingBy(one -> rows.keyOf().key(cardOf.apply(one))));
    }

    private static Rows issuers(CitationGraph graph, Issuers wanted) {
        var units = new TreeMap<String, Unit>();
        KeyOf keyOf = card -> {
            Tier tier = Tiers.of(card);
            boolean in = (wanted.tier() == Tier.UNKNOWN || tier == wanted.tier())
                    && (wanted.province().isEmpty() || samePlace(card.province(), wanted.province()));
            return in && !card.issuers().isEmpty()
                    ? tier.ordinal() + Folding.key(card.issuers().getFirst())
                    : "";
        };
        for (DocumentCard card : graph.documents()) {
            String key = keyOf.key(card);
            if (!key.isEmpty()) {
                units.putIfAbsent(key, new Unit(card.issuers().getFirst(), Tiers.of(card), card.province(), List.of()));
            }
        }
        return new Rows(units, keyOf);
    }

    private static Rows provinces(Provinces wanted) {
        var units = new TreeMap<String, Unit>();
        for (Places.Province province : Places.provinces()) {
            units.merge(
                    Folding.key(province.successor()),
                    new Unit(province.successor(), Tier.PROVINCE, province.successor(), List.of(province.name())),
                    Coverage::joined);
        }
        KeyOf keyOf = card -> isOf(card, wanted.tier())
                ? Places.province(card.province())
                        .map(province -> Folding.key(province.successor()))
                        .orElse("")
                : "";
        return new Rows(units, keyOf);
    }

    private static Unit joined(Unit one, Unit other) {
        var before = new ArrayList<>(one.before());
        before.addAll(other.before());
        return new Unit(one.name(), one.tier(), one.province(), before);
    }

    private static Rows districts(Districts wanted) {
        var units = new TreeMap<String, Unit>();
        List<Places.District> districts = Places.districtsOf(wanted.province());
        for (Places.District district : districts) {
            units.put(
                    Folding.key(district.name()),
                    new Unit(district.name(), Tier.DISTRICT, district.province(), List.of()));
        }
        KeyOf keyOf = card ->
                isOf(card, wanted.tier()) && samePlace(card.province(), wanted.province()) ? district(card, units) : "";
        return new Rows(units, keyOf);
    }

    /// The district that an issuer names, else the only one of its bare name: «thị xã Đông Triều» became a city later.
    private static String district(DocumentCard card, Map<String, Unit> units) {
        String issuers = " " + Folding.key(String.join(" ; ", card.issuers())) + " ";
        Optional<String> whole = units.keySet().stream()
                .filter(key -> issuers.contains(" " + key + " "))
                .findFirst();
        List<String> named = units.keySet().stream()
                .filter(key -> !bare(key).isEmpty() && issuers.contains(" " + bare(key) + " "))
                .toList();
        return whole.orElse(named.size() == 1 ? named.getFirst() : "");
    }

    /// The name without its kind; empty for one that is a number: `Quận 3`.
    private static String bare(String key) {
        for (String kind : List.of("huyen ", "quan ", "thi xa ", "thanh pho ")) {
            if (key.startsWith(kind)) {
                String name = key.substring(kind.length());
                return Character.isDigit(name.charAt(0)) ? "" : name;
            }
        }
        return key;
    }

    private static boolean isOf(DocumentCard card, Tier tier) {
        return tier == Tier.UNKNOWN || Tiers.of(card) == tier;
    }

    private static boolean samePlace(String one, String other) {
        return Folding.key(one).equals(Folding.key(other));
    }
}
