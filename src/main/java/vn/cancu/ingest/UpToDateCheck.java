package vn.cancu.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.cancu.corpus.Corpus;
import vn.cancu.corpus.CorpusEntry;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Problem;
import vn.cancu.index.FileRecord.Status;
import vn.cancu.index.Manifest;

/// Checks whether anything has changed at all, by comparing the walk with the manifest; both have the same order. It
/// stops at the first difference and leaves everything else to a run.
final class UpToDateCheck {
    private final Manifest manifest;
    private final Corpus corpus;
    private final boolean[] current;
    private final long[] times;

    /// @param manifest the known files
    /// @param corpus the files to check
    /// @param readers versions whose files need not be read again; asked only when a file has another version than
    ///     [Ingestion#READER]
    UpToDateCheck(Manifest manifest, Corpus corpus, Supplier<Set<String>> readers) {
        this.manifest = manifest;
        this.corpus = corpus;
        List<Manifest.Outcome> outcomes = manifest.outcomes();
        this.current = new boolean[outcomes.size()];
        this.times = new long[outcomes.size()];
        for (int i = 0; i < current.length; i++) {
            String reader = outcomes.get(i).reader();
            current[i] = reader.equals(Ingestion.READER) || readers.get().contains(reader);
        }
    }

    /// How often each outcome occurs among the files; empty when something has changed.
    Optional<List<Count>> unchanged() {
        List<Path> roots = corpus.roots();
        Iterator<Manifest.Entry> known = manifest.entries();
        Iterator<CorpusEntry> walk = corpus.entries().iterator();
        while (walk.hasNext()) {
            CorpusEntry met = walk.next();
            Optional<Manifest.Entry> entry = next(known, roots);
            if (entry.isEmpty() || !isSame(entry.get(), met)) {
                return Optional.empty();
            }
        }
        return next(known, roots).isPresent() ? Optional.empty() : Optional.of(counts());
    }

    /// The next entry that lies under one of the roots.
    private static Optional<Manifest.Entry> next(Iterator<Manifest.Entry> known, List<Path> roots) {
        while (known.hasNext()) {
            Manifest.Entry entry = known.next();
            if (Ledger.isUnder(entry.path(), roots)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /// An outcome and the number of files that had it.
    record Count(Manifest.Outcome outcome, long times) {}

    private boolean isSame(Manifest.Entry known, CorpusEntry met) {
        for (int code : known.outcomes()) {
            if (!current[code]) {
                return false;
            }
            times[code]++;
        }
        return switch (met) {
            case CorpusFile file ->
                known.modifiedMillis() == file.modifiedMillis()
                        && known.bytes() == file.bytes()
                        && known.path().equals(file.path().toString());
            case Problem problem ->
                known.modifiedMillis() == 0
                        && known.outcomes().length == 1
                        && manifest.outcomes().get(known.outcomes()[0]).status() == Status.FAILED
                        && known.path().equals(problem.path().toString());
        };
    }

    private List<Count> counts() {
        var counts = new ArrayList<Count>();
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                counts.add(new Count(manifest.outcomes().get(i), times[i]));
            }
        }
        return counts;
    }
}
