package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;

/// What the disk reports while the index is written to, in one line for people. What was committed stays as it is.
final class DiskTrouble {
    /// A disk with less than this has nothing left for an index.
    private static final long NOTHING_LEFT = 64 * 1024;

    private DiskTrouble() {}

    /// Whether an error says that a disk is full. The system's own words tell: Java has no exception for it.
    static boolean isFull(Throwable error) {
        String message = String.valueOf(error.getMessage());
        return message.contains("No space left") || message.contains("Disk quota exceeded");
    }

    /// The one line for an error while writing.
    ///
    /// @param root the index folder
    /// @param error as Lucene throws it; after a first one it throws [AlreadyClosedException] with that as its cause
    static RuntimeException of(Path root, Exception error) {
        Throwable first = first(error);
        if (isFull(first) || free(root).map(free -> free < NOTHING_LEFT).orElse(false)) {
            return new UnusableIndexException(full(root), error);
        }
        if (error instanceof RuntimeException broken && !(error instanceof AlreadyClosedException)) {
            return broken;
        }
        String message = Optional.ofNullable(first.getMessage()).orElse(first.toString());
        IOException cause = error instanceof IOException io ? io : new IOException(error);
        return new UncheckedIOException("The index folder " + root + " cannot be written to: " + message, cause);
    }

    private static Throwable first(Throwable error) {
        Throwable cause = error.getCause();
        return error instanceof AlreadyClosedException && cause != null ? cause : error;
    }

    private static String full(Path root) {
        long held = bytes(root);
        return String.format(
                Locale.ROOT,
                "The disk of %s (%s) is full: %,d bytes free, about %,d needed (the index may double while it is put in "
                        + "order). What was committed is kept; make room and run the same command again.",
                root,
                disk(root).map(FileStore::name).orElse("unknown"),
                free(root).orElse(0L),
                Math.max(held, 1_000_000));
    }

    private static Optional<FileStore> disk(Path root) {
        try {
            return Optional.of(Files.getFileStore(root));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> free(Path root) {
        try {
            Optional<FileStore> disk = disk(root);
            return disk.isPresent() ? Optional.of(disk.get().getUsableSpace()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long bytes(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // a file that went away meanwhile: the figure is a guess anyway
        }
    }
}
