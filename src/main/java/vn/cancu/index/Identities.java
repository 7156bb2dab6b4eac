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
/// A table of bits by hash, four for each identity, two megabytes whatever the size of the index: of 200,000 identities
/// hardly any is taken for known though it is new, and looked for in vain, of a million one in five hundred. Safe for use
/// by several threads.
final class Identities {
    private static final int BITS = 1 << 24;
    /// Bits of a hash beside those that tell a place in the table.
    private static final int UNUSED = Integer.numberOfLeadingZeros(BITS - 1);
    /// Odd numbers: each spreads a hash over the table in another way.
    private static final int[] FACTORS = {0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F};

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
            set(hash(field, term.utf8ToString()));
        }
    }

    /// Takes note of an entry.
    ///
    /// @return whether none with this identity can be in the index
    synchronized boolean isNew(Keyword field, String identity) {
        int hash = hash(field, identity);
        boolean isNew = !holds(hash);
        set(hash);
        return isNew;
    }

    /// Whether the index may hold an entry with this identity; false is certain, true may be wrong.
    synchronized boolean mayHold(Keyword field, String identity) {
        return holds(hash(field, identity));
    }

    private void set(int hash) {
        for (int factor : FACTORS) {
            known.set(hash * factor >>> UNUSED);
        }
    }

    private boolean holds(int hash) {
        for (int factor : FACTORS) {
            if (!known.get(hash * factor >>> UNUSED)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(Keyword field, String identity) {
        return 31 * field.name().hashCode() + identity.hashCode();
    }
}
