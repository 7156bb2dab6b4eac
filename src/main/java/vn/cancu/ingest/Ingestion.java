package vn.cancu.ingest;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.cancu.citation.DocumentReader;
import vn.cancu.corpus.Corpus;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.correction.Corrections;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.LuceneWriter;
import vn.cancu.index.Manifest;

/// Brings an index up to date with folders of files: new and changed files are read, missing ones are removed, and for
/// unchanged ones only size and time are checked. Bad files never stop a run; every file ends with a record.
///
/// A run has two stages. The cheap one reads every file as far as its text layer goes. The second, if an OCR engine is
/// installed, recognises the pages that are pictures, seconds each, and stores their files again. Files with waiting
/// pages are marked in their records, and the next run that has an engine reads them.
public final class Ingestion {
    /// Version of extraction and reading. A new version makes the next run read every file again.
    public static final String READER = "2";

    /// Version of a provisional record: of an archive whose members are not all filed, or of a file that could not be
    /// opened for now. The next run reads the file again.
    static final String UNFINISHED = READER + " unfinished";

    private final LuceneIndex index;
    private final Path indexFolder;
    private final TextExtractor extractor;
    private final DocumentReader reader;
    private final Optional<CorrectionFile> corrections;
    private final int threads;
    private volatile boolean stopping;

    /// @param index the index to update
    /// @param indexFolder folder of the index, never indexed itself
    /// @param extractor extracts the texts of files
    /// @param reader reads texts
    /// @param threads files read at the same time
    public Ingestion(LuceneIndex index, Path indexFolder, TextExtractor extractor, DocumentReader reader, int threads) {
        this(index, indexFolder, extractor, reader, threads, Optional.empty());
    }

    /// @param index the index to update
    /// @param indexFolder folder of the index, never indexed itself
    /// @param extractor extracts the texts of files
    /// @param reader reads texts
    /// @param threads files read at the same time
    /// @param corrections the table of corrections, read in every run
    public Ingestion(
            LuceneIndex index,
            Path indexFolder,
            TextExtractor extractor,
            DocumentReader reader,
            int threads,
            Optional<CorrectionFile> corrections) {
        this.index = index;
        this.indexFolder = indexFolder;
        this.extractor = extractor;
        this.reader = reader;
        this.threads = threads;
        this.corrections = corrections;
    }

    /// How a run treats files that failed before and have not changed.
    public enum Failed {
        /// They stay failed.
        KEEP,
        /// They are read again, and so are files with pages that wait for OCR.
        RETRY
    }

    /// Brings the index up to date with these paths. One run at a time.
    ///
    /// @param paths files or folders; entries of files elsewhere stay as they are
    /// @param failed what to do with files that failed before
    /// @param listener receives the progress, called by several threads
    /// @return how it ended; what was read before a [#stop()] is kept
    public IngestReport run(Collection<Path> paths, Failed failed, Consumer<Progress> listener) {
        return run(paths, failed == Failed.KEEP ? IngestOptions.DEFAULT : IngestOptions.DEFAULT.withFailed(), listener);
    }

    /// The same with further options.
    public IngestReport run(Collection<Path> paths, IngestOptions options, Consumer<Progress> listener) {
        var corpus = new Corpus(paths, List.of(indexFolder));
        try (LuceneWriter writer = index.writer()) {
            var state = RunState.of(index, writer, reader, new Tally(listener));
            var executor = new CommittingExecutor(threads, writer, extractor, () -> stopping);
            var run = new Run(corpus, state, extractor, reader, executor, () -> stopping);
            run.plan(options);
            run.read();
            run.recognise();
            run.correct(new CorrectionPass(index, writer, reader, corrections()));
            return run.report(state(corrections));
        } finally {
            index.refresh();
            stopping = false;
        }
    }

    /// Applies the table of corrections to the index, without opening any file.
    ///
    /// @return number of documents read again
    public int correct() {
        try (LuceneWriter writer = index.writer()) {
            var pass = new CorrectionPass(index, writer, reader, corrections());
            return (int) index.files().stream()
                    .filter(file -> pass.apply(file).isPresent())
                    .count();
        } finally {
            index.refresh();
        }
    }

    private Corrections corrections() {
        return corrections.map(CorrectionFile::read).orElse(Corrections.NONE);
    }

    /// Checks whether anything has changed at all, from the manifest, without opening the index.
    ///
    /// @param index the index
    /// @param indexFolder its folder
    /// @param paths files or folders
    /// @param corrections the table of corrections
    /// @param ocr whether pages that wait can be recognised; asked only when there are such
    /// @return the report of a run that has nothing to do; empty when a run is needed
    public static Optional<IngestReport> unchanged(
            LuceneIndex index,
            Path indexFolder,
            Collection<Path> paths,
            CorrectionFile corrections,
            BooleanSupplier ocr) {
        var tally = new Tally(_ -> {});
        var corpus = new Corpus(paths, List.of(indexFolder));
        return index.manifest()
                .filter(manifest -> manifest.beside().equals(state(Optional.of(corrections))))
                .flatMap(manifest -> new UpToDateCheck(manifest, corpus, () -> readers(ocr.getAsBoolean())).unchanged())
                .map(counts -> report(counts, tally));
    }

    private static IngestReport report(List<UpToDateCheck.Count> counts, Tally tally) {
        Map<Manifest.Outcome, Long> leaves = new HashMap<>();
        counts.stream()
                .filter(count -> count.outcome().status() != FileRecord.Status.UNPACKED)
                .forEach(count -> leaves.put(count.outcome(), count.times()));
        long files = leaves.values().stream().mapToLong(Long::longValue).sum();
        tally.found.set(files);
        tally.unchanged.set(files);
        tally.searched();
        return IngestReport.of(tally.end(), leaves, 0, List.of(), false);
    }

    /// The state of the table of corrections (size and time), on which an index depends too; empty when there is none.
    private static String state(Optional<CorrectionFile> corrections) {
        return corrections
                .map(table -> table.path().toFile())
                .filter(File::exists)
                .map(file -> file.length() + " " + file.lastModified())
                .orElse("");
    }

    /// Versions of reading after which a file need not be read again.
    ///
    /// @param ocr whether pages that wait can be recognised now
    static Set<String> readers(boolean ocr) {
        return ocr ? Set.of(READER) : Set.of(READER, READER + FileRecord.WITHOUT_OCR);
    }

    /// Ends a run early: files being read are finished, nothing new is begun, all is committed.
    public void stop() {
        stopping = true;
    }
}
