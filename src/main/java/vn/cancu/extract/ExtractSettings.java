package vn.cancu.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The limits under which files are read.
///
/// @param workers worker processes at most, at least 1
/// @param timeout time for one file (for each member of an archive; an archive as a whole gets twenty times as much)
/// @param maxChars longest text kept of one file, in chars; the rest is cut, with a diagnostic
/// @param filesPerWorker files after which a worker is replaced by a fresh one
/// @param heapMegabytes heap of a worker
/// @param grace how long a worker may take to end by itself before it is killed
/// @param jvmArguments further arguments for a worker's Java, an AOT cache for one
public record ExtractSettings(
        int workers,
        Duration timeout,
        int maxChars,
        int filesPerWorker,
        int heapMegabytes,
        Duration grace,
        List<String> jvmArguments) {

    /// Has Java compile methods quickly and never optimise them in full.
    private static final List<String> SIMPLY = List.of("-XX:TieredStopAtLevel=1");

    public ExtractSettings {
        if (workers < 1 || maxChars < 1 || filesPerWorker < 1 || heapMegabytes < 1 || !timeout.isPositive()) {
            throw new IllegalArgumentException("every limit of the extraction must be positive");
        }
        jvmArguments = List.copyOf(jvmArguments);
    }

    /// Two workers of 512 MB, 60 seconds per file, five million chars per text. Workers compile simply: over a few hundred
    /// files the optimising compiler costs more than it saves. `bin/cancu` gives those of loads from 2,000 files on other
    /// options (`cancu.worker.options`).
    public static ExtractSettings standard() {
        return new ExtractSettings(2, Duration.ofSeconds(60), 5_000_000, 5_000, 512, Duration.ofSeconds(2), SIMPLY);
    }

    /// The same with this many workers.
    public ExtractSettings withWorkers(int count) {
        return new ExtractSettings(count, timeout, maxChars, filesPerWorker, heapMegabytes, grace, jvmArguments);
    }

    /// The same with another time for one file.
    public ExtractSettings withTimeout(Duration time) {
        return new ExtractSettings(workers, time, maxChars, filesPerWorker, heapMegabytes, grace, jvmArguments);
    }

    /// The same with another limit for a text.
    public ExtractSettings withMaxChars(int chars) {
        return new ExtractSettings(workers, timeout, chars, filesPerWorker, heapMegabytes, grace, jvmArguments);
    }

    /// The same with another heap for a worker.
    public ExtractSettings withHeapMegabytes(int megabytes) {
        return new ExtractSettings(workers, timeout, maxChars, filesPerWorker, megabytes, grace, jvmArguments);
    }

    /// The same with another life of a worker.
    public ExtractSettings withFilesPerWorker(int files) {
        return new ExtractSettings(workers, timeout, maxChars, files, heapMegabytes, grace, jvmArguments);
    }

    /// The same with further arguments for a worker's Java, and the time it may take to end (writing an AOT cache takes
    /// long).
    public ExtractSettings withJvmArguments(List<String> arguments, Duration endsWithin) {
        var all = new ArrayList<>(jvmArguments);
        all.addAll(arguments);
        return new ExtractSettings(workers, timeout, maxChars, filesPerWorker, heapMegabytes, endsWithin, all);
    }
}
