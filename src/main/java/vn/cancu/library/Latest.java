package vn.cancu.library;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A value that takes the whole collection to make: made once a state of the index, by the first who asks. Who asks
/// meanwhile gets the value of the state before and does not wait.
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

    /// The value.
    ///
    /// @param generation of the present state
    T of(long generation) {
        if (made.generation() != generation && making.tryLock()) {
            try {
                made = new Made<>(generation, maker.get());
            } finally {
                making.unlock();
            }
        }
        return made.value();
    }
}
