package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocsCollector;

/// Keeps the best of the documents that have the chosen values. When nothing else has to see every document, Lucene skips
/// those that cannot be among the best.
final class Best implements Collector {
    private final Columns columns;
    private final SearchQuery query;
    private final TopDocsCollector<?> top;
    private final Prior prior;

    /// @param top keeps the best of what it is given
    Best(Columns columns, SearchQuery query, TopDocsCollector<?> top) {
        this.columns = columns;
        this.query = query;
        this.top = top;
        this.prior = new Prior(columns, query.text());
    }

    /// The best, in order.
    ScoreDoc[] docs() {
        return top.topDocs().scoreDocs;
    }

    @Override
    public ScoreMode scoreMode() {
        return top.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        var filters = new ArrayList<FacetFilter>();
        for (int i = 0; i < Columns.FIELDS.size(); i++) {
            List<String> wanted =
                    query.filters().getOrDefault(Columns.FIELDS.get(i).field(), List.of());
            if (!wanted.isEmpty()) {
                filters.add(new FacetFilter(columns, i, context, wanted));
            }
        }
        LeafCollector hits = byRelevance()
                ? new Weighed(top.getLeafCollector(context), prior.in(context), prior.most())
                : top.getLeafCollector(context);
        return filters.isEmpty() ? hits : new Filtered(hits, filters, context.docBase);
    }

    /// Whether there is anything to compare; who asks for everything gets it as it comes.
    private boolean byRelevance() {
        return query.order() == SearchQuery.Order.RELEVANCE && !query.text().isBlank();
    }

    /// Adds the prior to every score. What Lucene may skip is less by the most a prior can be.
    private static final class Weighed extends FilterLeafCollector {
        private final Prior.Segment priors;
        private final float most;
        private int current;

        Weighed(LeafCollector hits, Prior.Segment priors, float most) {
            super(hits);
            this.priors = priors;
            this.most = most;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            in.setScorer(new FilterScorable(scorer) {
                @Override
                public float score() throws IOException {
                    return in.score() + priors.of(current);
                }

                @Override
                public void setMinCompetitiveScore(float least) throws IOException {
                    in.setMinCompetitiveScore(Math.max(0, least - most));
                }
            });
        }

        @Override
        public void collect(int doc) throws IOException {
            current = doc;
            in.collect(doc);
        }
    }

    private final class Filtered extends FilterLeafCollector {
        private final List<FacetFilter> filters;
        private final int base;

        Filtered(LeafCollector hits, List<FacetFilter> filters, int base) {
            super(hits);
            this.filters = filters;
            this.base = base;
        }

        @Override
        public void collect(int doc) throws IOException {
            int group = columns.group(base + doc);
            for (FacetFilter filter : filters) {
                if (!filter.passes(doc, group)) {
                    return;
                }
            }
            in.collect(doc);
        }
    }
}
