package vn.cancu.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Lock;

/// The writer of an index ([LuceneIndex#writer()]). A change is visible to readers after [LuceneIndex#refresh()] and
/// survives a crash after [#commit()]. Safe for use by several threads.
///
/// A disk that is full or fails stops every method with one clear line that names the folder ([DiskTrouble]).
public final class LuceneWriter implements AutoCloseable {
    private final IndexFolder folder;
    private final IndexWriter lucene;
    private final Optional<Lock> lock;
    private final EntryWriter entries;
    private final Runnable released;
    private Optional<Manifest> manifest = Optional.empty();
    private boolean joining = true;
    private boolean closed;

    /// @param released told once the lock is free again
    LuceneWriter(IndexFolder folder, IndexFolder.Opened opened, Runnable released) {
        this.folder = folder;
        this.lucene = opened.lucene();
        this.entries = new EntryWriter(lucene);
        this.lock = opened.lock();
        this.released = released;
    }

    IndexWriter lucene() {
        return lucene;
    }

    /// Registers what the index holds already, so that it can be replaced.
    void add(IndexReader reader) throws IOException {
        entries.add(reader);
    }

    /// Stores a document, replacing the one with the same id.
    public void put(HeldDocument document) {
        change(() -> entries.put(document));
    }

    /// Stores a file record, replacing the one with the same id.
    public void put(FileRecord file) {
        change(() -> entries.put(file));
    }

    /// Stores a file record, replacing others too. A commit contains all of this or nothing of it.
    ///
    /// @param old asked for once no other thread can add an entry until this one is added: what it names cannot be
    ///     replaced meanwhile
    public void put(FileRecord file, Supplier<Replaced> old) {
        change(() -> entries.put(Optional.empty(), file, old));
    }

    /// Stores a document with the record of its file, replacing others too. A commit contains all of this or nothing of
    /// it.
    ///
    /// @param old as for [#put(FileRecord, Supplier)]
    public void put(HeldDocument document, FileRecord file, Supplier<Replaced> old) {
        change(() -> entries.put(Optional.of(document), file, old));
    }

    /// Removes a document; nothing happens when its id is unknown.
    public void removeDocument(String id) {
        change(() -> entries.removeDocument(id));
    }

    /// Removes a file record; nothing happens when its id is unknown.
    public void removeFile(String recordId) {
        change(() -> entries.removeFile(recordId));
    }

    /// Records that these folders and files were given to be indexed ([LuceneIndex#roots()]).
    ///
    /// @param forgotten roots to drop from the record
    public void covers(Collection<Path> roots, Collection<Path> forgotten) {
        var all = new TreeSet<Path>(CommitMarks.roots(CommitMarks.of(lucene)));
        all.addAll(roots);
        all.removeAll(forgotten);
        lucene.setLiveCommitData(CommitMarks.of(all).entrySet());
    }

    /// Gives Lucene all that was put so far, so that readers can see it.
    void settle() {
        change(entries::settle);
    }

    /// Commits what was put so far; it survives a crash from here on.
    public void commit() {
        change(entries::commit);
    }

    /// Has [#close()] write the file records in short beside the last commit ([LuceneIndex#manifest()]).
    ///
    /// @param files all records of the index
    /// @param order of paths in a walk
    /// @param beside a fingerprint of what else decided on the index, such as corrections
    public void summarise(Collection<FileRecord> files, Comparator<String> order, String beside) {
        manifest = Optional.of(Manifest.of(files, order, beside));
    }

    /// Has [#close()] leave the index in several parts: joining those of a large one takes longer than somebody waits who
    /// has stopped the run. Lucene joins them in later runs.
    public void leaveInParts() {
        joining = false;
    }

    /// Commits and releases the lock, also when the commit fails. A second call does nothing.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (lucene.isOpen()) {
                commit();
                if (joining) {
                    change(entries::join);
                }
                manifest.ifPresent(folder::keep);
            }
        } finally {
            change(lucene::rollback);
            IndexFolder.release(lock);
            released.run();
        }
    }

    private void change(Change change) {
        try {
            MergeReads.writing(change::run);
        } catch (IOException | AlreadyClosedException e) {
            throw DiskTrouble.of(folder.root(), e);
        }
    }

    /// A change of the index.
    private interface Change {
        void run() throws IOException;
    }
}
