package vn.cancu.index;

/// The index folder cannot be used. The message is one line that names the folder and says what to do.
public final class UnusableIndexException extends RuntimeException {

    /// Another process writes to the index: it can be used later.
    private final boolean inUse;

    /// @param message one line for people
    /// @param cause what Lucene or the file system said; shown with `--debug`
    public UnusableIndexException(String message, Throwable cause) {
        super(message, cause);
        this.inUse = false;
    }

    private UnusableIndexException(String message, boolean inUse) {
        super(message);
        this.inUse = inUse;
    }

    /// Another process writes to the index.
    ///
    /// @param message one line for people
    static UnusableIndexException inUse(String message) {
        return new UnusableIndexException(message, true);
    }

    /// Whether the folder is well, and only being written to by another process.
    public boolean isInUse() {
        return inUse;
    }

    /// @param message one line for people
    public UnusableIndexException(String message) {
        this(message, false);
    }
}
