package vn.cancu.cli;

import java.io.PrintWriter;
import java.util.Locale;
import vn.cancu.ingest.Progress;
import vn.cancu.text.Plural;

/// Shows how far a run has come: one moving line on a terminal, a plain line every ten seconds elsewhere.
final class ProgressDisplay implements AutoCloseable {
    private static final int BAR = 24;
    private static final int NAME = 36;
    private static final long PLAIN_EVERY_MILLIS = 10_000;

    private final PrintWriter err;
    private final boolean terminal;
    private long nextPlain = PLAIN_EVERY_MILLIS;

    ProgressDisplay(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /// Takes news from any thread.
    synchronized void show(Progress progress) {
        if (terminal) {
            err.print("\r\033[K" + line(progress, true));
            err.flush();
        } else if (progress.millis() >= nextPlain && !progress.finished()) {
            nextPlain = progress.millis() + PLAIN_EVERY_MILLIS;
            err.println(line(progress, false));
        }
    }

    /// Leaves the terminal with an empty line to go on.
    @Override
    public synchronized void close() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    private static String line(Progress progress, boolean bar) {
        if (progress.searching()) {
            return String.format(Locale.ROOT, "looking for files: %,d", progress.found());
        }
        if (progress.pages().active()) {
            return pages(progress, bar);
        }
        double seconds = Math.max(progress.millis(), 1) / 1_000.0;
        long read = progress.done() - progress.unchanged();
        String left = progress.millisLeft() < 0 ? "" : ", " + Sizes.time(progress.millisLeft()) + " left";
        String counts = String.format(
                Locale.ROOT,
                "%,d of %s, %,d failed, %.1f files/s, %s/s%s",
                progress.done(),
                Plural.of(progress.found(), "file[s]"),
                progress.failures(),
                read / seconds,
                Sizes.bytes((long) (progress.bytes() / seconds)),
                left);
        return bar
                ? bar(progress.done(), progress.found()) + " " + counts + "  " + shortened(progress.current())
                : counts;
    }

    private static String pages(Progress progress, boolean bar) {
        Progress.Pages pages = progress.pages();
        String left = pages.millisLeft() < 0 ? "" : ", " + Sizes.time(pages.millisLeft()) + " left";
        String counts = String.format(
                Locale.ROOT,
                "recognising scans: %,d of %s, %.0f pages/min%s",
                pages.done(),
                Plural.of(pages.found(), "page[s]"),
                pages.done() * 60_000.0 / Math.max(1, pages.millis()),
                left);
        return bar ? bar(pages.done(), pages.found()) + " " + counts + "  " + shortened(progress.current()) : counts;
    }

    private static String bar(long done, long found) {
        int full = found == 0 ? 0 : (int) (BAR * done / found);
        int filled = Math.clamp(full, 0, BAR);
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
    }

    private static String shortened(String name) {
        var out = new StringBuilder();
        name.codePoints().limit(NAME).forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return out.toString();
    }
}
