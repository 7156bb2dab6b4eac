package vn.cancu.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/// Copies some documents of an index into an index of its own, without file records, to measure how search time grows.
public final class IndexPart {
    private IndexPart() {}

    /// Writes every n-th document of an index to another folder.
    public static void write(Path index, Path target, int every) throws IOException {
        try (var from = DirectoryReader.open(FSDirectory.open(new IndexFolder(index).path()));
                var writer = new IndexWriter(FSDirectory.open(target), new IndexWriterConfig())) {
            List<CodecReader> parts = new ArrayList<>();
            for (LeafReaderContext leaf : from.leaves()) {
                parts.add(part((CodecReader) leaf.reader(), every));
            }
            writer.addIndexes(parts.toArray(CodecReader[]::new));
            writer.setLiveCommitData(CommitMarks.of(List.of()).entrySet());
            writer.commit();
        }
    }

    private static CodecReader part(CodecReader whole, int every) throws IOException {
        var kept = new FixedBitSet(whole.maxDoc());
        PostingsEnum documents = whole.postings(new Term(PlanFields.KIND.name(), PlanFields.DOCUMENT));
        int documentsSeen = 0;
        for (int doc = documents == null ? PostingsEnum.NO_MORE_DOCS : documents.nextDoc();
                doc != PostingsEnum.NO_MORE_DOCS;
                doc = documents.nextDoc()) {
            boolean live = whole.getLiveDocs() == null || whole.getLiveDocs().get(doc);
            if (live && documentsSeen++ % every == 0) {
                kept.set(doc);
            }
        }
        return new FilterCodecReader(whole) {
            @Override
            public Bits getLiveDocs() {
                return kept;
            }

            @Override
            public int numDocs() {
                return kept.cardinality();
            }

            @Override
            public CacheHelper getCoreCacheHelper() {
                return whole.getCoreCacheHelper();
            }

            @Override
            public CacheHelper getReaderCacheHelper() {
                return whole.getReaderCacheHelper();
            }
        };
    }
}
