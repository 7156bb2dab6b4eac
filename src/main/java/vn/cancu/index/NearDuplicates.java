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

    private static final int END = -1;

    private final Map<String, Set<String>> groups;
    private final Map<String, Integer> numbers = new HashMap<>();

    private NearDuplicates(Map<String, Set<String>> groups) {
        this.groups = groups;
        for (Set<String> group : groups.values()) {
            int number = numbers.size() + 1;
            if (!numbers.containsKey(group.iterator().next())) {
                group.forEach(id -> numbers.put(id, number));
            }
        }
    }

    /// Finds the groups.
    ///
    /// @param sketches by document id
    static NearDuplicates of(Map<String, byte[]> sketches) {
        var ids = new ArrayList<String>();
        var bands = new ArrayList<int[]>();
        new TreeMap<>(sketches).forEach((id, sketch) -> {
            if (sketch.length > 0) {
                ids.add(id);
                bands.add(Sketch.bands(sketch));
            }
        });
        var finder = new HashMap<String, Set<String>>();
        for (int band = 0; band < Sketch.BANDS; band++) {
            join(ids, bands, band, finder);
        }
        return new NearDuplicates(finder);
    }

    /// Joins those that agree in one band, which is one number: one table of them at a time is held, however many there
    /// are. One of a group stands for it: thousands of papers from one pattern make no list of thousands.
    private static void join(List<String> ids, List<int[]> bands, int band, Map<String, Set<String>> finder) {
        int[] first = new int[Integer.highestOneBit(Math.max(1, ids.size())) * 2];
        int[] next = new int[ids.size()];
        Arrays.fill(first, END);
        for (int i = 0; i < next.length; i++) {
            int[] one = bands.get(i);
            int slot = one[band] & first.length - 1;
            int last = END;
            int other = first[slot];
            while (other != END && !isLike(one, bands.get(other), band)) {
                last = other;
                other = next[other];
            }
            next[i] = END;
            if (other != END) {
                join(finder, ids.get(i), ids.get(other));
            } else if (last != END) {
                next[last] = i;
            } else {
                first[slot] = i;
            }
        }
    }

    private static boolean isLike(int[] one, int[] other, int band) {
        return one[band] == other[band] && Sketch.likeness(one, other) >= LIKE;
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

    /// A number from 1 that the documents of a group share and no other has; 0 for a document without near duplicates.
    int group(String id) {
        return numbers.getOrDefault(id, 0);
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
