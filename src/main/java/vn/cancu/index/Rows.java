package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.document.DocumentCard;
import vn.cancu.text.Layout;
import vn.cancu.text.LayoutBytes;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextBytes;

/// Reads back what [Entries] put in: one value of one document, or a whole column. For use by one thread.
final class Rows {
    private static final Set<String> SOURCE = Set.of(PlanFields.SOURCE.name());
    private static final Set<String> TEXT = Set.of(PlanFields.TEXT.name(), PlanFields.SOURCE.name());
    private static final Set<String> ALL =
            Set.of(PlanFields.TEXT.name(), PlanFields.SOURCE.name(), PlanFields.PLACES.name());

    private static final int SHORTEST_ID = 6;

    private final IndexSearcher searcher;
    private final List<LeafReaderContext> leaves;
    /// Opened for the first document and used for all others.
    private Optional<StoredFields> stored = Optional.empty();

    Rows(IndexSearcher searcher) {
        this.searcher = searcher;
        this.leaves = searcher.getIndexReader().leaves();
    }

    /// One value of a column.
    interface Cell<T> {
        T read(LeafReader leaf, int doc, BytesRef bytes) throws IOException;
    }

    /// Reads one value of a document.
    interface Value<T> {
        T of(Rows rows, int doc) throws IOException;
    }

    /// All values of a column, deleted entries left out.
    <T> List<T> column(PlanFields.Column column, Cell<T> cell) throws IOException {
        var all = new ArrayList<T>();
        for (LeafReaderContext context : leaves) {
            LeafReader leaf = context.reader();
            Bits live = leaf.getLiveDocs();
            BinaryDocValues values = DocValues.getBinary(leaf, column.name());
            for (int doc = values.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
                if (live == null || live.get(doc)) {
                    all.add(cell.read(leaf, doc, values.binaryValue()));
                }
            }
        }
        return all;
    }

    /// All file records, in no particular order.
    List<FileRecord> files() throws IOException {
        var files = new ArrayList<FileRecord>();
        for (LeafReaderContext context : leaves) {
            SortedDocValues places = DocValues.getSorted(context.reader(), PlanFields.PLACE.name());
            Bits live = context.reader().getLiveDocs();
            BinaryDocValues records = DocValues.getBinary(context.reader(), PlanFields.FILE.name());
            for (int doc = records.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = records.nextDoc()) {
                if (live == null || live.get(doc)) {
                    files.add(Packed.file(records.binaryValue(), place(places, doc)));
                }
            }
        }
        return files;
    }

    private FileRecord file(int doc) throws IOException {
        LeafReaderContext context = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues places = DocValues.getSorted(context.reader(), PlanFields.PLACE.name());
        return Packed.file(bytes(PlanFields.FILE, doc), place(places, doc - context.docBase));
    }

    private static String place(SortedDocValues places, int doc) throws IOException {
        if (!places.advanceExact(doc)) {
            throw new IllegalStateException("no place beside file record " + doc);
        }
        return places.lookupOrd(places.ordValue()).utf8ToString();
    }

    /// Sum of a column of whole numbers, deleted entries left out.
    ///
    /// @param only the value to count; negative to add up all values
    long total(PlanFields.Whole column, long only) throws IOException {
        long total = 0;
        for (LeafReaderContext context : leaves) {
            Bits live = context.reader().getLiveDocs();
            NumericDocValues values = DocValues.getNumeric(context.reader(), column.name());
            for (int doc = values.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
                if (live == null || live.get(doc)) {
                    total += only < 0 ? values.longValue() : values.longValue() == only ? 1 : 0;
                }
            }
        }
        return total;
    }

    /// Cards in the order of their ids, those behind one, deleted entries left out.
    List<DocumentCard> cardsAfter(String after, int most) throws IOException {
        var cards = new ArrayList<DocumentCard>();
        byId(after, doc -> {
            cards.add(card(doc));
            return cards.size() < most;
        });
        return cards;
    }

    /// Takes a document and says whether it wants another one.
    interface Taker {
        boolean take(int doc) throws IOException;
    }

