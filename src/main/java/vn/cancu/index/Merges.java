package vn.cancu.index;

import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;

/// The merges of a writer, in threads of their own. Their errors reach people once, through the writer that they close, and
/// not as a stack trace too.
final class Merges extends ConcurrentMergeScheduler {
    private static final ScopedValue<Boolean> MERGE = ScopedValue.newInstance();

    /// Whether this thread is merging. Lucene does not say so whenever a merge opens a file.
    static boolean isMerge() {
        return MERGE.isBound();
    }

    @Override
    protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
        ScopedValue.where(MERGE, true).call(() -> {
            super.doMerge(source, merge);
            return true;
        });
    }

    @Override
    protected void handleMergeException(Throwable error) {
        // The writer has it as its tragedy: the next call on it throws.
    }
}
