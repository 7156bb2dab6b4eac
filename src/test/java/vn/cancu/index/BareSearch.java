package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;

/// Only the two passes of a search (the best ten and the number of hits), without facets and snippets, for the
/// comparison with other engines in `SearchBenchmark`.
public final class BareSearch implements AutoCloseable {
    private final DirectoryReader reader;
    private final Columns columns;

    /// @param folder of an index
    public BareSearch(Path folder) throws IOException {
        this.reader = DirectoryReader.open(FSDirectory.open(new IndexFolder(folder).path()));
        this.columns = Columns.of(reader, Prominence.NONE, List.of());
    }

    /// Runs a search.
    ///
    /// @return number of matching documents
    public long count(String text) {
        try {
            var searcher = columns.searcher(reader);
            searcher.setSimilarity(Ranking.Weights.CHOSEN.similarity());
            searcher.setQueryCache(null);
            ParsedQuery parsed = Search.read(reader, text);
            var ranking = new Ranking(Matching.Strictness.AS_TYPED, Ranking.Weights.CHOSEN);
            Counted counted = searcher.search(ranking.matching(parsed), new Once<>(new Counted()));
            var top = new TopScoreDocCollectorManager(10, 10).newCollector();
            if (counted.total > 0) {
                var best = new Best(columns, SearchQuery.of(text), top);
                searcher.search(ranking.among(new Matches(counted.bySegment), parsed), new Once<>(best))
                        .docs();
            }
            return counted.total;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counted extends SimpleCollector {
        private final List<FixedBitSet> bySegment = new ArrayList<>();
        private long total;

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            while (bySegment.size() < context.ord) {
                bySegment.add(new FixedBitSet(0));
            }
            bySegment.add(new FixedBitSet(context.reader().maxDoc()));
        }

        @Override
        public void collect(int doc) {
            bySegment.getLast().set(doc);
            total++;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
