package vn.cancu.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What a run must not leave behind: its processes, its disks and its folder, also when it is interrupted. A run that
/// was killed outright could not do it; the next one does it for it.
final class Cleanup implements AutoCloseable {
    private static final String NAME = "cancu-torture-";

    private final Path folder;
    private final Set<ProcessHandle> processes = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    private Cleanup(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder of a run; Ctrl-C and SIGTERM take it away again.
    ///
    /// @param parent in which it is made
    static Cleanup below(Path parent) throws IOException {
        try (Stream<Path> before = Files.list(parent)) {
            before.filter(Cleanup::isAbandoned).toList().forEach(Cleanup::remove);
        }
        Path folder =
                Files.createTempDirectory(parent, NAME + ProcessHandle.current().pid() + "-");
        folder.toFile().setExecutable(true, false);
        folder.toFile().setReadable(true, false);
        var cleanup = new Cleanup(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(cleanup::close));
        return cleanup;
    }

    /// Everything that a run makes lies below it.
    Path folder() {
        return folder;
    }

    /// Remembers a process that is to end with the run.
    Process add(Process process) {
        processes.removeIf(other -> !other.isAlive());
        processes.add(process.toHandle());
        if (ended) {
            kill(process.toHandle());
        }
        return process;
    }

    @Override
    public void close() {
        ended = true;
        processes.forEach(Cleanup::kill);
        for (int i = 0; i < 3 && Files.exists(folder); i++) {
            remove(folder); // again, should the run have made something meanwhile
        }
    }

    private static void kill(ProcessHandle process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean isAbandoned(Path folder) {
        String[] words = folder.getFileName().toString().split("-");
        return folder.getFileName().toString().startsWith(NAME)
                && words[2].chars().allMatch(Character::isDigit)
                && ProcessHandle.of(Long.parseLong(words[2])).isEmpty();
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path -> path.getFileName().toString().startsWith("disk-"))
                    .forEach(path -> Bench.system("umount", "-l", path.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Bench.system("rm", "-rf", folder.toString()); // deeper than Java can name
    }
}
