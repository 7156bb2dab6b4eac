package vn.cancu.extract;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs an action when a time has passed without a sign of progress, or without an end altogether.
final class Deadline {
    /// An archive has many members; this many times the time of one is what it gets as a whole.
    private static final int WHOLE = 20;

    private final ScheduledExecutorService clock;
    private final long timeout;
    private final long last;
    private final Runnable action;
    private Future<?> next;
    private volatile boolean passed;

    Deadline(ScheduledExecutorService clock, Duration timeout, Runnable action) {
        this.clock = clock;
        this.timeout = timeout.toNanos();
        this.last = System.nanoTime() + WHOLE * this.timeout;
        this.action = action;
        this.next = schedule();
    }

    /// Restarts the time.
    void extend() {
        next.cancel(false);
        next = schedule();
    }

    void cancel() {
        next.cancel(false);
    }

    /// Whether the action was taken.
    boolean passed() {
        return passed;
    }

    private Future<?> schedule() {
        long wait = Math.min(timeout, last - System.nanoTime());
        return clock.schedule(this::pass, Math.max(0, wait), TimeUnit.NANOSECONDS);
    }

    private void pass() {
        passed = true;
        action.run();
    }
}
