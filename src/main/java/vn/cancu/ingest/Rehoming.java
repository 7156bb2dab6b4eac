package vn.cancu.ingest;

import java.util.Optional;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.LuceneWriter;
import vn.cancu.index.SourceFile;
import vn.cancu.index.StoredDocument;

/// Gives documents another place without opening their files: the text in the index is read again under the new name,
/// because a name may say what a text leaves open.
final class Rehoming {
    private final LuceneIndex index;
    private final LuceneWriter writer;
    private final DocumentReader reader;

    Rehoming(LuceneIndex index, LuceneWriter writer, DocumentReader reader) {
        this.index = index;
        this.writer = writer;
        this.reader = reader;
    }

    /// Lets documents be found that were put in since the run began.
    void seeAll() {
        index.refresh();
    }

    /// Stores a document as that of another place with the same bytes.
    ///
    /// @return whether the document was there
    boolean move(String documentId, Place to) {
        Optional<StoredDocument> found = index.find(documentId);
        found.ifPresent(document -> store(document, to));
        return found.isPresent();
    }

    private void store(StoredDocument document, Place to) {
        SourceFile from = document.file();
        var file = new SourceFile(
                to.path(),
                to.member(),
                from.mediaType(),
                from.sha256(),
                from.bytes(),
                from.pages(),
                from.encoding(),
                from.ocr(),
                from.signatures());
        Reading reading = reader.read(document.text(), to.name());
        writer.put(Cataloguer.document(document.card().id(), reading, file, document.diagnostics()));
    }
}
