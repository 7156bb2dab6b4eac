package vn.cancu.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While it is open, Ctrl-C and SIGTERM ask the command to end and give it four seconds to finish.
final class Shutdown implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 4;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    /// @param stop asks the command to end; returns at once
    /// @param err hears when it did not end in time
    Shutdown(Runnable stop, PrintWriter err) {
        hook = new Thread(() -> {
            stop.run();
            try {
                if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    err.println("cancu: ended before everything was in order; what was committed is kept. "
                            + "Run the same command again.");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Reports that the command has finished.
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the program is ending already
        }
    }
}
