package vn.cancu.ingest;

import vn.cancu.citation.DocumentReader;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.LuceneWriter;

/// What the parts of one run share: the writer, and what is known of the files so far.
///
/// @param writer of the index
/// @param ledger records of all files, kept up to date during the run
/// @param owners which file owns a content
/// @param superseded entries of files that are to be read again
/// @param relocation gives documents another path
/// @param tally counts of the run
record RunState(
        LuceneWriter writer,
        Ledger ledger,
        ContentOwners owners,
        Superseded superseded,
        Relocation relocation,
        Tally tally) {

    /// The state at the beginning of a run.
    ///
    /// @param reader reads a text again when its document gets another path
    static RunState of(LuceneIndex index, LuceneWriter writer, DocumentReader reader, Tally tally) {
        var ledger = new Ledger(index.files());
        var owners = new ContentOwners(ledger.all());
        return new RunState(
                writer, ledger, owners, new Superseded(owners), new Relocation(index, writer, reader), tally);
    }

    /// Writes a record in place of the entries it replaces; other members of the same file may follow.
    void put(FileRecord file) {
        writer.put(file, () -> superseded.by(file));
        ledger.put(file);
    }

    /// Writes the last record of a file in place of all entries that the file still has.
    void putLast(FileRecord file) {
        writer.put(file, () -> superseded.atLast(file));
        ledger.put(file);
    }
}
