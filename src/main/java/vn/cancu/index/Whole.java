package vn.cancu.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.cancu.citation.CitingDocument;
import vn.cancu.document.DocumentCard;

/// What is read of one state of the index from end to end, a column at a time: all cards, who cites whom, all files.
final class Whole {
    private final Rows rows;

    /// @param reader the state of the index, which must stay open
    Whole(DirectoryReader reader) {
        this.rows = new Rows(new IndexSearcher(reader));
    }

    /// The cards of all held documents, in no order.
    List<DocumentCard> cards() throws IOException {
        return rows.column(PlanFields.CARD, (_, _, card) -> Packed.card(card));
    }

    /// Every held document with its mentions, by id.
    List<CitingDocument> citing() throws IOException {
        return rows
                .column(
                        PlanFields.CARD,
                        (leaf, doc, card) -> new CitingDocument(
                                Packed.card(card), Packed.mentions(beside(PlanFields.MENTIONS, leaf, doc))))
                .stream()
                .sorted(Comparator.comparing(citing -> citing.card().id()))
                .toList();
    }

    /// Gives every held document with its mentions to somebody, by id, one at a time.
    ///
    /// @return how many
    long each(BiConsumer<StoredDocument, List<CitingDocument.CitedMention>> taker) throws IOException {
        long[] given = {0};
        rows.byId("", doc -> {
            taker.accept(rows.document(doc), rows.mentions(doc));
            given[0]++;
            return true;
        });
        return given[0];
    }

    /// The sketches of all texts, by document id.
    Map<String, byte[]> sketches() throws IOException {
        Map<String, byte[]> sketches = new HashMap<>();
        rows.column(
                PlanFields.SKETCH,
                (leaf, doc, sketch) ->
                        sketches.put(Packed.id(beside(PlanFields.CARD, leaf, doc)), BytesRef.deepCopyOf(sketch).bytes));
        return sketches;
    }

    /// What became of every file, by path.
    List<FileRecord> files() throws IOException {
        return rows.files().stream()
                .sorted(Comparator.comparing(FileRecord::path).thenComparing(FileRecord::member))
                .toList();
    }

    /// The value of another column of the same document.
    private static BytesRef beside(PlanFields.Column column, LeafReader leaf, int doc) throws IOException {
        BinaryDocValues values = DocValues.getBinary(leaf, column.name());
        values.advanceExact(doc);
        return values.binaryValue();
    }
}
