package vn.cancu.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A place on disk where nothing can be read.
///
/// @param path absolute; when the name is not text that can be written down, the nearest writing of it
/// @param cause one of the fixed causes
/// @param message one sentence for people: what is wrong and what to do
public record Problem(Path path, Cause cause, String message) implements CorpusEntry {

    /// Why a place cannot be read.
    public enum Cause {
        /// Nothing is there.
        MISSING("Nothing is there: check the path."),
        /// The system forbids it.
        NO_PERMISSION("The system forbids reading: give this user the right to read."),
        /// A link that leads to itself.
        LOOP("The link leads back to itself: remove the link."),
        /// A link that leads out of the folder.
        OUTSIDE("The link leads out of the folder: index the place it leads to by its own path."),
        /// A path longer than the system opens.
        TOO_LONG("The path is too long for the system: move the file to a folder nearer the top."),
        /// A name in another encoding than the system's, so that the file cannot be opened by its written name.
        NAME("The name is not valid text for the system: rename the file (or start with LC_ALL=C.UTF-8)."),
        /// A pipe, a device or a socket.
        NOT_A_FILE("Neither a file nor a folder but a pipe, a device or a socket: put a document in its place."),
        /// Any other error of the disk.
        FAULT("The disk or the system reports an error: check the disk and try again.");

        private final String advice;

        Cause(String advice) {
            this.advice = advice;
        }
    }

    static Problem of(Path path, Cause cause) {
        return new Problem(path, cause, cause.advice);
    }

    static Problem of(Path path, IOException e) {
        return of(path, cause(e));
    }

    private static Cause cause(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> Cause.MISSING;
            case AccessDeniedException _ -> Cause.NO_PERMISSION;
            case FileSystemLoopException _ -> Cause.LOOP;
            case FileSystemException f -> cause(f.getReason() == null ? "" : f.getReason());
            default -> Cause.FAULT;
        };
    }

    /// The system's own message, which Java passes on for errors without an exception of their own.
    private static Cause cause(String words) {
        if (words.contains("too long")) {
            return Cause.TOO_LONG;
        }
        return words.contains("symbolic links") ? Cause.LOOP : Cause.FAULT;
    }
}
