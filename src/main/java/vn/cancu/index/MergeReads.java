package vn.cancu.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;

/// The directory of a writer. What the writer itself reads, to merge, to find entries to be replaced or to verify, goes
/// through small buffers, except for norms; what is searched is mapped into memory. Mapped files count as memory of the
/// process as far as they were read: a merge at the end of a load would take as much as the index is large, 140 MiB for
/// 100,000 articles.
final class MergeReads extends FilterDirectory {
    /// The lengths of fields, a byte a document. They are looked up for every posting that is written, each time at another
    /// place: through buffers that took a fourteenth of the processor time of a load of 100,000 articles.
    private static final String NORMS = ".nvd";

    private static final ScopedValue<Boolean> WRITING = ScopedValue.newInstance();

    private final Directory buffered;

    private MergeReads(Directory mapped, Directory buffered) {
        super(mapped);
        this.buffered = buffered;
    }

    /// Opens the directory of an index for its writer.
    static MergeReads open(Path folder) throws IOException {
        return new MergeReads(FSDirectory.open(folder), new NIOFSDirectory(folder));
    }

    @Override
    public void close() throws IOException {
        buffered.close();
        super.close();
    }

    /// Whether this thread works for the writer. Lucene's own context does not say so of every file.
    static boolean isWriting() {
        return WRITING.isBound();
    }

    /// Something that a writer does.
    interface Work {
        /// @throws IOException as Lucene throws it
        void run() throws IOException;
    }

    /// Does something for the writer.
    static void writing(Work work) throws IOException {
        ScopedValue.where(WRITING, true).call(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return (isWriting() || context == IOContext.READONCE) && !name.endsWith(NORMS)
                ? buffered.openInput(name, context)
                : in.openInput(name, context);
    }
}
