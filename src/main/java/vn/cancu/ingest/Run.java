package vn.cancu.ingest;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import vn.cancu.citation.DocumentReader;
import vn.cancu.corpus.Corpus;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Problem;
import vn.cancu.extract.Reason;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Status;
import vn.cancu.index.LuceneWriter;
import vn.cancu.index.Manifest;

/// One run of [Ingestion]: plan what to read, read it, report.
final class Run {
    /// Message for a given folder that is empty although files below it are known.
    static final String EMPTY_FOLDER =
            "The folder is empty, but the index has documents from it, which are kept: is its drive mounted? "
                    + "To remove them: cancu index --forget";

    private final Corpus corpus;
    private final LuceneWriter writer;
    private final Tally tally;
    private final BooleanSupplier stopping;
    private final RunState state;
    private final Ledger ledger;
    private final List<Path> away = new ArrayList<>();
    private final List<Path> forgotten = new ArrayList<>();
    private final Moves moves;
    private final Copies copies;
    private final Filing filing;
    private final List<FileRecord> released = new ArrayList<>();
    private final CommittingExecutor executor;
    private final boolean ocr;
    private final Set<String> readers;
    private final long now = System.currentTimeMillis();
    private final Queue<CorpusFile> todo = new ArrayDeque<>();

    /// @param stopping whether the run is to end early; asked again and again
    Run(
            Corpus corpus,
            RunState state,
            TextExtractor extractor,
            DocumentReader reader,
            CommittingExecutor executor,
            BooleanSupplier stopping) {
        this.corpus = corpus;
        this.state = state;
        this.writer = state.writer();
        this.tally = state.tally();
        this.ledger = state.ledger();
        this.stopping = stopping;
        this.executor = executor;
        this.ocr = extractor.ocr().isInstalled();
        this.readers = Ingestion.readers(ocr);
        this.moves = new Moves(state);
        this.copies = new Copies(state, moves);
        this.filing = new Filing(state, copies, extractor, reader);
    }

    /// Walks the paths, compares them with the ledger and removes what is gone ([SeenPaths]). Entries of files to be
    /// read again stay until then ([Superseded]).
    void plan(IngestOptions options) {
        var seen = new SeenPaths(corpus.roots(), options.forgets(), ledger);
        corpus.entries()
                .takeWhile(_ -> !stopping.getAsBoolean())
                .filter(seen::add)
                .forEach(entry -> {
                    switch (entry) {
                        case CorpusFile file -> consider(file, options);
                        case Problem problem -> fail(problem);
                    }
                    tally.tell();
                });
        if (!stopping.getAsBoolean()) {
            part(seen.gone(ledger));
            away.addAll(seen.absent(ledger));
            forgotten.addAll(seen.forgotten());
            seen.emptied(ledger).forEach(root -> fail(root, Reason.VANISHED, EMPTY_FOLDER));
        }
        copies.inherit(released).forEach(this::readAgain);
        copies.order();
        tally.searched();
    }

    /// Removes missing paths, unless their files were met elsewhere.
    private void part(List<String> gone) {
        List<CorpusFile> found = gone.isEmpty()
                ? List.of()
                : todo.stream().filter(file -> ledger.of(file.path()).isEmpty()).toList();
        Set<String> moved = new HashSet<>();
        Set<CorpusFile> met = new HashSet<>();
        for (Moves.Move move : moves.find(gone, found)) {
            long leaves = leaves(ledger.of(move.from()));
            if (moves.carryOut(move)) {
                met.add(move.to());
                moved.add(move.from());
                tally.moved.incrementAndGet();
                tally.unchanged.addAndGet(leaves);
                tally.found.addAndGet(leaves - 1);
            }
        }
        todo.removeAll(met);
        gone.stream().filter(path -> !moved.contains(path)).forEach(this::forget);
    }

    private void forget(String path) {
        tally.removed.addAndGet(ledger.of(path).stream()
                .filter(file -> file.status() == Status.INDEXED)
                .count());
        takeOut(path);
    }

    private static long leaves(Collection<FileRecord> records) {
        return records.stream()
                .filter(record -> record.status() != Status.UNPACKED)
                .count();
    }

