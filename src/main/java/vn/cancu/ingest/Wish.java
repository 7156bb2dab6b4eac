package vn.cancu.ingest;

import java.util.Set;
import vn.cancu.ingest.Ingestion.Failed;

/// What a run shall do besides reading what is new and changed, and what it shall leave for another one.
///
/// @param failed what to do with files that failed before
/// @param documents ids of documents whose files are read again
/// @param since files last changed before this moment (milliseconds since 1970) are left as they are
/// @param settledMillis files changed within this time are still being written, it may be: they are left for later
/// @param forgets whether the documents of missing or empty given folders are removed (`--forget`)
public record Wish(Failed failed, Set<String> documents, long since, long settledMillis, boolean forgets) {
    /// What is new and changed, all of it.
    public static final Wish USUAL = new Wish(Failed.KEEP, Set.of(), 0, 0, false);

    public Wish {
        documents = Set.copyOf(documents);
    }

    /// The same, with files that failed before.
    public Wish withFailed() {
        return new Wish(Failed.RETRY, documents, since, settledMillis, forgets);
    }

    /// The same, with the files of these documents.
    public Wish withDocuments(Set<String> ids) {
        return new Wish(failed, ids, since, settledMillis, forgets);
    }

    /// The same without files last changed before a moment, milliseconds since 1970.
    public Wish since(long millis) {
        return new Wish(failed, documents, millis, settledMillis, forgets);
    }

    /// The same without files changed within a time.
    public Wish settledFor(long millis) {
        return new Wish(failed, documents, since, millis, forgets);
    }

    /// The same, with the documents of missing or empty given folders removed.
    public Wish forgetting() {
        return new Wish(failed, documents, since, settledMillis, true);
    }

    /// Whether files that have not changed are left alone.
    public boolean leavesUnchanged() {
        return failed == Failed.KEEP && documents.isEmpty() && !forgets;
    }

    /// Whether a file that would be read is left for another run.
    ///
    /// @param modifiedMillis its last change
    /// @param now the time of the walk
    boolean leaves(long modifiedMillis, long now) {
        return modifiedMillis < since || settledMillis > 0 && Math.abs(now - modifiedMillis) < settledMillis;
    }
}
