package vn.cancu.ingest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.LuceneWriter;

/// Has several files read at a time and commits what was read: first after one second, then at doubling intervals up to
/// five seconds, so that a program that is killed again and again soon after its start still makes progress. When the
/// run is stopped it is over within five seconds: what is done is committed at once, and files that take long are given
/// up for the next run.
final class Crew {
    private static final long FIRST_COMMIT_NANOS = 1_000_000_000L;

    private static final long COMMIT_NANOS = 5_000_000_000L;

    private static final String NO_MEMORY =
            "The memory the program may use is full, so nothing more is read; what was read "
                    + "is kept. Give it more and run the same command again: CANCU_JAVA_OPTS=-Xmx1g";

    /// How often whoever waits looks whether it is time to commit or to stop.
    private static final long LOOK_MILLIS = 100;

    /// How long files that are being read may go on once the run is stopped.
    private static final long PATIENCE_NANOS = 1_500_000_000L;

    private final int threads;
    private final LuceneWriter writer;
    private final TextExtractor extractor;
    private final BooleanSupplier stopping;
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
    private long lastCommit = System.nanoTime();
    private long untilCommit = FIRST_COMMIT_NANOS;

    /// @param threads files read at the same time
    /// @param extractor is closed when a stopped run has to give up files
    Crew(int threads, LuceneWriter writer, TextExtractor extractor, BooleanSupplier stopping) {
        this.threads = threads;
        this.writer = writer;
        this.extractor = extractor;
        this.stopping = stopping;
    }

    /// Works through a list in its order.
    ///
    /// @param begin is called by one thread and says what is to be done with a file, if anything
    /// @throws RuntimeException the first error of the machine (disk full, index closed); files never cause one
    <T> void each(List<T> files, Function<T, Optional<Runnable>> begin) {
        var free = new Semaphore(threads * 2);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (T file : files) {
                if (!waitFor(free)) {
                    break;
                }
                begin.apply(file).ifPresentOrElse(work -> pool.execute(() -> run(work, free)), free::release);
            }
        } finally {
            pool.shutdown();
            finish(pool);
        }
        Optional.ofNullable(broken.get()).ifPresent(error -> {
            throw error;
        });
    }

    /// Waits until another file may be begun, committing meanwhile.
    ///
    /// @return false when nothing more is to be begun
    private boolean waitFor(Semaphore free) {
        while (!stopping.getAsBoolean() && broken.get() == null) {
            commitNowAndThen();
            if (free.tryAcquire() || within(() -> free.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS))) {
                return true;
            }
        }
        return false;
    }

    private void run(Runnable work, Semaphore free) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!stopping.getAsBoolean()) {
                broken.compareAndSet(null, e);
            }
        } catch (OutOfMemoryError e) {
            broken.compareAndSet(null, new IllegalStateException(NO_MEMORY, e));
        } catch (Error e) {
            broken.compareAndSet(null, new IllegalStateException("The program broke: please report " + e, e));
        } finally {
            free.release();
        }
    }

    private void finish(ExecutorService pool) {
        long giveUp = Long.MAX_VALUE;
        while (!within(() -> pool.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS))) {
            commitNowAndThen();
            if (stopping.getAsBoolean() && giveUp == Long.MAX_VALUE) {
                commit();
                giveUp = System.nanoTime() + PATIENCE_NANOS;
            }
            if (System.nanoTime() > giveUp) {
                extractor.close();
            }
        }
    }

    /// Something that waits a little.
    private interface Wait {
        boolean isOver() throws InterruptedException;
    }

    private static boolean within(Wait wait) {
        try {
            return wait.isOver();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files are read", e);
        }
    }

    private void commitNowAndThen() {
        if (broken.get() == null && System.nanoTime() - lastCommit > untilCommit) {
            commit();
        }
    }

    /// Keeps what was read so far.
    void commit() {
        writer.commit();
        lastCommit = System.nanoTime();
        untilCommit = Math.min(2 * untilCommit, COMMIT_NANOS);
    }
}
