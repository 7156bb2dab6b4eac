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
/// @param moved files met in another place than before; nothing was read again
/// @param removed documents taken out because their file is gone
/// @param archives archives opened
/// @param bytes bytes read
/// @param millis time since the start
/// @param current name of a file being read now, empty when none
/// @param finished whether the run is over
/// @param pages how far the recognition has come
public record Progress(
        long found,
        boolean searching,
        long unchanged,
        long documents,
        long duplicates,
        long failures,
        long moved,
        long removed,
        long archives,
        long bytes,
        long millis,
        String current,
        boolean finished,
        Pages pages) {

    /// Pages that are pictures.
    ///
    /// @param found pages that wait for OCR at the beginning of this run's second stage, or so far
    /// @param done pages recognised, or given up
    /// @param millis time since the second stage began; 0 before
    public record Pages(long found, long done, long millis) {
        /// No pages.
        public static final Pages NONE = new Pages(0, 0, 0);

        /// Whether pages are being recognised now.
        public boolean active() {
            return millis > 0 && done < found;
        }

        /// Time left in milliseconds, judged by the pages so far; -1 while nothing is known.
        public long millisLeft() {
            return done == 0 ? -1 : millis * (found - done) / done;
        }
    }

    /// A run that has not begun.
    public static final Progress NONE = new Progress(0, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, "", true, Pages.NONE);

    /// Files dealt with.
    public long done() {
        return unchanged + documents + duplicates + failures;
    }

    /// Time left in milliseconds, judged by the files so far, then by the pages; -1 while nothing is known.
    public long millisLeft() {
        if (pages.active()) {
            return pages.millisLeft();
        }
        long read = done() - unchanged;
        return searching || read == 0 ? -1 : millis * (found - done()) / read;
    }
}
