package vn.cancu.index;

/// The index folder cannot be used. The message is one line that names the folder and says what to do.
public final class UnusableIndexException extends RuntimeException {

    /// @param message one line for people
    /// @param cause what Lucene or the file system said; shown with `--debug`
    public UnusableIndexException(String message, Throwable cause) {
        super(message, cause);
    }

    /// @param message one line for people
    public UnusableIndexException(String message) {
        super(message);
    }
}
