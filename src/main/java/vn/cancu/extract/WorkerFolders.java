package vn.cancu.extract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// The temporary folders of worker processes. Each is named by the process that asked for the worker
/// (`cancu-worker-4711-…`), made by the worker and removed by whichever of the two ends last. Only when both are killed
/// at once does one stay, until the next run sweeps it.
final class WorkerFolders {
    private static final String PREFIX = "cancu-worker-";
    /// Digits of a process id at most.
    private static final int LONGEST_ID = 10;

    private WorkerFolders() {}

    /// An unused name in the temporary folder of this process that nobody can guess.
    ///
    /// @throws IOException when nothing can be written there
    static Path fresh() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        Files.delete(folder);
        return folder.toAbsolutePath();
    }

    /// Makes a folder that only this user may open.
    ///
    /// @throws IOException when it cannot be made or is there already
    static Path make(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectory(folder);
    }

    /// Deletes the folders whose process is gone. What belongs to another user stays, because it cannot be deleted.
    static void sweep() {
        try (Stream<Path> all = Files.list(temporary())) {
            all.filter(WorkerFolders::isLeft).forEach(WorkerFolders::delete);
        } catch (IOException e) {
            // The temporary folder cannot be read: then there is nothing of ours in it either.
            return;
        }
    }

    private static boolean isLeft(Path folder) {
        String name = folder.getFileName().toString();
        int end = name.indexOf('-', Math.min(PREFIX.length(), name.length()));
        return name.startsWith(PREFIX)
                && end > 0
                && isGone(name.substring(PREFIX.length(), end))
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isGone(String owner) {
        return !owner.isEmpty()
                && owner.length() <= LONGEST_ID
                && owner.chars().allMatch(letter -> letter >= '0' && letter <= '9')
                && ProcessHandle.of(Long.parseLong(owner)).isEmpty();
    }

    /// Where the folders lie: the temporary folder of this process.
    static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    /// Deletes a folder with all that is in it, as far as that is possible.
    static void delete(Path folder) {
        clear(folder);
        folder.toFile().delete();
    }

    /// Deletes what lies in a folder, as far as that is possible; links are deleted, not followed.
    static void clear(Path folder) {
        File[] files = folder.toFile().listFiles();
        if (files == null) {
            return;
        }
        for (File file : files) {
            if (file.isDirectory() && !Files.isSymbolicLink(file.toPath())) {
                clear(file.toPath());
            }
            file.delete();
        }
    }
}
