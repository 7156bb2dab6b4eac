package vn.cancu.citation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Counts how often what was read is what a collection gives, and keeps the rest to be looked at.
final class Agreement {
    private final String name;
    private final List<String> differences = new ArrayList<>();
    private int all;

    Agreement(String name) {
        this.name = name;
    }

    /// One fact.
    ///
    /// @param where what to look at when the two differ
    /// @param given by the collection, empty when it gives none
    /// @param read by us, empty when nothing was read
    void count(String where, String given, String read) {
        all++;
        if (!given.equals(read)) {
            differences.add(given + "\t" + read + "\t" + where.replace('\n', ' '));
        }
    }

    /// The share of facts that agree. The others are written, one a line, into `target/` under the name, the counts
    /// first.
    double share() throws IOException {
        int agree = all - differences.size();
        List<String> lines = new ArrayList<>(List.of("%d of %d agree (given, read, where):".formatted(agree, all)));
        lines.addAll(differences);
        Files.write(Path.of("target", name + ".tsv"), lines);
        return all == 0 ? 0 : (double) agree / all;
    }
}
