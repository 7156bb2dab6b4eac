package vn.cancu.ingest;

import java.util.Optional;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.LuceneWriter;
import vn.cancu.index.SourceFile;
import vn.cancu.index.StoredDocument;

/// Gives documents another path without opening their files. The text in the index is read again under the new name,
/// because a file name may tell what the text leaves open.
final class Relocation {
    private final LuceneIndex index;
    private final LuceneWriter writer;
    private final DocumentReader reader;

    Relocation(LuceneIndex index, LuceneWriter writer, DocumentReader reader) {
        this.index = index;
        this.writer = writer;
        this.reader = reader;
    }

    /// Makes documents visible that were stored since the run began.
    void refresh() {
        index.refresh();
    }

    /// Stores a document under another place that holds the same bytes.
    ///
    /// @return whether the document was there
    boolean move(String documentId, Place to) {
        Optional<StoredDocument> found = index.find(documentId);
        found.ifPresent(document -> store(document, to));
        return found.isPresent();
    }

    private void store(StoredDocument document, Place to) {
        SourceFile file = document.file().at(to.path(), to.member());
        Reading reading = reader.read(document.text(), to.name());
        writer.put(Cataloguer.document(document.card().id(), reading, file, document.diagnostics()));
    }
}
