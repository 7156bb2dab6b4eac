package vn.cancu.ingest;

/// Progress of a run. When it has finished, `files = unchanged + read` and every file read is counted once among
/// documents, duplicates and failures (an archive is not counted itself, its members are).
///
/// @param found files found so far (members of archives are added when the archive is opened)
/// @param searching whether the walk is still finding files
/// @param unchanged files that have not changed since an earlier run and were not read again
/// @param documents files that gave a document in this run
/// @param duplicates files with the bytes of a document that is already there
/// @param failures files without a document
/// @param moved files found under another path than before, and not read again
/// @param removed documents removed because their file is gone
/// @param archives archives opened
/// @param bytes bytes read
/// @param millis milliseconds since the start
/// @param current name of a file being read now, empty when none
/// @param finished whether the run is over
/// @param pages progress of OCR
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

    /// Progress of OCR.
    ///
    /// @param found pages that wait for OCR at the beginning of this run's second stage, or so far
    /// @param done pages recognised, or given up
    /// @param millis milliseconds since the second stage began; 0 before
    public record Pages(long found, long done, long millis) {
        /// No pages.
        public static final Pages NONE = new Pages(0, 0, 0);

        /// Whether pages are being recognised now.
        public boolean active() {
            return millis > 0 && done < found;
        }

        /// Estimated time left in milliseconds, from the pages so far; -1 while unknown.
        public long millisLeft() {
            return done == 0 ? -1 : millis * (found - done) / done;
        }
    }

    /// A run that has not begun.
    public static final Progress NONE = new Progress(0, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, "", true, Pages.NONE);

    /// Number of files finished.
    public long done() {
        return unchanged + documents + duplicates + failures;
    }

    /// Estimated time left in milliseconds, from the files so far, then from the pages; -1 while unknown.
    public long millisLeft() {
        if (pages.active()) {
            return pages.millisLeft();
        }
        long read = done() - unchanged;
        return searching || read == 0 ? -1 : millis * (found - done()) / read;
    }
}
