package vn.cancu.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/// The directory of a writer. What is read once from end to end, by a merge or to verify it, goes through a small buffer;
/// everything else is mapped into memory. Mapped files count as memory of the process as far as they were read, so that the
/// merge at the end of a load took as much as the index is large, 190 MB for 100,000 articles.
final class MergeReads extends FilterDirectory {
    private final Directory buffered;

    private MergeReads(Directory mapped, Directory buffered) {
        super(mapped);
        this.buffered = buffered;
    }

    static MergeReads open(Path folder) throws IOException {
        return new MergeReads(FSDirectory.open(folder), new NIOFSDirectory(folder));
    }

    @Override
    public void close() throws IOException {
        buffered.close();
        super.close();
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return Merges.isMerge() || context == IOContext.READONCE
                ? buffered.openInput(name, context)
                : in.openInput(name, context);
    }
}
