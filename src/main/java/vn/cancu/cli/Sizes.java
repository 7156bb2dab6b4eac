package vn.cancu.cli;

import java.util.Locale;

/// Sizes and durations as text for people.
final class Sizes {
    private Sizes() {}

    /// `1.5 MB`, in powers of 1,000.
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double value = bytes;
        String unit = "B";
        for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
            if (value < 1_000) {
                break;
            }
            value /= 1_000;
            unit = next;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, unit);
    }

    /// `4.2 s`, `3 min 5 s`, `2 h 10 min`.
    static String time(long millis) {
        long seconds = millis / 1_000;
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        return seconds < 3_600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
    }
}
