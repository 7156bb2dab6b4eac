package vn.cancu.index;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import vn.cancu.index.PlanFields.Keyword;

/// Which identities may be in the index. Putting an entry in place of another makes Lucene look for the other in every
/// segment; what is certainly new need not be looked for, which is everything in a first load.
///
/// A table of bits by hash, two megabytes whatever the size of the index: of a million identities about one in seventeen
/// is taken for known though it is new, and looked for in vain. Safe for use by several threads.
final class Identities {
    private static final int BITS = 1 << 24;

    private final BitSet known = new BitSet(BITS);

    /// Takes note of every entry of an index.
    void add(IndexReader reader) throws IOException {
        add(reader, PlanFields.ID);
        add(reader, PlanFields.FILE_ID);
    }

    private synchronized void add(IndexReader reader, Keyword field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field.name());
        if (terms == null) {
            return; // Lucene's way to say that no entry has the field
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            known.set(bit(field, term.utf8ToString()));
        }
    }

    /// Takes note of an entry.
    ///
    /// @return whether none with this identity can be in the index
    synchronized boolean isNew(Keyword field, String identity) {
        int bit = bit(field, identity);
        boolean isNew = !known.get(bit);
        known.set(bit);
        return isNew;
    }

    /// Whether the index may hold an entry with this identity; false is certain, true may be wrong.
    synchronized boolean mayHold(Keyword field, String identity) {
        return known.get(bit(field, identity));
    }

    private static int bit(Keyword field, String identity) {
        int hash = (31 * field.name().hashCode() + identity.hashCode()) * 0x9E3779B1;
        return hash >>> 8;
    }
}
