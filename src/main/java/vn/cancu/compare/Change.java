package vn.cancu.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What became of the things of a list between two documents.
///
/// @param gone those of the first that the second does not have, in the order of the first
/// @param kept those of both, as the second has them
/// @param fresh those of the second that the first does not have
public record Change<T>(List<T> gone, List<T> kept, List<T> fresh) {

    public Change {
        gone = List.copyOf(gone);
        kept = List.copyOf(kept);
        fresh = List.copyOf(fresh);
    }

    /// Compares by keys; of things with the same key the first counts.
    static <T> Change<T> of(List<T> before, List<T> after, Function<T, String> key) {
        Map<String, T> old = keyed(before, key);
        Map<String, T> now = keyed(after, key);
        return new Change<>(
                old.entrySet().stream()
                        .filter(one -> !now.containsKey(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                now.entrySet().stream()
                        .filter(one -> old.containsKey(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                now.entrySet().stream()
                        .filter(one -> !old.containsKey(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    private static <T> Map<String, T> keyed(List<T> things, Function<T, String> key) {
        var keyed = new LinkedHashMap<String, T>();
        things.forEach(thing -> keyed.putIfAbsent(key.apply(thing), thing));
        keyed.remove("");
        return keyed;
    }
}
