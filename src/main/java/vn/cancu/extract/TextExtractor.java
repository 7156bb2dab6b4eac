package vn.cancu.extract;

import java.util.function.IntConsumer;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;

/// Reads a file of any format. Implementations are safe for use by several threads and never throw for what a file
/// contains.
public interface TextExtractor extends AutoCloseable {

    /// Reads one file. This is the cheap stage: nothing is recognised, pages that are pictures come back as waiting.
    ///
    /// @return its text, its members, or the reason why there is none
    Extraction extract(CorpusFile file);

    /// Reads one file whose content has been named before, which saves naming it again.
    ///
    /// @param content of the file; the caller checks afterwards that the file has not changed since
    Extraction extract(CorpusFile file, Fingerprint.Known content);

    /// Recognises the pages that wait in an extraction and in its members: the expensive stage, seconds per page.
    ///
    /// @param file the file that was read
    /// @param extraction what [#extract(CorpusFile)] gave
    /// @param done hears, from any thread, how many pages more are dealt with; all that wait, at the end
    /// @return the same with those pages; a page that cannot be recognised, and every page without an engine, goes on
    ///     waiting
    Extraction recognise(CorpusFile file, Extraction extraction, IntConsumer done);

    /// What recognises letters.
    OcrEngine ocr();

    /// Ends what runs for it.
    @Override
    void close();
}
