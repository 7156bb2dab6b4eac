package vn.cancu.ingest;

import java.util.Optional;
import java.util.Queue;
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

/// Reads several files at a time and commits what was read: first after one second, then at doubling intervals up to
/// five seconds, so that a program that is killed again and again soon after its start still makes progress. A stopped
/// run ends within five seconds: finished files are committed at once, and files that take long are left to the next
/// run.
final class CommittingExecutor {
    private static final long FIRST_COMMIT_NANOS = 1_000_000_000L;

    private static final long COMMIT_NANOS = 5_000_000_000L;

    private static final String NO_MEMORY =
            "The memory the program may use is full, so nothing more is read; what was read "
                    + "is kept. Give it more and run the same command again: CANCU_JAVA_OPTS=-Xmx1g";

    /// Bytes the heap may take before its garbage is looked for. Java itself looks among older objects only when the heap
    /// has reached its limit, and that has to be enough for the largest load: 100,000 articles held 384 MB for 116 in use.
    private static final long USUAL_HEAP = 256L << 20;

    /// Bytes by which a heap in which more than that is in use may grow before the next look.
    private static final long GROWTH = 32L << 20;

    /// How often a waiting thread checks whether it is time to commit or to stop.
    private static final long LOOK_MILLIS = 100;

    /// How long files in progress may continue once the run is stopped.
    private static final long PATIENCE_NANOS = 1_500_000_000L;

    private final int threads;
    private final LuceneWriter writer;
    private final TextExtractor extractor;
    private final BooleanSupplier stopping;
    private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
    private long lastCommit = System.nanoTime();
    private long untilCommit = FIRST_COMMIT_NANOS;
    private long heapAtRest;

    /// @param threads files read at the same time
    /// @param writer takes the commits
    /// @param extractor closed when a stopped run has to give up files
    /// @param stopping whether the run is to stop; asked again and again
    CommittingExecutor(int threads, LuceneWriter writer, TextExtractor extractor, BooleanSupplier stopping) {
        this.threads = threads;
        this.writer = writer;
        this.extractor = extractor;
        this.stopping = stopping;
    }

    /// Works through a queue in its order. What was begun is no longer in it, so that a long one does not stay in memory.
    ///
    /// @param begin called by the calling thread only; gives the work to be done on a file, or nothing
    /// @throws RuntimeException the first error of the machine (disk full, index closed); no file causes one
    <T> void each(Queue<T> files, Function<T, Optional<Runnable>> begin) {
        var free = new Semaphore(threads * 2);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            while (!files.isEmpty() && waitFor(free)) {
                begin.apply(files.remove()).ifPresentOrElse(work -> pool.execute(() -> run(work, free)), free::release);
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
            giveBack();
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

    /// A wait with a time limit.
    private interface Wait {
        /// @return false when the time ran out
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

    /// Commits what was read so far.
    void commit() {
        writer.commit();
        lastCommit = System.nanoTime();
        untilCommit = Math.min(2 * untilCommit, COMMIT_NANOS);
    }

    /// Gives back memory that is no longer used.
    private void giveBack() {
        long heap = Runtime.getRuntime().totalMemory();
        if (heap > USUAL_HEAP && heap - heapAtRest > GROWTH) {
            System.gc();
            heapAtRest = Runtime.getRuntime().totalMemory();
        }
    }
}
