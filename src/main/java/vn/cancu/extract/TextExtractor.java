package vn.cancu.extract;

import vn.cancu.corpus.CorpusFile;

/// Reads a file of any format. Implementations are safe for use by several threads and never throw for what a file
/// contains.
public interface TextExtractor extends AutoCloseable {

    /// Reads one file.
    ///
    /// @return its text, its members, or the reason why there is none
    Extraction extract(CorpusFile file);

    /// Ends what runs for it.
    @Override
    void close();
}
