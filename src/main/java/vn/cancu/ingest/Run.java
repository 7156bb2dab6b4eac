package vn.cancu.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

/// One run of [Ingestion]: plan what to read, read it, report.
final class Run {
    private final Corpus corpus;
    private final LuceneIndex.Writer writer;
    private final Tally tally;
    private final BooleanSupplier stopping;
    private final Ledger ledger;
    private final Claims claims;
    private final Filing filing;
    private final Crew crew;
    private final boolean ocr;
    private final Set<String> readers;
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
        this.readers =
                ocr ? Set.of(Ingestion.READER) : Set.of(Ingestion.READER, Ingestion.READER + FileRecord.WITHOUT_OCR);
        this.crew = new Crew(threads, writer, extractor, tally, stopping);
        this.filing = new Filing(writer, extractor, reader, tally, ledger, claims);
    }

    /// Walks the paths, compares with the ledger, and takes out what is gone or will be read again. Where the walk could
    /// not look (a folder without permission, a drive that is not there) nothing is taken for gone.
    void plan(Ingestion.Failed failed) {
        Set<String> seen = new HashSet<>();
        List<Path> unseen = new ArrayList<>();
        corpus.entries().takeWhile(_ -> !stopping.getAsBoolean()).forEach(entry -> {
            switch (entry) {
                case CorpusFile file -> {
                    seen.add(file.path().toString());
                    consider(file, failed);
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
            ledger.pathsUnder(corpus.roots()).stream()
                    .filter(path -> !seen.contains(path))
                    .filter(path -> unseen.stream().noneMatch(Path.of(path)::startsWith))
                    .forEach(this::forget);
        }
        readOrphansAgain();
        tally.searched();
    }

    private void forget(String path) {
        tally.removed.addAndGet(ledger.of(Path.of(path)).stream()
                .filter(file -> file.status() == Status.INDEXED)
                .count());
        release(path);
    }

    private void consider(CorpusFile file, Ingestion.Failed failed) {
        var known = ledger.of(file.path());
        boolean retry = failed == Ingestion.Failed.RETRY && known.stream().anyMatch(Run::isUnfinished);
        if (!retry && ledger.isUnchanged(file, readers)) {
            long leaves = known.stream()
                    .filter(record -> record.status() != Status.UNPACKED)
                    .count();
            tally.found.addAndGet(leaves);
            tally.unchanged.addAndGet(leaves);
        } else {
            tally.found.incrementAndGet();
            release(file.path().toString());
            todo.add(file);
        }
    }

    private static boolean isUnfinished(FileRecord file) {
        return file.status() == Status.FAILED || file.waits();
    }

    /// Takes a file's documents and records out. Copies of its documents elsewhere lose their original; see
    /// [#readOrphansAgain()].
    private void release(String path) {
        for (FileRecord known : List.copyOf(ledger.of(Path.of(path)))) {
            if (known.status() == Status.INDEXED) {
                writer.removeDocument(known.documentId());
            }
            if (known.status() == Status.INDEXED || known.status() == Status.UNPACKED) {
                claims.release(known.sha256());
            }
            writer.removeFile(known.id());
        }
        ledger.remove(path);
    }

    /// Files that were copies of a document that has just been taken out become documents themselves.
    private void readOrphansAgain() {
        Map<String, CorpusFile> orphans = new LinkedHashMap<>();
        for (FileRecord file : ledger.all()) {
            if (file.status() == Status.DUPLICATE && !claims.isClaimed(file.sha256())) {
                var path = Path.of(file.path());
                orphans.put(file.path(), new CorpusFile(path, path.toFile().length(), file.modifiedMillis()));
            }
        }
        orphans.forEach((path, file) -> {
            long leaves = ledger.of(file.path()).stream()
                    .filter(known -> known.status() != Status.UNPACKED)
                    .count();
            tally.unchanged.addAndGet(-leaves);
            tally.found.addAndGet(1 - leaves);
            release(path);
            todo.add(file);
        });
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
        filing.settleCopies(stopping.getAsBoolean() || !ocr);
    }

    /// Recognises what waits, when everything cheap is done. Every file is kept as soon as it is through; a run that is
    /// stopped here goes on with the others next time.
    void recognise() {
        if (!ocr) {
            return;
        }
        tally.recognising();
        crew.each(filing.waiting(), claimed -> Optional.of(() -> filing.recognise(claimed)));
        filing.settleCopies(true);
    }

    /// Commits and counts.
    IngestReport report() {
        if (!stopping.getAsBoolean()) {
            writer.covers(corpus.roots());
        }
        crew.commit();
        List<FileRecord> files = ledger.leavesUnder(corpus.roots());
        var reasons = new HashMap<String, Long>();
        files.stream()
                .filter(file -> file.status() == Status.FAILED)
                .forEach(file -> reasons.merge(file.reason(), 1L, Long::sum));
        var ordered = new LinkedHashMap<String, Long>();
        reasons.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return new IngestReport(
                tally.end(),
                files.size(),
                count(files, Status.INDEXED),
                count(files, Status.DUPLICATE),
                count(files, Status.FAILED),
                ordered,
                files.stream().filter(FileRecord::waits).count(),
                stopping.getAsBoolean());
    }

    private static long count(List<FileRecord> files, Status status) {
        return files.stream().filter(file -> file.status() == status).count();
    }
}
