package vn.cancu.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;

/// Reads any file: plain text at once, everything else in a worker process.
///
/// A file that changes while it is read has a reason of its own: [Reason#CHANGING], [Reason#VANISHED].
public final class FileExtractor implements TextExtractor {
    static final String UNKNOWN_TYPE = "application/octet-stream";

    private final PlainTextExtractor plain;
    private final WorkerPool pool;
    private final OcrEngine ocr;
    private final Optional<Path> cache;
    private final ExecutorService recognising;

    /// An extractor without OCR. Starts no process yet.
    public FileExtractor(ExtractSettings settings) {
        this(settings, OcrEngine.none(), Optional.empty());
    }

    /// An extractor. Starts no process yet.
    ///
    /// @param ocr the OCR engine
    /// @param cache folder of recognised pages, if any; it may be deleted at any time
    public FileExtractor(ExtractSettings settings, OcrEngine ocr, Optional<Path> cache) {
        this.plain = new PlainTextExtractor(settings.maxChars());
        this.pool = new WorkerPool(settings);
        this.ocr = ocr;
        this.cache = cache.map(Path::toAbsolutePath);
        this.recognising = Executors.newFixedThreadPool(
                settings.workers(),
                Thread.ofPlatform().daemon().name("cancu-ocr-", 1).factory());
    }

    /// Reads one file.
    ///
    /// @throws IllegalStateException if the extractor is closed before or while it reads
    @Override
    public Extraction extract(CorpusFile file) {
        return extract(file, Optional.empty());
    }

    @Override
    public Extraction extract(CorpusFile file, Fingerprint.Known content) {
        return extract(file, Optional.of(content));
    }

    private Extraction extract(CorpusFile file, Optional<Fingerprint.Known> content) {
        try {
            var before = Files.readAttributes(file.path(), BasicFileAttributes.class);
            if (!before.isRegularFile()) {
                return failure(file, Reason.UNREADABLE);
            }
            if (before.size() == 0) {
                return failure(file, Reason.EMPTY);
            }
            Optional<Extraction> simple = plain.extract(file, content);
            Extraction extraction = simple.isPresent() ? simple.get() : pool.extract(file, content);
            var after = Files.readAttributes(file.path(), BasicFileAttributes.class);
            boolean same =
                    before.size() == after.size() && before.lastModifiedTime().equals(after.lastModifiedTime());
            return same ? extraction : failure(file, Reason.CHANGING);
        } catch (NoSuchFileException e) {
            return failure(file, Reason.VANISHED);
        } catch (IOException e) {
            return failure(file, Reason.UNREADABLE);
        }
    }

    @Override
    public Extraction recognise(CorpusFile file, Extraction extraction, IntConsumer done) {
        return switch (ocr) {
            case NoEngine _ -> extraction;
            case TesseractEngine engine -> new Recognition(pool, engine, cache, recognising).of(file, extraction, done);
        };
    }

    @Override
    public OcrEngine ocr() {
        return ocr;
    }

    /// How many worker processes were started so far.
    public long workersStarted() {
        return pool.started();
    }

    private static Extraction failure(CorpusFile file, Reason reason) {
        var metadata = new FileMetadata(UNKNOWN_TYPE, "", file.bytes(), 0, "", "");
        return new Extraction.Unreadable(reason, Messages.of(reason), metadata);
    }

    /// Ends the worker processes.
    @Override
    public void close() {
        recognising.shutdown();
        pool.close();
        cache.ifPresent(folder -> new PageCache(folder).tidy());
    }
}
