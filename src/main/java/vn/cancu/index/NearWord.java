package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// A word of the index that is near another: one or two edits away (a letter or a mark changed, added, left out, or two
/// letters swapped).
///
/// @param word letters only
/// @param documents how many hold it
record NearWord(String word, int documents) {
    /// Most words looked at for one.
    private static final int MOST = 500;

    /// Words near one, in the order of the alphabet; at most 500.
    ///
    /// @param edits 1 or 2
    static List<NearWord> of(IndexReader reader, PlanFields.Text field, String word, int edits) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field.name());
        if (terms == null) {
            return List.of();
        }
        var found = new ArrayList<NearWord>();
        TermsEnum near = new FuzzyTermsEnum(terms, new Term(field.name(), word), edits, 0, true);
        for (BytesRef term = near.next(); term != null && found.size() < MOST; term = near.next()) {
            String candidate = term.utf8ToString();
            if (candidate.chars().allMatch(Character::isLetter)) {
                found.add(new NearWord(candidate, near.docFreq()));
            }
        }
        return found;
    }
}
