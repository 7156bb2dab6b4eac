package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.cancu.index.CrashTrial;

/// K3: the power goes while the index is written.
final class Crashes {
    private final Bench bench;

    Crashes(Bench bench) {
        this.bench = bench;
    }

    List<Row> run() throws IOException {
        Path place = bench.place("k3");
        var faults = new ArrayList<String>();
        for (int seed = 0; seed < bench.seeds(); seed++) {
            Path folder = place.resolve(String.valueOf(seed));
            int number = seed;
            CrashTrial.run(folder, seed).forEach(fault -> faults.add("seed " + number + ": " + fault));
            Bench.delete(folder);
        }
        return List.of(Row.of(
                        "K3",
                        bench.seeds()
                                + " crashes: the n-th write fails, once or for good, then what was not synced is lost, "
                                + "cut or spoiled",
                        "opens at the last commit or the one under way, nothing between; one line of error",
                        faults.isEmpty() ? "0 faults" : faults.size() + " faults: " + faults.getFirst(),
                        faults.isEmpty())
                .without("a machine that is switched off: the crash is simulated above the file system"));
    }
}
