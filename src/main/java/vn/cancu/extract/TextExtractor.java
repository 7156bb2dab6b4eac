package vn.cancu.extract;

import java.util.function.IntConsumer;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;

/// Reads a file of any format. Implementations are safe for use by several threads and never throw for what a file
/// contains.
public interface TextExtractor extends AutoCloseable {

    /// Reads one file. This is the cheap stage: it does no OCR, and pages that are pictures come back as waiting.
    ///
    /// @return its text, its members, or the reason why there is none
    Extraction extract(CorpusFile file);

    /// Reads one file whose content has been hashed before, which saves hashing it again.
    ///
    /// @param content of the file; the caller checks afterwards that the file has not changed since
    Extraction extract(CorpusFile file, Fingerprint.Known content);

    /// Recognises the pages that wait in an extraction and in its members: the expensive stage, seconds per page.
    ///
    /// @param file the file that was read
    /// @param extraction what [#extract(CorpusFile)] gave
    /// @param done receives, from any thread, the number of further pages finished; in the end all that wait
    /// @return the same with those pages; a page that cannot be recognised stays waiting, and without an engine all do
    Extraction recognise(CorpusFile file, Extraction extraction, IntConsumer done);

    /// The OCR engine.
    OcrEngine ocr();

    /// Ends its processes.
    @Override
    void close();
}
