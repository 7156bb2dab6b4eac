package vn.cancu.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cancu.citation.CitingDocument;
import vn.cancu.document.DocumentCard;

/// The embedded index: one folder, one writer, any number of readers.
public final class LuceneIndex implements AutoCloseable {
    /// Version of what lies in the folder; a folder of another version is refused with what to do.
    public static final int FORMAT = 1;

    private LuceneIndex() {}

    /// Opens a folder for reading and, on demand, writing. An absent or empty folder (a README aside) is an empty index.
    ///
    /// @throws UnusableIndexException when the folder holds something else, another format or damage
    public static LuceneIndex open(Path folder) {
        throw new UnsupportedOperationException();
    }

    /// Whether no document is held.
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    /// «Here are words, give me documents.» Never throws for what the query says.
    public SearchPage search(SearchQuery query) {
        throw new UnsupportedOperationException();
    }

    /// «Here is an id, give me the document.»
    ///
    /// @param id document id, or at least 6 of its first digits when only one document begins so
    public Optional<StoredDocument> find(String id) {
        throw new UnsupportedOperationException();
    }

    /// The card of a document.
    public Optional<DocumentCard> card(String id) {
        throw new UnsupportedOperationException();
    }

    /// «Here is the whole, give me who cites whom»: every held document with its mentions, by id.
    public List<CitingDocument> citing() {
        throw new UnsupportedOperationException();
    }

    /// What became of every file, by path.
    public List<FileRecord> files() {
        throw new UnsupportedOperationException();
    }

    /// Size of what is held.
    public IndexStats stats() {
        throw new UnsupportedOperationException();
    }

    /// A number that changes whenever readers see something new; caches keep it beside what they hold.
    public long generation() {
        throw new UnsupportedOperationException();
    }

    /// Lets readers see what is committed or written so far; cheap when nothing changed.
    public void refresh() {
        throw new UnsupportedOperationException();
    }

    /// The writer. Only one at a time, in this process or another.
    ///
    /// @throws UnusableIndexException when another process writes, or the folder cannot be written to
    public Writer writer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}

    /// Puts documents and file records in and out. Nothing is seen elsewhere before [LuceneIndex#refresh()] or kept
    /// before [#commit()]. Safe for use by several threads.
    public static final class Writer implements AutoCloseable {
        private Writer() {}

        /// Stores a document in place of the one with the same id.
        public void put(HeldDocument document) {
            throw new UnsupportedOperationException();
        }

        /// Stores a file record in place of the one with the same id.
        public void put(FileRecord file) {
            throw new UnsupportedOperationException();
        }

        /// Takes a document out.
        public void removeDocument(String id) {
            throw new UnsupportedOperationException();
        }

        /// Takes a file record out.
        public void removeFile(String recordId) {
            throw new UnsupportedOperationException();
        }

        /// Keeps what was put so far; it survives a crash from here on.
        public void commit() {
            throw new UnsupportedOperationException();
        }

        /// Commits and lets go of the lock.
        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
