package vn.cancu.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.cancu.corpus.Corpus;
import vn.cancu.corpus.CorpusEntry;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Problem;
import vn.cancu.index.FileRecord;

/// What a run would do, without doing it.
public final class Preview {
    private final Ledger ledger;
    private final IngestOptions options;
    private final Set<String> readers;

    /// @param records of the index
    /// @param options of the run
    /// @param ocr whether pages that wait could be recognised
    public Preview(Collection<FileRecord> records, IngestOptions options, boolean ocr) {
        this.ledger = new Ledger(records);
        this.options = options;
        this.readers = Ingestion.readers(ocr);
    }

    /// What would become of a file.
    public enum Plan {
        /// Read, for the first time.
        NEW,
        /// Read again: it has changed, or the program has.
        CHANGED,
        /// Read again, because it is asked for.
        ASKED,
        /// Its documents would be removed.
        GONE,
        /// Left for another run.
        LEFT,
        /// Not read: it has not changed.
        UNCHANGED,
        /// Recorded as unreadable.
        PROBLEM
    }

    /// A file and its plan.
    ///
    /// @param bytes number of bytes that would be read
    /// @param why the problem of a file that cannot be read; empty otherwise
    public record Step(Plan plan, String path, long bytes, String why) {}

    /// Walks the folders and compares.
    ///
    /// @param roots folders and files
    /// @param indexFolder folder of the index, never indexed itself
    /// @param now milliseconds since 1970
    /// @param listener receives every step
    public void run(Collection<Path> roots, Path indexFolder, long now, Consumer<Step> listener) {
        var corpus = new Corpus(roots, List.of(indexFolder));
        var seen = new SeenPaths(corpus.roots(), options.forgets(), ledger);
        for (CorpusEntry entry : (Iterable<CorpusEntry>) corpus.entries()::iterator) {
            if (!seen.add(entry)) {
                continue;
            }
            switch (entry) {
                case CorpusFile file -> {
                    Plan plan = plan(file, now);
                    boolean read = plan == Plan.NEW || plan == Plan.CHANGED || plan == Plan.ASKED;
                    listener.accept(new Step(plan, file.path().toString(), read ? file.bytes() : 0, ""));
                }
                case Problem problem ->
                    listener.accept(new Step(Plan.PROBLEM, problem.path().toString(), 0, problem.message()));
            }
        }
        seen.emptied(ledger)
                .forEach(root -> listener.accept(new Step(Plan.PROBLEM, root.toString(), 0, Run.EMPTY_FOLDER)));
        seen.gone(ledger).forEach(path -> listener.accept(new Step(Plan.GONE, path, 0, "")));
    }

    private Plan plan(CorpusFile file, long now) {
        Collection<FileRecord> known = ledger.of(file.path());
        boolean asked = Run.isAsked(known, options);
        if (!asked && ledger.isUnchanged(file, readers)) {
            return Plan.UNCHANGED;
        }
        if (options.leaves(file.modifiedMillis(), now)) {
            return Plan.LEFT;
        }
        return known.isEmpty() ? Plan.NEW : asked ? Plan.ASKED : Plan.CHANGED;
    }
}
