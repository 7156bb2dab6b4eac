package vn.cancu.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cancu.text.Folding;

/// Provinces (before and after 01/07/2025) and the districts that existed until 30/06/2025.
public final class Places {
    private static final List<String> KINDS =
            List.of("tinh ", "thanh pho ", "tp ", "huyen ", "quan ", "thi xa ", "tx ", "thi tran ");
    private static final Map<String, Province> PROVINCES = new HashMap<>();
    private static final List<Province> ALL;
    private static final Map<String, Set<String>> PROVINCES_OF_DISTRICT = new HashMap<>();
    private static final Map<String, List<District>> DISTRICTS = new HashMap<>();

    static {
        var all = new ArrayList<Province>();
        for (Tsv.Row row : Tsv.rows(Places.class, "provinces.tsv")) {
            var province = new Province(row.get("old_name"), row.get("old_type"), row.get("new_name"));
            all.add(province);
            PROVINCES.put(key(province.name()), province);
            for (String alias : row.list("aliases")) {
                PROVINCES.putIfAbsent(key(alias), province);
            }
        }
        ALL = List.copyOf(all);
        for (Tsv.Row row : Tsv.rows(Places.class, "districts_before_2025-07-01.tsv")) {
            PROVINCES_OF_DISTRICT
                    .computeIfAbsent(key(row.get("full_name")), _ -> new TreeSet<>())
                    .add(row.get("province"));
            DISTRICTS
                    .computeIfAbsent(key(row.get("full_name")), _ -> new ArrayList<>())
                    .add(new District(row.get("full_name"), row.get("province")));
        }
    }

    private Places() {}

    /// A province or centrally run city as it was before 01/07/2025.
    ///
    /// @param name `Long An`
    /// @param kind `Tỉnh` or `TP`
    /// @param successor the province it belongs to since, `Tây Ninh`
    public record Province(String name, String kind, String successor) {}

    /// The province of a name, with or without tỉnh, thành phố or TP.: `tp. hồ chí minh` is Hồ Chí Minh.
    public static Optional<Province> province(String name) {
        return Optional.ofNullable(PROVINCES.get(key(name)));
    }

    /// All provinces, by their old code.
    public static List<Province> provinces() {
        return ALL;
    }

    /// The provinces that had a district, town or district city of this name, `Đông Triều` or `huyện Thủ Thừa`.
    ///
    /// @return none, one, or several for names that occur more than once (`Châu Thành`)
    public static Set<String> provincesOfDistrict(String name) {
        return PROVINCES_OF_DISTRICT.getOrDefault(key(name), Set.of());
    }

    /// A district, town or district city as it was until 30/06/2025.
    ///
    /// @param name with its kind, `Huyện Thủ Thừa`
    /// @param province `Long An`
    public record District(String name, String province) {}

    /// The districts of a name, with or without its kind; several for names that occur more than once.
    public static List<District> districts(String name) {
        return List.copyOf(DISTRICTS.getOrDefault(key(name), List.of()));
    }

    /// The districts that a province had, by name; none for an unknown name.
    ///
    /// @param province its name until 30/06/2025, with or without its kind
    public static List<District> districtsOf(String province) {
        String name = province(province).map(Province::name).orElse("");
        return DISTRICTS.values().stream()
                .flatMap(List::stream)
                .filter(district -> district.province().equals(name))
                .sorted(Comparator.comparing(District::name))
                .toList();
    }

    private static String key(String name) {
        String key = Folding.key(name);
        for (String kind : KINDS) {
            if (key.startsWith(kind)) {
                return key.substring(kind.length());
            }
        }
        return key;
    }
}
