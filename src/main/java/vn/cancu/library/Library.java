package vn.cancu.library;

import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.graph.CitationGraph;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.StoredDocument;

/// The open corpus. Safe for use by several threads.
public final class Library implements AutoCloseable {
    private final LuceneIndex index;
    private final DocumentReader reader;
    private volatile CitationGraph graph = CitationGraph.EMPTY;

    /// Opens what the index holds.
    ///
    /// @param index the index; closed with this library
    /// @param reader makes readings again
    public Library(LuceneIndex index, DocumentReader reader) {
        this.index = index;
        this.reader = reader;
    }

    /// The index, for searching.
    public LuceneIndex index() {
        return index;
    }

    /// The graph of what the index held at the last [#refresh()].
    public CitationGraph graph() {
        return graph;
    }

    /// The reading of a stored document; made once, then kept for a while.
    public Reading reading(StoredDocument document) {
        return reader.read(document.text(), document.file().name());
    }

    /// Sees what was written since.
    public void refresh() {
        index.refresh();
        graph = CitationGraph.of(index.citing());
    }

    @Override
    public void close() {
        index.close();
    }
}
