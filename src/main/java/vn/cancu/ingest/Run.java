package vn.cancu.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.Manifest;

/// One run of [Ingestion]: plan what to read, read it, report.
final class Run {
    private final Corpus corpus;
    private final LuceneIndex.Writer writer;
    private final Tally tally;
    private final BooleanSupplier stopping;
    private final Ledger ledger;
    private final Claims claims;
    private final Moves moves;
    private final Copies copies;
    private final Filing filing;
    private final List<FileRecord> released = new ArrayList<>();
    private final Set<String> movedHashes = new HashSet<>();
    private final Crew crew;
    private final boolean ocr;
    private final Set<String> readers;
    private final long now = System.currentTimeMillis();
    private final List<CorpusFile> todo = new ArrayList<>();

    Run(
            Corpus corpus,
            LuceneIndex index,
            LuceneIndex.Writer writer,
            TextExtractor extractor,
            DocumentReader reader,
            Tally tally,
            int threads,
            BooleanSupplier stopping) {
        this.corpus = corpus;
        this.writer = writer;
        this.tally = tally;
        this.stopping = stopping;
        this.ledger = new Ledger(index.files());
        this.claims = new Claims(ledger.all());
        this.ocr = extractor.ocr().isInstalled();
        this.readers = Ingestion.readers(ocr);
        this.crew = new Crew(threads, writer, extractor, stopping);
        var rehoming = new Rehoming(index, writer, reader);
        this.moves = new Moves(ledger, claims, writer, rehoming);
        this.copies = new Copies(writer, ledger, claims, tally, moves, rehoming);
        this.filing = new Filing(writer, extractor, reader, tally, ledger, claims, copies);
    }

    /// Walks the paths, compares with the ledger, and takes out what is gone or will be read again. Where the walk could
    /// not look (a folder without permission, a drive that is not there) nothing is taken for gone.
    void plan(Wish wish) {
        Set<String> seen = new HashSet<>();
        List<Path> unseen = new ArrayList<>();
        corpus.entries().takeWhile(_ -> !stopping.getAsBoolean()).forEach(entry -> {
            switch (entry) {
                case CorpusFile file -> {
                    seen.add(file.path().toString());
                    consider(file, wish);
                }
                case Problem problem -> {
                    seen.add(problem.path().toString());
                    unseen.add(problem.path());
                    tally.found.incrementAndGet();
                    release(problem.path().toString());
                    filing.fail(record(problem));
                }
            }
            tally.tell();
        });
        if (!stopping.getAsBoolean()) {
            part(ledger.pathsUnder(corpus.roots()).stream()
                    .filter(path -> !seen.contains(path))
                    .filter(path -> unseen.stream().noneMatch(Path.of(path)::startsWith))
                    .toList());
        }
        copies.inherit(released).forEach(this::readAgain);
        copies.order(movedHashes);
        tally.searched();
    }

    /// Takes leave of paths that are no longer there, unless their files are met elsewhere.
    private void part(List<String> gone) {
        List<CorpusFile> found = gone.isEmpty()
                ? List.of()
                : todo.stream().filter(file -> ledger.of(file.path()).isEmpty()).toList();
        Set<String> moved = new HashSet<>();
        for (Moves.Move move : moves.find(gone, found)) {
            long leaves = leaves(ledger.of(move.from()));
            if (moves.carryOut(move)) {
                ledger.of(move.to().path()).forEach(record -> movedHashes.add(record.sha256()));
                todo.remove(move.to());
                moved.add(move.from());
                tally.moved.incrementAndGet();
                tally.unchanged.addAndGet(leaves);
                tally.found.addAndGet(leaves - 1);
            }
        }
        gone.stream().filter(path -> !moved.contains(path)).forEach(this::forget);
    }

    private void forget(String path) {
        tally.removed.addAndGet(ledger.of(path).stream()
                .filter(file -> file.status() == Status.INDEXED)
                .count());
        release(path);
    }

