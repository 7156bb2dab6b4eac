package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import vn.cancu.citation.CitingDocument;
import vn.cancu.document.DocumentCard;
import vn.cancu.text.Span;

/// The embedded index: one folder, one writer, any number of readers.
public final class LuceneIndex implements AutoCloseable {
    /// Version of the index format; a folder of another version is refused with a line that says what to do.
    public static final int FORMAT = 10;

    private final IndexFolder folder;
    private final Searchers searchers;
    private Optional<LuceneWriter> writer = Optional.empty();
    /// The columns that the last search used; empty before the first.
    private volatile List<Columns> columns = List.of();

    private LuceneIndex(IndexFolder folder) {
        this.folder = folder;
        this.searchers = new Searchers(folder);
    }

    /// Prepares a folder for reading and, on demand, writing; opens nothing yet. An absent or empty folder (a README
    /// aside) is an empty index. A folder that holds something else, another format or a damaged index is refused with
    /// an [UnusableIndexException] at every use, until it holds a usable index.
    public static LuceneIndex open(Path folder) {
        return new LuceneIndex(new IndexFolder(folder));
    }

    /// The same on a disk that a test makes fail.
    static LuceneIndex open(Path folder, UnaryOperator<Directory> disk) {
        return new LuceneIndex(new IndexFolder(folder, disk));
    }

    /// Whether no document is held.
    public boolean isEmpty() {
        return searchers.with(LuceneIndex::documents) == 0;
    }

    /// «Here are words, give me documents.» A malformed query is answered with an explanation, never with an exception.
    public SearchPage search(SearchQuery query) {
        return search(query, Prominence.NONE);
    }

    /// The same with what the collection knows of single documents, for sorting by citations and for hiding near
    /// duplicates.
    ///
    /// @param prominence the same object as long as its content is the same, because what is derived from it is cached
    public SearchPage search(SearchQuery query, Prominence prominence) {
        return search(query, prominence, Ranking.Weights.CHOSEN);
    }

    /// The same with other weights, to measure what each brings.
    SearchPage search(SearchQuery query, Prominence prominence, Ranking.Weights weights) {
        return searchers.with(reader -> new Search(reader, columns(reader, prominence), query, weights).run());
    }

    /// The spans of a document's raw text that match a query, to be highlighted: in order, without overlap; empty when
    /// the document is not held.
    public List<Span> places(String query, String id) {
        return searchers.with(reader -> Places.of(reader, rows(reader), query, id));
    }

    /// Why a document ranks where it does for a query, the weightiest reason first; empty when it is not held or the
    /// query is empty.
    ///
    /// @param prominence as in the search
    /// @param id document id
    public List<Reason> explain(SearchQuery query, Prominence prominence, String id) {
        return searchers.with(reader -> {
            Optional<Integer> doc = rows(reader).locate(id);
            return doc.isEmpty()
                    ? List.<Reason>of()
                    : new Reasons(reader, columns(reader, prominence), doc.get()).of(query.text());
        });
    }

    private Columns columns(DirectoryReader reader, Prominence prominence) throws IOException {
        Columns made = Columns.of(reader, prominence, columns);
        if (!columns.contains(made)) {
            columns = List.of(made);
        }
        return made;
    }

    /// Passes every matching document to `taker` in the requested order, in bounded memory. All of them belong to one
    /// state of the index.
    ///
    /// @param query its offset and size do not count
    /// @param prominence as in a search
    /// @return number of documents passed
    public long sweep(SearchQuery query, Prominence prominence, Consumer<DocumentCard> taker) {
        return sweep(query, prominence, taker, Sweep.PAGE);
    }

    /// The same with another page size.
    long sweep(SearchQuery query, Prominence prominence, Consumer<DocumentCard> taker, int page) {
        return searchers.with(reader ->
                new Sweep(reader, columns(reader, prominence), query, Ranking.Weights.CHOSEN, page).run(taker));
    }

    /// Documents by id, a page at a time.
    ///
    /// @param after last id of the previous page; empty for the first page
    /// @param most number of cards at most
    public List<DocumentCard> cardsAfter(String after, int most) {
        return searchers.with(reader -> rows(reader).cardsAfter(after, most));
    }

    /// Passes every held document with its mentions to `taker`, in the order of ids and one at a time, so that only one
    /// is in memory. All of them belong to one state of the index.
    public void each(BiConsumer<StoredDocument, List<CitingDocument.CitedMention>> taker) {
        searchers.with(reader -> new Whole(reader).each(taker));
    }

    /// Identifies the state that readers see: changes with every change, and is the same for the same commit in every
    /// process.
    public String version() {
        return searchers.version();
    }

    /// Refuses an index that was found damaged since it was opened, also by another process: what is open of it may give
    /// wrong answers. It costs a look at the folder.
    ///
    /// @throws UnusableIndexException when it was
    public void refuseDamaged() {
        searchers.refuseDamaged();
    }

    /// «Here is an id, give me the document.»
    ///
    /// @param id document id, or at least its first 6 digits when they are unique
    public Optional<StoredDocument> find(String id) {
        return read(id, Rows::document);
    }