    private void consider(CorpusFile file, IngestOptions options) {
        var known = ledger.of(file.path());
        boolean same = !isAsked(known, options) && ledger.isUnchanged(file, readers);
        boolean left = !same && options.leaves(file.modifiedMillis(), now);
        if (left) {
            tally.left.incrementAndGet();
        }
        if (same || left) {
            long leaves = leaves(known);
            tally.found.addAndGet(leaves);
            tally.unchanged.addAndGet(leaves);
        } else {
            tally.found.incrementAndGet();
            supersede(file.path().toString());
            todo.add(file);
        }
    }

    /// Whether a file is to be read again even if it has not changed.
    static boolean isAsked(Collection<FileRecord> known, IngestOptions options) {
        return known.stream()
                .anyMatch(record -> options.failed() == Ingestion.Failed.RETRY && isUnfinished(record)
                        || options.documents().contains(record.documentId()));
    }

    private static boolean isUnfinished(FileRecord file) {
        return file.status() == Status.FAILED || file.waits();
    }

    /// Removes a file's documents and records from the index.
    private void takeOut(String path) {
        for (FileRecord known : release(path)) {
            if (known.status() == Status.INDEXED) {
                writer.removeDocument(known.documentId());
            }
            writer.removeFile(known.id());
        }
    }

    /// Prepares a file for being read again; its entries stay in the index until then.
    private void supersede(String path) {
        state.superseded().add(path, release(path));
    }

    /// Removes a file from the ledger; see [Copies#inherit(List)] for copies that lose their original.
    ///
    /// @return its records
    private List<FileRecord> release(String path) {
        List<FileRecord> all = List.copyOf(ledger.of(path));
        for (FileRecord known : all) {
            if (known.status() == Status.INDEXED || known.status() == Status.UNPACKED) {
                state.owners().release(known.sha256());
            }
        }
        released.addAll(all);
        ledger.remove(path);
        return all;
    }

    /// Reads a copy that has lost its original as a file of its own.
    private void readAgain(FileRecord copy) {
        if (ledger.of(copy.path()).isEmpty()) {
            return; // another member of the same archive was here before
        }
        long leaves = leaves(ledger.of(copy.path()));
        tally.unchanged.addAndGet(-leaves);
        tally.found.addAndGet(1 - leaves);
        CorpusFile file = Ledger.file(copy);
        supersede(copy.path());
        todo.add(file);
    }

    private void fail(Problem problem) {
        boolean missing = problem.cause() == Problem.Cause.MISSING;
        fail(problem.path(), missing ? Reason.VANISHED : Reason.UNREADABLE, problem.message());
    }

    private void fail(Path path, Reason reason, String message) {
        tally.found.incrementAndGet();
        takeOut(path.toString());
        filing.fail(new Place(new CorpusFile(path, 0, 0), "", "", 0).failed(reason, message));
    }

    /// Reads the files of the plan, in its order.
    void read() {
        executor.each(todo, file -> filing.claim(file).map(claimed -> () -> filing.file(claimed)));
        copies.settle(stopping.getAsBoolean() || !ocr);
    }

    /// Recognises waiting pages, after everything cheap is done. Each file is stored as soon as it is finished; a run
    /// stopped here continues with the others next time.
    void recognise() {
        if (!ocr) {
            return;
        }
        tally.recognising();
        executor.each(new ArrayDeque<>(filing.waiting()), claimed -> Optional.of(() -> filing.recognise(claimed)));
        copies.settle(true);
    }

    /// Applies corrections to the documents that do not have them yet.
    void correct(CorrectionPass pass) {
        ledger.all().forEach(file -> pass.apply(file).ifPresent(ledger::put));
    }

    /// Commits and counts.
    ///
    /// @param beside state of the table of corrections, for the manifest
    IngestReport report(String beside) {
        state.superseded().left().forEach(ledger::put);
        if (!stopping.getAsBoolean()) {
            writer.covers(corpus.roots(), forgotten);
        }
        executor.commit();
        if (stopping.getAsBoolean()) {
            writer.leaveInParts();
        }
        writer.summarise(ledger.all(), Place.ORDER, beside);
        Map<Manifest.Outcome, Long> counts = new HashMap<>();
        ledger.leavesUnder(corpus.roots())
                .forEach(file -> counts.merge(
                        new Manifest.Outcome(file.status(), file.reason(), file.version()), 1L, Long::sum));
        return IngestReport.of(tally.end(), counts, tally.left.get(), away, stopping.getAsBoolean());
    }
}
