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
    /// Version of what lies in the folder; a folder of another version is refused with what to do.
    public static final int FORMAT = 9;

    private final IndexFolder folder;
    private final Searchers searchers;
    private Optional<LuceneWriter> writer = Optional.empty();
    /// What the last search kept; empty before the first.
    private volatile List<Columns> columns = List.of();

    private LuceneIndex(IndexFolder folder) {
        this.folder = folder;
        this.searchers = new Searchers(folder);
    }

    /// Takes a folder for reading and, on demand, writing. An absent or empty folder (a README aside) is an empty index.
    /// Nothing is opened before it is needed: a folder that holds something else, another format or damage is refused
    /// with an [UnusableIndexException] at every use, until it holds an index again.
    public static LuceneIndex open(Path folder) {
        return new LuceneIndex(new IndexFolder(folder));
    }

    /// The same on a disk that may fail.
    static LuceneIndex open(Path folder, UnaryOperator<Directory> disk) {
        return new LuceneIndex(new IndexFolder(folder, disk));
    }

    /// Whether no document is held.
    public boolean isEmpty() {
        return searchers.with(LuceneIndex::documents) == 0;
    }

    /// «Here are words, give me documents.» Never throws for what the query says.
    public SearchPage search(SearchQuery query) {
        return search(query, Prominence.NONE);
    }

    /// The same with what the collection says of single documents: for sorting by citations and for near duplicates.
    ///
    /// @param prominence the same object as long as it says the same: what is made of it is kept
    public SearchPage search(SearchQuery query, Prominence prominence) {
        return search(query, prominence, Ranking.Weights.CHOSEN);
    }

    /// The same with other weights, to measure what each brings.
    SearchPage search(SearchQuery query, Prominence prominence, Ranking.Weights weights) {
        return searchers.with(reader -> new Search(reader, columns(reader, prominence), query, weights).run());
    }

    /// What a query marks in a document: places of its raw text in order, without overlap; none when it is not held.
    public List<Span> places(String query, String id) {
        return searchers.with(reader -> Places.of(reader, rows(reader), query, id));
    }

    /// Why a document ranks where it does for a query, the weightiest reason first; nothing when it is not held or the query
    /// asks for everything.
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

    /// Gives every document that matches to somebody, in the order asked for, in bounded memory however many there are.
    /// The state of the index stays as it is meanwhile.
    ///
    /// @param query its offset and size do not count
    /// @param prominence as in a search
    /// @return how many were given
    public long sweep(SearchQuery query, Prominence prominence, Consumer<DocumentCard> taker) {
        return sweep(query, prominence, taker, Sweep.PAGE);
    }

    /// The same with pages of another size.
    long sweep(SearchQuery query, Prominence prominence, Consumer<DocumentCard> taker, int page) {
        return searchers.with(reader ->
                new Sweep(reader, columns(reader, prominence), query, Ranking.Weights.CHOSEN, page).run(taker));
    }

    /// Documents by id, a page at a time.
    ///
    /// @param after id behind which to begin; empty for the first
    /// @param most cards to give
    public List<DocumentCard> cardsAfter(String after, int most) {
        return searchers.with(reader -> rows(reader).cardsAfter(after, most));
    }

    /// Gives every held document with its mentions to somebody, by id, one at a time: however many there are, one is in
    /// memory. The state of the index stays as it is meanwhile.
    public void each(BiConsumer<StoredDocument, List<CitingDocument.CitedMention>> taker) {
        searchers.with(reader -> new Whole(reader).each(taker));
    }

    /// Names the state that readers see: another after every change, the same for the same commit, in every process.
    public String version() {
        return searchers.version();
    }

    /// «Here is an id, give me the document.»
    ///
    /// @param id document id, or at least 6 of its first digits when only one document begins so
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

    /// Documents that speak of the same things as a held one, best first; empty when the id is unknown.
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
    /// result is noted in the folder where it may be: an index found damaged is refused from then on, until it is found
    /// sound, restored or made anew. Reads only, beside a writer too.
    ///
    /// @throws UnusableIndexException when the index is another program's or of another format, which is no damage
    public List<Finding> verify() {
        return new IndexCheck(folder).noted();
    }

    /// Reads every byte of what is committed, which is quick. An index that proves damaged is refused from then on, as
    /// with [#verify()].
    public void checkBytes() {
        new IndexCheck(folder).bytes();
    }

    /// Copies the last commit into an empty folder, beside a writer too.
    ///
    /// @return bytes copied
    /// @throws UnusableIndexException when there is nothing to copy, or the target cannot take it
    public long backup(Path target) {
        return Backup.copy(folder, target);
    }

    /// Begins an index that will take the place of this one, which may be unusable.
    public Rebuild rebuild() {
        return new Rebuild(folder);
    }

    /// Folders and files that were given to be indexed, as of the last commit. Empty when none were noted.
    public List<Path> roots() {
        return searchers.with(
                reader -> CommitMarks.roots(reader.getIndexCommit().getUserData()));
    }

    /// The file records in short, without opening the index; empty when they have to be read from it.
    public Optional<Manifest> manifest() {
        return folder.manifest();
    }

    /// A number that changes whenever readers see something new; caches keep it beside what they hold.
    public long generation() {
        return searchers.generation();
    }

    /// Lets readers see what is committed or written so far; cheap when nothing changed.
    public void refresh() {
        searchers.refresh();
    }

    /// The writer. Only one at a time, in this process or another.
    ///
    /// @throws UnusableIndexException when another process writes, or the folder cannot be written to
    public synchronized LuceneWriter writer() {
        var opened = new LuceneWriter(folder, folder.writer(), this::released);
        try {
            searchers.follow(opened.lucene());
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

    /// Closes the writer, if one is open, and lets go of all files.
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
