package vn.cancu.library;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// A cache that evicts the least recently used values once their total weight exceeds a limit. Safe for use by several
/// threads.
///
/// @param <T> of a value
final class LruCache<T> {
    private final long most;
    private final ToLongFunction<T> weight;
    private final Map<String, T> values = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /// @param most what all values may weigh together; a value that weighs more by itself is not kept
    /// @param weight of a value, always the same
    LruCache(long most, ToLongFunction<T> weight) {
        this.most = most;
        this.weight = weight;
    }

    /// The value kept under a name.
    synchronized Optional<T> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Stores a value in place of an earlier one of this name, and evicts those used longest ago.
    synchronized void put(String name, T value) {
        Optional<T> before = Optional.ofNullable(values.put(name, value));
        held += weight.applyAsLong(value) - before.map(weight::applyAsLong).orElse(0L);
        Iterator<T> oldest = values.values().iterator();
        while (held > most && oldest.hasNext()) {
            held -= weight.applyAsLong(oldest.next());
            oldest.remove();
        }
    }
}
