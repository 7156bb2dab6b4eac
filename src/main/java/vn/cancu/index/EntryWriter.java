package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import vn.cancu.index.PlanFields.Keyword;

/// Adds entries to a Lucene index, replacing those with the same identity: single ones, or several of which a commit
/// contains all or none. The latter are not added as a block of Lucene's, which would put them side by side, because
/// documents lie before file records ([Entries#order()]). Safe for use by several threads.
///
/// New file records wait until the next commit and are added behind its documents: Lucene finds a segment in order when
/// it writes it, and need not sort it, which took a sixth of the time of a commit.
final class EntryWriter {
    private static final int MOST_PARTS = 2;

    /// Most file records that wait; they take a few megabytes.
    private static final int MOST_WAITING = 10_000;

    private final IndexWriter lucene;
    private final Identities identities = new Identities();
    /// The read lock is held while several entries are put, the write lock during a commit.
    private final ReadWriteLock whole = new ReentrantReadWriteLock();
    private final AtomicInteger documents = new AtomicInteger();
    /// Entries are added by one thread at a time: Lucene then collects them in one place and writes half as many
    /// segments, each with a dictionary of its own. For 10,000 texts of 16 kB this saves a tenth of the processor time.
    private final Object adding = new Object();
    /// New file records that Lucene does not have yet; guarded by [#adding].
    private final List<FileRecord> waiting = new ArrayList<>();

    EntryWriter(IndexWriter lucene) {
        this.lucene = lucene;
    }

    /// Registers the identities that the index holds already.
    void add(IndexReader reader) throws IOException {
        identities.add(reader);
    }

    /// Stores a document in place of the one with the same id.
    void put(HeldDocument document) throws IOException {
        documents.incrementAndGet();
        String id = document.card().id();
        Document entry = Entries.document(document);
        synchronized (adding) {
            if (identities.isNew(PlanFields.ID, id)) {
                lucene.addDocument(entry);
            } else {
                lucene.updateDocument(new Term(PlanFields.ID.name(), id), entry);
            }
        }
    }

    /// Stores a file record in place of the one with the same id.
    void put(FileRecord file) throws IOException {
        String id = Entries.fileTerm(file.id());
        synchronized (adding) {
            if (identities.isNew(PlanFields.FILE_ID, id)) {
                keep(file);
            } else {
                settle();
                lucene.updateDocument(new Term(PlanFields.FILE_ID.name(), id), Entries.file(file));
            }
        }
    }

    /// Stores a record, and the document it names when given, replacing `old` and those with the same identities.
    ///
    /// @param old asked for while no other thread adds entries
    void put(Optional<HeldDocument> document, FileRecord file, Supplier<Replaced> old) throws IOException {
        Optional<Document> entry = document.map(Entries::document);
        whole.readLock().lock();
        try {
            synchronized (adding) {
                var documents = new ArrayList<BytesRef>();
                var files = new ArrayList<BytesRef>();
                Replaced replaced = old.get();
                replaced.documents().forEach(id -> name(PlanFields.ID, id, documents));
                replaced.files().forEach(id -> name(PlanFields.FILE_ID, Entries.fileTerm(id), files));
                document.ifPresent(held -> take(PlanFields.ID, held.card().id(), documents));
                take(PlanFields.FILE_ID, Entries.fileTerm(file.id()), files);
                replace(documents, files, entry, file);
            }
        } finally {
            whole.readLock().unlock();
        }
    }

    private void replace(List<BytesRef> documents, List<BytesRef> files, Optional<Document> document, FileRecord file)
            throws IOException {
        if (!documents.isEmpty() || !files.isEmpty()) {
            settle();
            lucene.deleteDocuments(either(documents, files));
        }
        if (document.isPresent()) {
            this.documents.incrementAndGet();
            lucene.addDocument(document.get());
        }
        keep(file);
    }

    private void keep(FileRecord file) throws IOException {
        waiting.add(file);
        if (waiting.size() == MOST_WAITING) {
            settle();
        }
    }

    /// Adds the file records that wait: before anything is removed, which may be one of them, before a commit, and when
    /// readers want to see them.
    void settle() throws IOException {
        synchronized (adding) {
            for (FileRecord file : waiting) {
                lucene.addDocument(Entries.file(file));
            }
            waiting.clear();
        }
    }

    /// Commits. The documents are flushed before the write lock is taken, so other threads wait only for file records and
    /// what was put meanwhile. The records follow under the lock: before, another thread would add a document behind them
    /// and the whole segment would have to be sorted.
    void commit() throws IOException {
        lucene.flush();
        whole.writeLock().lock();
        try {
            settle();
            lucene.commit();
        } finally {
            whole.writeLock().unlock();
        }
    }

    /// Merges the segments of an index when this writer wrote more than a quarter of it: searching gets faster and the
    /// index smaller. Otherwise segments are merged as Lucene decides.
    void join() throws IOException {
        if (4L * documents.get() > lucene.getDocStats().numDocs) {
            lucene.forceMerge(MOST_PARTS);
            commit();
        }
    }

    private void name(Keyword field, String identity, List<BytesRef> into) {
        if (identities.mayHold(field, identity)) {
            into.add(new BytesRef(identity));
        }
    }

    private void take(Keyword field, String identity, List<BytesRef> into) {
        if (!identities.isNew(field, identity)) {
            into.add(new BytesRef(identity));
        }
    }

    private static Query either(List<BytesRef> documents, List<BytesRef> files) {
        return new BooleanQuery.Builder()
                .add(new TermInSetQuery(PlanFields.ID.name(), documents), Occur.SHOULD)
                .add(new TermInSetQuery(PlanFields.FILE_ID.name(), files), Occur.SHOULD)
                .build();
    }

    /// Takes a document out.
    void removeDocument(String id) throws IOException {
        lucene.deleteDocuments(new Term(PlanFields.ID.name(), id));
    }

    /// Takes a file record out.
    void removeFile(String recordId) throws IOException {
        settle();
        lucene.deleteDocuments(new Term(PlanFields.FILE_ID.name(), Entries.fileTerm(recordId)));
    }
}
