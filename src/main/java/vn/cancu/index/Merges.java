package vn.cancu.index;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;

/// The merges of a writer, in threads of their own. Their errors reach people once, through the writer that they close, and
/// not as a stack trace too.
final class Merges extends ConcurrentMergeScheduler {
    @Override
    protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
        MergeReads.writing(() -> super.doMerge(source, merge));
    }

    @Override
    protected void handleMergeException(Throwable error) {
        // The writer has it as its tragedy: the next call on it throws.
    }
}
