package vn.cancu.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The words of one state of the index that begin alike: of `trien*` *triển*, *triền* …. However many there are, so many
/// are looked at and so many are asked for; they are kept, since a search asks twice and a page of hits once more. Safe for
/// use by several threads.
final class Beginnings {
    /// Words that are asked for: the most frequent. Of 65,000 legal articles 220 words begin with `th`; what comes behind a
    /// thousand are slips and scraps of scans.
    static final int MOST = 1_000;

    /// Words that are looked at in one part of the index.
    private static final int LOOKED_AT = 50_000;

    private static final int MOST_KEPT = 500;

    private final Map<String, Words> kept = new ConcurrentHashMap<>();

    /// The words of one beginning.
    ///
    /// @param terms at most [#MOST]
    /// @param more whether there are more
    record Words(List<BytesRef> terms, boolean more) {}

    /// @param reader the state of the index
    /// @param field where they stand
    /// @param beginning two letters or more
    Words of(IndexReader reader, PlanFields.Text field, String beginning) throws IOException {
        String key = field.name() + " " + beginning;
        Words known = kept.get(key);
        if (known != null) {
            return known;
        }
        Words found = find(reader, field, beginning);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(key, found);
        return found;
    }

    /// What to tell people when not all words of a beginning are asked for.
    Optional<String> note(IndexReader reader, Clause.Prefix prefix) throws IOException {
        PlanFields.Text field = prefix.isMarked() ? PlanFields.WORDS : PlanFields.BARE;
        return of(reader, field, prefix.exact()).more()
                ? Optional.of("Có quá " + MOST + " từ bắt đầu bằng «" + prefix.exact()
                        + "»; đã tìm những từ thường gặp nhất.")
                : Optional.empty();
    }

    private static Words find(IndexReader reader, PlanFields.Text field, String beginning) throws IOException {
        var prefix = new BytesRef(beginning);
        var documents = new HashMap<BytesRef, Integer>();
        boolean more = false;
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum each = Terms.getTerms(leaf.reader(), field.name()).iterator();
            boolean in = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
            int looked = 0;
            while (in && StringHelper.startsWith(each.term(), prefix) && looked < LOOKED_AT) {
                documents.merge(BytesRef.deepCopyOf(each.term()), each.docFreq(), Integer::sum);
                in = each.next() != null;
                looked++;
            }
            more |= looked == LOOKED_AT;
        }
        List<BytesRef> terms = documents.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        return new Words(terms, more || documents.size() > MOST);
    }
}
