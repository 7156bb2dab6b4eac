package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// Bảng theo dõi triển khai: directives against units. A cell holds the documents of a unit that cite a directive; an
/// empty cell says that none is held, not that there is none.
///
/// @param directives the columns
/// @param rows one a unit
public record Coverage(List<Directive> directives, List<Row> rows) {

    public Coverage {
        directives = List.copyOf(directives);
        rows = List.copyOf(rows);
    }

    /// A unit and its cells, one a directive.
    public record Row(Unit unit, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// Whether no cell holds anything.
        public boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.links().isEmpty());
        }
    }

    /// The documents of a unit that cite a directive, oldest first.
    public record Cell(List<Link> links) {
        public Cell {
            links = List.copyOf(links);
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

    /// The matrix.
    ///
    /// @param directives the columns
    public static Coverage of(CitationGraph graph, List<Directive> directives, Units units) {
        Rows rows = switch (units) {
            case Issuers issuers -> issuers(graph, issuers);
            case Provinces provinces -> provinces(provinces);
            case Districts districts -> districts(districts);
        };
        List<Map<String, List<Link>>> columns =
                directives.stream().map(directive -> byUnit(directive, rows)).toList();
        return new Coverage(
                directives,
                rows.units().entrySet().stream()
                        .map(unit -> new Row(
                                unit.getValue(),
                                columns.stream()
                                        .map(column -> new Cell(column.getOrDefault(unit.getKey(), List.of())))
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

    private static Map<String, List<Link>> byUnit(Directive directive, Rows rows) {
        var found = new HashMap<String, List<Link>>();
        for (Link link : directive.citedBy()) {
            String key = rows.keyOf().key(link.citing());
            if (!key.isEmpty()) {
                found.computeIfAbsent(key, _ -> new ArrayList<>()).add(link);
            }
        }
        found.values()
                .forEach(links -> links.sort(Comparator.comparing(
                        link -> link.citing().date().map(IssueDate::iso).orElse("9999"))));
        return found;
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
