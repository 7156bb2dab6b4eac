package vn.cancu.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// A phrase typed without diacritics. Positions are indexed only for words as written, which halves the size of the
/// position data; so each typed word stands for all indexed words that are the same without diacritics
/// ([WrittenForms]).
///
/// The score is what the phrase would get if positions were indexed without diacritics.
final class AnyMarks extends Query {
    private final List<String> bare;

    /// @param bare words without diacritics, at least two
    AnyMarks(List<String> bare) {
        this.bare = List.copyOf(bare);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        WrittenForms forms = searcher instanceof StateSearcher state ? state.forms() : new WrittenForms();
        IndexReader reader = searcher.getIndexReader();
        var row = new MultiPhraseQuery.Builder();
        double meant = 0;
        double asked = 0;
        for (String word : bare) {
            WrittenForms.Forms written = forms.of(reader, word);
            if (written.words().isEmpty()) {
                return new MatchNoDocsQuery("no " + word);
            }
            row.add(written.words().toArray(Term[]::new));
            meant += written.bareRarity();
            asked += written.rarity();
        }
        return Matching.boosted(row.build(), (float) (meant / asked));
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnyMarks same && same.bare.equals(bare);
    }

    @Override
    public int hashCode() {
        return 31 * bare.hashCode() + 1;
    }

    @Override
    public String toString(String field) {
        return "\"" + String.join(" ", bare) + "\" with any marks";
    }
}
