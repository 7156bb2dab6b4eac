package vn.cancu;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/// Times in nanoseconds, for benchmarks.
final class Times {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private long[] nanos = new long[1024];
    private int size;

    void add(long time) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = time;
    }

    void addAll(Times others) {
        for (int i = 0; i < others.size; i++) {
            add(others.nanos[i]);
        }
    }

    int size() {
        return size;
    }

    /// A percentile in milliseconds.
    double at(double share) {
        Arrays.sort(nanos, 0, size);
        return size == 0 ? 0 : nanos[Math.min(size - 1, (int) (size * share))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms (%,d)",
                at(0.5),
                at(0.9),
                at(0.99),
                at(1),
                size);
    }

    /// Wall-clock and CPU times; on a busy machine only the latter are meaningful.
    static final class Both {
        final Times wall = new Times();
        final Times core = new Times();

        void run(Runnable work) {
            long start = System.nanoTime();
            long busy = CLOCK.getCurrentThreadCpuTime();
            work.run();
            core.add(CLOCK.getCurrentThreadCpuTime() - busy);
            wall.add(System.nanoTime() - start);
        }

        void addAll(Both others) {
            wall.addAll(others.wall);
            core.addAll(others.core);
        }

        void say(String name) {
            System.out.printf(Locale.ROOT, "%s%n    wall %s%n    core %s%n", name, wall, core);
        }
    }
}