    private static long leaves(Collection<FileRecord> records) {
        return records.stream()
                .filter(record -> record.status() != Status.UNPACKED)
                .count();
    }

    private void consider(CorpusFile file, Wish wish) {
        var known = ledger.of(file.path());
        boolean same = !isAsked(known, wish) && ledger.isUnchanged(file, readers);
        boolean left = !same && wish.leaves(file.modifiedMillis(), now);
        if (left) {
            tally.left.incrementAndGet();
        }
        if (same || left) {
            long leaves = leaves(known);
            tally.found.addAndGet(leaves);
            tally.unchanged.addAndGet(leaves);
        } else {
            tally.found.incrementAndGet();
            release(file.path().toString());
            todo.add(file);
        }
    }

    /// Whether a file is to be read again even if it has not changed.
    static boolean isAsked(Collection<FileRecord> known, Wish wish) {
        return known.stream()
                .anyMatch(record -> wish.failed() == Ingestion.Failed.RETRY && isUnfinished(record)
                        || record.status() == Status.INDEXED && wish.documents().contains(record.documentId()));
    }

    private static boolean isUnfinished(FileRecord file) {
        return file.status() == Status.FAILED || file.waits();
    }

    /// Takes a file's documents and records out; see [Copies#inherit(List)] for copies that lose their original.
    private void release(String path) {
        for (FileRecord known : List.copyOf(ledger.of(path))) {
            if (known.status() == Status.INDEXED) {
                writer.removeDocument(known.documentId());
            }
            if (known.status() == Status.INDEXED || known.status() == Status.UNPACKED) {
                claims.release(known.sha256());
            }
            writer.removeFile(known.id());
            released.add(known);
        }
        ledger.remove(path);
    }

    /// A copy that has lost its original is read as a file of its own.
    private void readAgain(FileRecord copy) {
        if (ledger.of(copy.path()).isEmpty()) {
            return; // another member of the same archive was here before
        }
        long leaves = leaves(ledger.of(copy.path()));
        tally.unchanged.addAndGet(-leaves);
        tally.found.addAndGet(1 - leaves);
        CorpusFile file = Ledger.file(copy);
        release(copy.path());
        todo.add(file);
    }

    private static FileRecord record(Problem problem) {
        Reason reason = problem.cause() == Problem.Cause.MISSING ? Reason.VANISHED : Reason.UNREADABLE;
        return new FileRecord(
                problem.path().toString(),
                "",
                0,
                0,
                "",
                Status.FAILED,
                reason.code(),
                problem.message(),
                "",
                Ingestion.READER);
    }

    /// Reads what the plan says, in its order.
    void read() {
        crew.each(todo, file -> filing.claim(file).map(claimed -> () -> filing.file(claimed)));
        copies.settle(stopping.getAsBoolean() || !ocr);
    }

    /// Recognises what waits, when everything cheap is done. Every file is kept as soon as it is through; a run that is
    /// stopped here goes on with the others next time.
    void recognise() {
        if (!ocr) {
            return;
        }
        tally.recognising();
        crew.each(filing.waiting(), claimed -> Optional.of(() -> filing.recognise(claimed)));
        copies.settle(true);
    }

    /// Puts the corrections into the documents that do not have them yet.
    void review(Reviewing reviewing) {
        ledger.all().forEach(file -> reviewing.review(file).ifPresent(ledger::put));
    }

    /// Commits and counts.
    ///
    /// @param beside what else decided on the index, for the manifest
    IngestReport report(String beside) {
        if (!stopping.getAsBoolean()) {
            writer.covers(corpus.roots());
        }
        crew.commit();
        writer.summarise(ledger.all(), Place.ORDER, beside);
        Map<Manifest.Outcome, Long> counts = new HashMap<>();
        ledger.leavesUnder(corpus.roots())
                .forEach(file -> counts.merge(
                        new Manifest.Outcome(file.status(), file.reason(), file.version()), 1L, Long::sum));
        return IngestReport.of(tally.end(), counts, tally.left.get(), stopping.getAsBoolean());
    }
}
