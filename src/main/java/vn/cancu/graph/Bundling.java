package vn.cancu.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.cancu.text.Folding;

/// Takes neighbours together where there are too many to show: first by rung, then by province. A bundle whose name is
/// among the open ones is taken apart by one step.
final class Bundling {
    /// Neighbours of the document asked for that are shown one by one.
    private static final int FEW_AT_ROOT = 16;
    /// Neighbours of any other, and members of a rung or province.
    private static final int FEW = 6;
    /// Members of a province that is open.
    private static final int MANY = 40;

    private final Set<String> open;
    private final String at;
    private final boolean down;
    private final int step;

    /// @param open names of bundles taken apart
    /// @param at the node whose neighbours they are
    /// @param down whether they carry it out, or it rests on them
    /// @param step their hops from the root
    Bundling(Set<String> open, String at, boolean down, int step) {
        this.open = open;
        this.at = at;
        this.down = down;
        this.step = step;
    }

    /// A neighbour, or many.
    sealed interface Part {}

    /// One that is shown.
    record One(Hops.Hop hop) implements Part {}

    /// Those that are not.
    record Many(ChainNode.Bundle bundle) implements Part {}

    List<Part> of(List<Hops.Hop> hops) {
        if (hops.size() <= (Math.abs(step) == 1 ? FEW_AT_ROOT : FEW)) {
            return ones(hops);
        }
        var parts = new ArrayList<Part>();
        grouped(hops, hop -> hop.known().tier()).forEach((tier, members) -> parts.addAll(tier(tier, members)));
        return parts;
    }

    private static <K> Map<K, List<Hops.Hop>> grouped(List<Hops.Hop> hops, Function<Hops.Hop, K> by) {
        var groups = new TreeMap<K, List<Hops.Hop>>();
        hops.forEach(hop ->
                groups.computeIfAbsent(by.apply(hop), _ -> new ArrayList<>()).add(hop));
        return groups;
    }

    private List<Part> tier(Tier tier, List<Hops.Hop> members) {
        String name = at + (down ? ".d." : ".u.") + tier.code();
        Map<String, List<Hops.Hop>> provinces =
                grouped(members, hop -> hop.known().face().province());
        if (members.size() <= FEW) {
            return ones(members);
        }
        if (!open.contains(name)) {
            String only = provinces.size() == 1 ? provinces.keySet().iterator().next() : "";
            return List.of(new Many(new ChainNode.Bundle(name, step, at, tier, only, members.size(), false)));
        }
        if (provinces.size() == 1) {
            return opened(name, tier, provinces.keySet().iterator().next(), members);
        }
        var parts = new ArrayList<Part>();
        provinces.forEach((province, of) -> parts.addAll(province(name, tier, province, of)));
        return parts;
    }

    private List<Part> province(String tierName, Tier tier, String province, List<Hops.Hop> members) {
        String key = Folding.key(province).replace(' ', '-');
        String name = tierName + "." + (key.isEmpty() ? "x" : key);
        if (members.size() == 1 || open.contains(name)) {
            return opened(name, tier, province, members);
        }
        return List.of(new Many(new ChainNode.Bundle(name, step, at, tier, province, members.size(), false)));
    }

    private List<Part> opened(String name, Tier tier, String province, List<Hops.Hop> members) {
        var parts = new ArrayList<>(ones(members.subList(0, Math.min(MANY, members.size()))));
        int left = members.size() - MANY;
        if (left > 0) {
            parts.add(new Many(new ChainNode.Bundle(name + ".rest", step, at, tier, province, left, true)));
        }
        return parts;
    }

    private static List<Part> ones(List<Hops.Hop> hops) {
        return hops.stream().<Part>map(One::new).toList();
    }
}