    /// Gives documents to somebody in the order of their ids, those behind one, deleted entries left out.
    void byId(String after, Taker taker) throws IOException {
        Terms ids = MultiTerms.getTerms(searcher.getIndexReader(), PlanFields.ID.name());
        if (ids == null) {
            return;
        }
        TermsEnum each = ids.iterator();
        var behind = new BytesRef(after);
        boolean more = each.seekCeil(behind) != TermsEnum.SeekStatus.END;
        while (more) {
            boolean wants = true;
            if (!each.term().equals(behind)) {
                Optional<Integer> found = holding(new Term(PlanFields.ID.name(), BytesRef.deepCopyOf(each.term())));
                wants = found.isEmpty() || taker.take(found.get());
            }
            more = wants && each.next() != null;
        }
    }

    /// Where a document is.
    ///
    /// @param id of it, or so many of its first digits that no other begins so, at least six
    Optional<Integer> locate(String id) throws IOException {
        if (id.length() < SHORTEST_ID) {
            return Optional.empty();
        }
        var term = new Term(PlanFields.ID.name(), id);
        Optional<Integer> whole = holding(term);
        if (whole.isPresent()) {
            return whole;
        }
        ScoreDoc[] found = searcher.search(new PrefixQuery(term), 2).scoreDocs;
        return found.length == 1 ? Optional.of(found[0].doc) : Optional.empty();
    }

    /// The entry that holds a term, which no two do: looked up in each segment, without the machinery of a search.
    private Optional<Integer> holding(Term term) throws IOException {
        for (LeafReaderContext context : leaves) {
            PostingsEnum postings = context.reader().postings(term, PostingsEnum.NONE);
            Bits live = context.reader().getLiveDocs();
            for (int doc = postings == null ? PostingsEnum.NO_MORE_DOCS : postings.nextDoc();
                    doc != PostingsEnum.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return Optional.of(context.docBase + doc);
                }
            }
        }
        return Optional.empty();
    }

    DocumentCard card(int doc) throws IOException {
        return Packed.card(bytes(PlanFields.CARD, doc));
    }

    List<CitedMention> mentions(int doc) throws IOException {
        return Packed.mentions(bytes(PlanFields.MENTIONS, doc));
    }

    /// The raw text with the starts of its pages, before anything is made of it.
    RawText text(int doc) throws IOException {
        Document stored = stored(doc, TEXT);
        return new RawText(raw(stored), Packed.layout(new BytesRef(bytes(stored, PlanFields.SOURCE))));
    }

    /// @param raw the text as stored
    /// @param layout its pages and blocks
    record RawText(String raw, Layout layout) {}

    StoredDocument document(int doc) throws IOException {
        Document stored = stored(doc, ALL);
        Packed.Company company = company(stored);
        Layout layout = company.layout().with(LayoutBytes.words(bytes(stored, PlanFields.PLACES)));
        SourceText text = SourceText.of(raw(stored), layout);
        return new StoredDocument(card(doc), text, company.file(), company.diagnostics());
    }

    /// When the file of a document was last changed, as its file record says; 0 when it has none.
    long changedMillis(int doc) throws IOException {
        SourceFile file = company(stored(doc, SOURCE)).file();
        String record = Entries.fileTerm(FileRecord.idOf(file.path(), file.member()));
        Optional<Integer> found = holding(new Term(PlanFields.FILE_ID.name(), record));
        return found.isEmpty() ? 0 : file(found.get()).modifiedMillis();
    }

    private Document stored(int doc, Set<String> fields) throws IOException {
        StoredFields all = stored.isPresent() ? stored.get() : searcher.storedFields();
        stored = Optional.of(all);
        return all.document(doc, fields);
    }

    private static String raw(Document stored) {
        return TextBytes.text(bytes(stored, PlanFields.TEXT));
    }

    private static Packed.Company company(Document stored) {
        return Packed.company(new BytesRef(bytes(stored, PlanFields.SOURCE)));
    }

    private static byte[] bytes(Document stored, PlanFields.Stored field) {
        BytesRef value = stored.getBinaryValue(field.name());
        return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
    }

    private BytesRef bytes(PlanFields.Column column, int doc) throws IOException {
        LeafReaderContext context = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues values = DocValues.getBinary(context.reader(), column.name());
        if (!values.advanceExact(doc - context.docBase)) {
            throw new IllegalStateException("no " + column.name() + " beside document " + doc);
        }
        return values.binaryValue();
    }
}
