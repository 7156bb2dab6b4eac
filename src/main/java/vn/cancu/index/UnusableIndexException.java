package vn.cancu.index;

/// The index folder cannot be used. The message is one line that names the folder and says what to do.
public final class UnusableIndexException extends RuntimeException {

    /// Why it cannot be used, as far as a caller acts on it.
    public enum Why {
        /// The index, its disk or its permissions need mending.
        BROKEN,
        /// Another process writes to the index: it can be used later.
        IN_USE,
        /// What was named is no folder for an index: another one has to be named.
        WRONG_FOLDER
    }

    private final Why why;

    /// @param message one line for people
    /// @param cause what Lucene or the file system said; shown with `--debug`
    public UnusableIndexException(String message, Throwable cause) {
        super(message, cause);
        this.why = Why.BROKEN;
    }

    /// @param message one line for people
    public UnusableIndexException(String message) {
        this(message, Why.BROKEN);
    }

    private UnusableIndexException(String message, Why why) {
        super(message);
        this.why = why;
    }

    /// Another process writes to the index.
    ///
    /// @param message one line for people
    static UnusableIndexException inUse(String message) {
        return new UnusableIndexException(message, Why.IN_USE);
    }

    /// Another folder has to be named.
    ///
    /// @param message one line for people
    static UnusableIndexException wrongFolder(String message) {
        return new UnusableIndexException(message, Why.WRONG_FOLDER);
    }

    /// Why the folder cannot be used.
    public Why why() {
        return why;
    }
}
