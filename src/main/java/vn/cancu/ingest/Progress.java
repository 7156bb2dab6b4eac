package vn.cancu.ingest;

/// How far a run has come. When it has finished, `files = unchanged + read` and every file read is counted once among
/// documents, duplicates and failures (an archive is not counted itself, its members are).
///
/// @param found files found so far (members of archives are added when the archive is opened)
/// @param searching whether the walk is still finding files
/// @param unchanged files that were read in an earlier run and have not changed; nothing was read again
/// @param documents files that gave a document in this run
/// @param duplicates files with the bytes of a document that is already there
/// @param failures files without a document
/// @param removed documents taken out because their file is gone
/// @param archives archives opened
/// @param bytes bytes read
/// @param millis time since the start
/// @param current name of a file being read now, empty when none
/// @param finished whether the run is over
public record Progress(
        long found,
        boolean searching,
        long unchanged,
        long documents,
        long duplicates,
        long failures,
        long removed,
        long archives,
        long bytes,
        long millis,
        String current,
        boolean finished) {

    /// A run that has not begun.
    public static final Progress NONE = new Progress(0, false, 0, 0, 0, 0, 0, 0, 0, 0, "", true);

    /// Files dealt with.
    public long done() {
        return unchanged + documents + duplicates + failures;
    }

    /// Time left in milliseconds, judged by the files so far; -1 while nothing is known.
    public long millisLeft() {
        long read = done() - unchanged;
        return searching || read == 0 ? -1 : millis * (found - done()) / read;
    }
}
