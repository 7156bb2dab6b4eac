package vn.cancu.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Every field of the index, once: its name, its kind, why it is there.
final class PlanFields {
    static final Keyword KIND = new Keyword("kind", "document or file: two sorts of entries in one index, one commit");
    static final Keyword ID = new Keyword("id", "the document's id: upsert, removal, lookup by its first digits");
    static final Keyword FILE_ID = new Keyword("file", "path (and member) of a file record: upsert and removal");

    static final Text WORDS = new Text(
            "words", true, "text and head as written: marks typed are marks matched; phrases, with any marks too");
    static final Text BARE = new Text("bare", false, "the same without marks: «ke hoach» finds «kế hoạch»");
    static final Text UNMARKED =
            new Text("unmarked", true, "what was typed without marks: «kế hoạch» finds «ke hoach» there too");
    static final Text PAIRS =
            new Text("pairs", false, "neighbours without marks: what lifts ranking most (+.06 nDCG@10)");
    static final Text TITLE =
            new Text("title", true, "type, subject and file name, with and without marks: a title counts more");
    static final Text TITLE_PAIRS = new Text("title_pairs", false, "neighbours in the title");
    static final Text PEOPLE =
            new Text("people", false, "pairs of words in issuers, signers and place: «vu lien oanh»");

    static final Text ISSUER = new Text("issuer", true, "issuers, with and without marks: «coquan:»");
    static final Text SIGNER = new Text("signer", true, "signers, with and without marks: «nguoiky:»");
    static final Text RECIPIENT = new Text("recipient", true, "recipients, with and without marks: «noinhan:»");

    static final Keyword NUMBER =
            new Keyword("number", "own number folded, and the forms by which the document calls itself");
    static final Text OWN = new Text("own", true, "groups of the own number, in any order: «kh 793 sgddt»");
    static final Text CITED =
            new Text("cited", true, "groups of each cited number: «chỉ thị 05», «24/TT-BGDĐT» for 24/2023/TT-BGDĐT");
    static final Keyword DATES =
            new Keyword("dates", "every date of the text as 2020-02-25: «25-02-2020» finds «25/2/2020»");

    static final Facetted TYPE = new Facetted(FacetField.TYPE, "facet");
    static final Facetted LEVEL = new Facetted(FacetField.LEVEL, "facet");
    static final Facetted PROVINCE =
            new Facetted(FacetField.PROVINCE, "as printed, and the province it belongs to now");
    static final Facetted ISSUERS = new Facetted(FacetField.ISSUER, "facet, searchable: there are thousands");
    static final Facetted YEAR = new Facetted(FacetField.YEAR, "facet, and the bars of the histogram");
    static final Facetted MONTH = new Facetted(FacetField.MONTH, "2019-04: the bars when one year is chosen");
    static final Facetted SCHOOL_YEAR =
            new Facetted(FacetField.SCHOOL_YEAR, "2024-2025: as the subject names it, else by date of issue");
    static final Facetted MOVEMENT = new Facetted(FacetField.MOVEMENT, "movements the text names");
    static final Facetted RELATION = new Facetted(FacetField.RELATION, "facet");
    static final Facetted STATE = new Facetted(FacetField.STATUS, "what is open or doubtful: no number, a scan …");

    static final Whole DATE = new Whole("date", "20200225, for newest and oldest first");
    static final Wholes DUE = new Wholes("due", "20200225 for every deadline told by a day: «han:<2020-03-01»");
    static final Whole MENTION_COUNT = new Whole("mention_count", "figures without reading the mentions");
    static final Whole STATUS = new Whole("status", "what became of a file, for figures");

    static final Column CARD = new Column("card", "what hits and links show, without the stored text");
    static final Column MENTIONS =
            new Column("mentions", "all citations of a document in one block: the graph reads them in one sweep");
    static final Column FILE = new Column("file_record", "one file record; a rescan reads 100,000 of them");
    static final Ordered PLACE =
            new Ordered("place", "path (and member) of a file record: neighbours share most of it");

    static final Column SKETCH = new Column("sketch", "a small picture of the text: near duplicates are told by it");

    static final Stored TEXT = new Stored("text", "the raw text as few bytes, for display and snippets");
    static final Stored SOURCE = new Stored("source", "pages, blocks, file and diagnostics");
    static final Stored PLACES =
            new Stored("places", "recognised words on the pictures of their pages; large, and no search needs them");

    /// Value of [#KIND] for a held document.
    static final String DOCUMENT = "document";
    /// Value of [#KIND] for a file record.
    static final String FILE_RECORD = "file";

    private PlanFields() {}

    /// A field of the table.
    sealed interface PlanField {
        /// Its name in Lucene.
        String name();

        /// Why it is there.
        String why();
    }

    /// All fields, for listing.
    static List<PlanField> all() {
        return List.of(
                KIND,
                ID,
                FILE_ID,
                WORDS,
                BARE,
                UNMARKED,
                PAIRS,
                TITLE,
                TITLE_PAIRS,
                PEOPLE,
                ISSUER,
                SIGNER,
                RECIPIENT,
                NUMBER,
                OWN,
                CITED,
                DATES,
                TYPE,
                LEVEL,
                PROVINCE,
                ISSUERS,
                YEAR,
                MONTH,
                SCHOOL_YEAR,
                MOVEMENT,
                RELATION,
                STATE,
                DATE,
                DUE,
                MENTION_COUNT,
                STATUS,
                CARD,
                MENTIONS,
                FILE,
                PLACE,
                SKETCH,
                TEXT,
                SOURCE,
                PLACES);
    }

    /// One term, found as a whole; not scored.
    record Keyword(String name, String why) implements PlanField {
        void put(Document document, String value) {
            document.add(new StringField(name, value, Field.Store.NO));
        }
    }

    /// Words, scored.
    ///
    /// @param positions whether phrases are asked
    record Text(String name, boolean positions, String why) implements PlanField {
        void put(Document document, TokenStream words) {
            document.add(new Field(name, words, positions ? WITH_POSITIONS : WITHOUT_POSITIONS));
        }
    }

    /// A value to count and to narrow by.
    record Facetted(FacetField field, String why) implements PlanField {
        @Override
        public String name() {
            return "facet_" + field.parameter();
        }

        void put(Document document, String value) {
            document.add(new SortedSetDocValuesField(name(), new BytesRef(value)));
        }
    }

    /// A whole number beside the document.
    record Whole(String name, String why) implements PlanField {
        void put(Document document, long value) {
            document.add(new NumericDocValuesField(name, value));
        }
    }

    /// Any number of whole numbers beside the document.
    record Wholes(String name, String why) implements PlanField {
        void put(Document document, long value) {
            document.add(new SortedNumericDocValuesField(name, value));
        }
    }

    /// Bytes beside the document, read column by column.
    record Column(String name, String why) implements PlanField {
        void put(Document document, byte[] value) {
            document.add(new BinaryDocValuesField(name, new BytesRef(value)));
        }
    }

    /// One stored text per document, in a sorted column.
    record Ordered(String name, String why) implements PlanField {
        void put(Document document, String value) {
            document.add(new SortedDocValuesField(name, new BytesRef(value)));
        }
    }

    /// Kept compressed, read one document at a time.
    record Stored(String name, String why) implements PlanField {
        void put(Document document, byte[] value) {
            document.add(new StoredField(name, value));
        }
    }

    private static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WITHOUT_POSITIONS = type(IndexOptions.DOCS_AND_FREQS);

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
