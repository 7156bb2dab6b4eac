package vn.cancu.library;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A value that takes the whole collection to make: made by the first who asks, and made anew when a newer state of the
/// index is seen. Who asks meanwhile gets the value of the state before and does not wait.
final class Latest<T> {
    private final Supplier<T> maker;
    private final ReentrantLock making = new ReentrantLock();
    private volatile Made<T> made;

    /// @param generation of the state it was made of
    private record Made<T>(long generation, T value) {}

    /// @param nothing what is given as long as nothing was made
    /// @param maker makes the value of the present state
    Latest(T nothing, Supplier<T> maker) {
        this.made = new Made<>(-1, nothing);
        this.maker = maker;
    }

    /// What was made last, of whatever state.
    T made() {
        return made.value();
    }

    /// The value; of a state before while a newer one is being made.
    ///
    /// @param generation of the present state
    T of(long generation) {
        if (!isMade()) {
            make(generation);
        }
        return made.value();
    }

    /// Makes the value of a newer state, if anybody has asked for one.
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
