package vn.cancu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Groups of documents whose texts are nearly the same: the same paper scanned twice, a draft and what was issued, one
/// plan sent out with another date. Each group is held together by likeness to its neighbours.
public final class NearDuplicates {
    /// No groups.
    public static final NearDuplicates NONE = new NearDuplicates(Map.of());

    /// Share of runs of words that texts of a group have in common. In 420 papers of the gazette and of offices, those that
    /// are the same paper (Word and PDF, draft and signed, two scans) had 0.89 or more, others 0.72 or less, but for one
    /// pair of successive consolidations (0.81).
    static final double LIKE = 0.8;

    /// Slots that must agree for two sketches to be compared at all; of 16 bands of 4, two texts as like as [#LIKE] share
    /// one in 999 cases of 1,000.
    private static final int BAND = 4;

    private final Map<String, Set<String>> groups;

    private NearDuplicates(Map<String, Set<String>> groups) {
        this.groups = groups;
    }

    /// Finds the groups.
    ///
    /// @param sketches by document id
    static NearDuplicates of(Map<String, byte[]> sketches) {
        Map<String, List<String>> bands = new HashMap<>();
        var finder = new HashMap<String, Set<String>>();
        new TreeMap<>(sketches).forEach((id, sketch) -> {
            for (int band = 0; band * BAND * 2 < sketch.length; band++) {
                byte[] part = Arrays.copyOfRange(sketch, band * BAND * 2, (band + 1) * BAND * 2);
                List<String> others = bands.computeIfAbsent(band + Arrays.toString(part), _ -> new ArrayList<>(1));
                // One of a group stands for it: thousands of papers from one pattern make no list of thousands.
                others.stream()
                        .filter(other -> Sketch.likeness(sketch, sketches.getOrDefault(other, new byte[0])) >= LIKE)
                        .findFirst()
                        .ifPresentOrElse(other -> join(finder, id, other), () -> others.add(id));
            }
        });
        return new NearDuplicates(finder);
    }

    private static void join(Map<String, Set<String>> groups, String id, String other) {
        Set<String> joined = groups.getOrDefault(other, new TreeSet<>(Set.of(other)));
        joined.addAll(groups.getOrDefault(id, Set.of(id)));
        joined.forEach(member -> groups.put(member, joined));
    }

    /// Ids of the documents nearly the same as one, without itself.
    public List<String> of(String id) {
        return groups.getOrDefault(id, Set.of()).stream()
                .filter(other -> !other.equals(id))
                .toList();
    }

    /// Documents that have a near duplicate.
    public int documents() {
        return groups.size();
    }

    /// Groups of such documents.
    public long groups() {
        return groups.values().stream().map(System::identityHashCode).distinct().count();
    }
}
