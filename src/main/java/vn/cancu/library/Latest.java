package vn.cancu.library;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A value computed from the whole collection: by the first request that needs it, and again for every newer state of
/// the index. Requests meanwhile get the value of the previous state and do not wait.
final class Latest<T> {
    private final Supplier<T> maker;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Made<T> made;

    /// @param generation of the index it was computed from
    private record Made<T>(long generation, T value) {}

    /// @param nothing the value until one is computed
    /// @param maker computes the value of the current state
    Latest(T nothing, Supplier<T> maker) {
        this.made = new Made<>(-1, nothing);
        this.maker = maker;
    }

    /// The value computed last, of whatever state.
    T made() {
        return made.value();
    }

    /// The value, of the previous state while a newer one is being computed.
    ///
    /// @param generation of the current state
    T of(long generation) {
        if (!isMade()) {
            make(generation);
        }
        return made.value();
    }

    /// Computes the value for a newer state, if it was ever requested.
    void renew(long generation) {
        if (isMade()) {
            make(generation);
        }
    }

    private boolean isMade() {
        return made.generation() >= 0;
    }

    private void make(long generation) {
        if (made.generation() != generation && making.tryLock()) {
            try {
                made = new Made<>(generation, maker.get());
            } finally {
                making.unlock();
            }
        }
    }
}
