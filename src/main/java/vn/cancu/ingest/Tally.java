package vn.cancu.ingest;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The counters of a run. Reports to the listener at most five times a second, and once at the end.
final class Tally {
    private static final long EVERY_NANOS = 200_000_000L;

    final AtomicLong found = new AtomicLong();
    final AtomicLong unchanged = new AtomicLong();
    final AtomicLong documents = new AtomicLong();
    final AtomicLong duplicates = new AtomicLong();
    final AtomicLong failures = new AtomicLong();
    final AtomicLong removed = new AtomicLong();
    final AtomicLong left = new AtomicLong();
    final AtomicLong moved = new AtomicLong();
    final AtomicLong archives = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();

    private final Consumer<Progress> listener;
    private final long start = System.nanoTime();
    private final AtomicLong lastTold = new AtomicLong(start - EVERY_NANOS);
    private final AtomicLong pagesFound = new AtomicLong();
    private final AtomicLong pagesDone = new AtomicLong();
    private volatile long recognisingSince;
    private volatile boolean searching = true;
    private volatile String current = "";

    Tally(Consumer<Progress> listener) {
        this.listener = listener;
    }

    /// Counts pages that have to be recognised.
    void waiting(int pages) {
        pagesFound.addAndGet(pages);
    }

    /// Notes that OCR begins.
    void recognising() {
        recognisingSince = System.nanoTime();
        tell();
    }

    /// Counts pages that were recognised, or given up.
    void recognised(int pages) {
        pagesDone.addAndGet(pages);
        tell();
    }

    private Progress.Pages pages() {
        long since = recognisingSince;
        long millis = since == 0 ? 0 : (System.nanoTime() - since) / 1_000_000;
        return new Progress.Pages(pagesFound.get(), pagesDone.get(), millis);
    }

    void searched() {
        searching = false;
    }

    /// Notes which file is being read, and reports when it is time.
    void reading(String name) {
        current = name;
        tell();
    }

    void tell() {
        long now = System.nanoTime();
        long last = lastTold.get();
        if (now - last >= EVERY_NANOS && lastTold.compareAndSet(last, now)) {
            listener.accept(progress(false));
        }
    }

    Progress end() {
        Progress last = progress(true);
        listener.accept(last);
        return last;
    }

    private Progress progress(boolean finished) {
        return new Progress(
                found.get(),
                searching,
                unchanged.get(),
                documents.get(),
                duplicates.get(),
                failures.get(),
                moved.get(),
                removed.get(),
                archives.get(),
                bytes.get(),
                (System.nanoTime() - start) / 1_000_000,
                finished ? "" : current,
                finished,
                pages());
    }
}
