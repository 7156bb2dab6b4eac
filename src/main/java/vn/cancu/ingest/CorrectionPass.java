package vn.cancu.ingest;

import java.util.Optional;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.correction.Corrections;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.LuceneWriter;
import vn.cancu.index.StoredDocument;

/// Brings documents up to date with their corrections, from the text in the index, without opening files. The record of
/// each file keeps a mark of the corrections applied, so that a changed table touches exactly the documents it names.
final class CorrectionPass {
    private final LuceneIndex index;
    private final LuceneWriter writer;
    private final DocumentReader reader;
    private final Corrections corrections;
    private boolean seen;

    CorrectionPass(LuceneIndex index, LuceneWriter writer, DocumentReader reader, Corrections corrections) {
        this.index = index;
        this.writer = writer;
        this.reader = reader;
        this.corrections = corrections;
    }

    /// Reads the document of a file again when its corrections have changed.
    ///
    /// @return the file's new record; empty when there was nothing to do
    Optional<FileRecord> apply(FileRecord file) {
        if (file.status() != FileRecord.Status.INDEXED) {
            return Optional.empty();
        }
        FileRecord wanted = file.corrected(corrections.mark(file.sha256(), file.id()));
        if (wanted.equals(file)) {
            return Optional.empty();
        }
        if (!seen) {
            index.refresh(); // to find what this run has stored
            seen = true;
        }
        return index.find(file.documentId()).map(document -> {
            store(document, file);
            writer.put(wanted);
            return wanted;
        });
    }

    private void store(StoredDocument document, FileRecord file) {
        String name = document.file().name();
        Reading reading = corrections.applied(reader.read(document.text(), name), file.sha256(), file.id());
        writer.put(Cataloguer.document(document.card().id(), reading, document.file(), document.diagnostics()));
    }
}
