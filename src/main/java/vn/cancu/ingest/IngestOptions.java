package vn.cancu.ingest;

import java.util.Set;
import vn.cancu.ingest.Ingestion.Failed;

/// What a run does besides reading new and changed files, and what it leaves to a later one.
///
/// @param failed what to do with files that failed before
/// @param documents ids of documents whose files are read again
/// @param since files last changed before this moment (milliseconds since 1970) are left as they are; 0 leaves none
/// @param settledMillis files changed within this many milliseconds may still be being written: they are left for later;
///     0 leaves none
/// @param forgets whether the documents of missing or empty given folders are removed (`--forget`)
public record IngestOptions(Failed failed, Set<String> documents, long since, long settledMillis, boolean forgets) {
    /// All new and changed files, nothing else.
    public static final IngestOptions DEFAULT = new IngestOptions(Failed.KEEP, Set.of(), 0, 0, false);

    public IngestOptions {
        documents = Set.copyOf(documents);
    }

    /// These options, with files that failed before.
    public IngestOptions withFailed() {
        return new IngestOptions(Failed.RETRY, documents, since, settledMillis, forgets);
    }

    /// These options, with the files of these documents.
    public IngestOptions withDocuments(Set<String> ids) {
        return new IngestOptions(failed, ids, since, settledMillis, forgets);
    }

    /// These options, without files last changed before a moment, milliseconds since 1970.
    public IngestOptions since(long millis) {
        return new IngestOptions(failed, documents, millis, settledMillis, forgets);
    }

    /// These options, without files changed within the last milliseconds.
    public IngestOptions settledFor(long millis) {
        return new IngestOptions(failed, documents, since, millis, forgets);
    }

    /// These options, with the documents of missing or empty given folders removed.
    public IngestOptions forgetting() {
        return new IngestOptions(failed, documents, since, settledMillis, true);
    }

    /// Whether files that have not changed are left alone.
    public boolean leavesUnchanged() {
        return failed == Failed.KEEP && documents.isEmpty() && !forgets;
    }

    /// Whether a file that would be read is left for another run.
    ///
    /// @param modifiedMillis its last change
    /// @param now the time of the walk, milliseconds since 1970 like the other
    boolean leaves(long modifiedMillis, long now) {
        return modifiedMillis < since || settledMillis > 0 && Math.abs(now - modifiedMillis) < settledMillis;
    }
}