    /// The card of a document.
    public Optional<DocumentCard> card(String id) {
        return read(id, Rows::card);
    }

    /// When the file of a document was last changed on disk, in milliseconds since 1970; 0 when the id is unknown.
    public long changedMillis(String id) {
        return read(id, Rows::changedMillis).orElse(0L);
    }

    private <T> Optional<T> read(String id, Rows.Value<T> value) {
        return searchers.with(reader -> {
            Rows rows = rows(reader);
            Optional<Integer> doc = rows.locate(id);
            return doc.isEmpty() ? Optional.empty() : Optional.of(value.of(rows, doc.get()));
        });
    }

    /// Documents on the same subject as a held one, best first; empty when the id is unknown.
    public List<Likeness> similar(String id, int most) {
        return searchers.with(reader -> {
            Optional<Integer> doc = rows(reader).locate(id);
            return doc.isEmpty() ? List.of() : new Similar(reader).of(doc.get(), most);
        });
    }

    /// «Here is the whole, give me who cites whom»: every held document with its mentions, by id.
    public List<CitingDocument> citing() {
        return searchers.with(reader -> new Whole(reader).citing());
    }

    /// The cards of all held documents, in no order.
    public List<DocumentCard> cards() {
        return searchers.with(reader -> new Whole(reader).cards());
    }

    /// Documents whose texts are nearly the same.
    public NearDuplicates nearDuplicates() {
        Map<String, byte[]> sketches = searchers.with(reader -> new Whole(reader).sketches());
        return NearDuplicates.of(sketches);
    }

    /// What became of every file, by path.
    public List<FileRecord> files() {
        return searchers.with(reader -> new Whole(reader).files());
    }

    /// Size of what is held.
    public IndexStats stats() {
        return searchers.with(reader -> {
            var rows = rows(reader);
            return new IndexStats(
                    documents(reader),
                    rows.total(PlanFields.MENTION_COUNT, -1),
                    rows.total(PlanFields.STATUS, FileRecord.Status.DUPLICATE.ordinal()),
                    rows.total(PlanFields.STATUS, FileRecord.Status.FAILED.ordinal()),
                    folder.bytes(),
                    folder.committedMillis());
        });
    }

    /// Everything that is wrong with the index, from checksums to records that name a document that is not held. The
    /// result is recorded in the folder when it is writable: an index found damaged is refused until it is found sound,
    /// restored or rebuilt. Only reads the index; may run beside a writer.
    ///
    /// @throws UnusableIndexException when the index is another program's or of another format, which is no damage
    public List<Finding> verify() {
        return new IndexCheck(folder).noted();
    }

    /// Verifies the checksums of everything committed, which is quick. A damaged index is refused from then on, as with
    /// [#verify()].
    public void checkBytes() {
        new IndexCheck(folder).bytes();
    }

    /// Copies the last commit into an empty folder; may run beside a writer.
    ///
    /// @return bytes copied
    /// @throws UnusableIndexException when there is nothing to copy, or the target cannot take it
    public long backup(Path target) {
        return Backup.copy(folder, target);
    }

    /// Starts a new index that will replace this one, which may be unusable.
    public Rebuild rebuild() {
        return new Rebuild(folder);
    }

    /// Folders and files that were given to be indexed, as of the last commit; empty when none were recorded.
    public List<Path> roots() {
        return searchers.with(
                reader -> CommitMarks.roots(reader.getIndexCommit().getUserData()));
    }

    /// The file records in short, without opening the index; empty when they have to be read from it.
    public Optional<Manifest> manifest() {
        return folder.manifest();
    }

    /// A number that changes whenever readers see something new, for caches to compare.
    public long generation() {
        return searchers.generation();
    }

    /// Shows readers what was committed or written so far; cheap when nothing changed.
    public void refresh() {
        searchers.refresh();
    }

    /// Opens the writer. Only one may be open at a time, in this process or another.
    ///
    /// @throws UnusableIndexException when another process writes, or the folder cannot be written to
    public synchronized LuceneWriter writer() {
        var opened = new LuceneWriter(folder, folder.writer(), this::released);
        try {
            searchers.follow(opened);
            searchers.with(reader -> {
                opened.add(reader);
                return reader.maxDoc();
            });
        } catch (IOException e) {
            opened.close();
            throw DiskTrouble.of(folder.root(), e);
        }
        writer = Optional.of(opened);
        return opened;
    }

    /// Closes the writer, if one is open, and all files.
    @Override
    public synchronized void close() {
        writer.ifPresent(LuceneWriter::close);
        try {
            searchers.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static long documents(DirectoryReader reader) throws IOException {
        return new IndexSearcher(reader).count(new TermQuery(new Term(PlanFields.KIND.name(), PlanFields.DOCUMENT)));
    }

    private static Rows rows(DirectoryReader reader) {
        return new Rows(new IndexSearcher(reader));
    }

    private synchronized void released() {
        writer = Optional.empty();
        try {
            searchers.followFolder();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
