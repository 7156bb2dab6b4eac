package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;

/// Tells whether some document holds what is asked of a field: so a name without quotes is told from the words behind it.
/// After [#MOST] questions everything is held.
final class Held implements Predicate<Clause.InField> {
    private static final int MOST = 50;

    private final IndexSearcher searcher;
    private int asked;

    Held(DirectoryReader reader) {
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    @Override
    public boolean test(Clause.InField inField) {
        try {
            var question = new ConstantScoreQuery(new Matching(Matching.Strictness.AS_TYPED).of(inField));
            return asked++ >= MOST || searcher.search(question, 1).scoreDocs.length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
