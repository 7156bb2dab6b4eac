package vn.cancu;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import vn.cancu.corpus.Corpus;

/// Every knob of the program, read once at the start.
///
/// @param home folder of the installation; `corpus/` and `index/` lie in it
/// @param workers parser processes at most
/// @param fileTimeout longest time one file may take
/// @param workerOptions more options for the Java of the parser processes, may be empty
public record Settings(Path home, int workers, Duration fileTimeout, List<String> workerOptions) {

    public Settings {
        workerOptions = List.copyOf(workerOptions);
    }

    /// From system properties: `cancu.home` (default: the current folder), `cancu.workers` (default: one a core, at
    /// most 8), `cancu.timeout` (seconds, default 60), `cancu.worker.aot` (start-up cache of the parser processes),
    /// `cancu.worker.options` (more options for their Java, parted by blanks).
    public static Settings fromSystem() {
        String cache = System.getProperty("cancu.worker.aot", "");
        return new Settings(
                Path.of(System.getProperty("cancu.home", "")).toAbsolutePath().normalize(),
                Integer.getInteger(
                        "cancu.workers", Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8)),
                Duration.ofSeconds(Integer.getInteger("cancu.timeout", 60)),
                workerOptions(System.getProperty("cancu.worker.options", ""), cache));
    }

    private static List<String> workerOptions(String given, String cache) {
        var options = new ArrayList<String>();
        new StringTokenizer(given).asIterator().forEachRemaining(option -> options.add(option.toString()));
        if (!cache.isEmpty()) {
            options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable"));
        }
        return options;
    }

    /// Where documents lie when no other path is given.
    public Path corpus() {
        return home.resolve("corpus");
    }

    /// Where the table of corrections lies.
    public Path corrections() {
        return corpus().resolve(Corpus.CORRECTIONS);
    }

    /// Where the register of validity lies.
    public Path validity() {
        return corpus().resolve(Corpus.VALIDITY);
    }

    /// Where the index lies when no other folder is given.
    public Path index() {
        return home.resolve("index");
    }
}
