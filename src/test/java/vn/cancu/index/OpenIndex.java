package vn.cancu.index;

import java.nio.file.Path;
import java.util.List;

/// A real index in a folder of its own with its writer open, for one test.
final class OpenIndex implements AutoCloseable {
    private final LuceneIndex index;
    private final LuceneWriter writer;

    /// @param folder absent or empty
    OpenIndex(Path folder) {
        this.index = LuceneIndex.open(folder);
        this.writer = index.writer();
    }

    LuceneIndex index() {
        return index;
    }

    LuceneWriter writer() {
        return writer;
    }

    /// Stores documents and shows them to readers.
    void put(HeldDocument... documents) {
        List.of(documents).forEach(writer::put);
        index.refresh();
    }

    /// The ids of the documents that a query finds, best first.
    List<String> found(String query) {
        return found(SearchQuery.of(query), Prominence.NONE);
    }

    /// The same with what the collection knows of single documents.
    List<String> found(SearchQuery query, Prominence prominence) {
        return index.search(query, prominence).hits().stream()
                .map(hit -> hit.card().id())
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
