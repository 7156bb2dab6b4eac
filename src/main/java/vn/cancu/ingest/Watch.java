package vn.cancu.ingest;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Waits for changes in folders. It uses the notifications of the system; where there are none (too many folders, a
/// drive of another machine), the caller looks every half minute. The identity of the given folders is checked every
/// half minute too, because the system does not report drives that are mounted or removed. No change is lost: the run
/// that follows compares everything.
public final class Watch implements AutoCloseable {
    private static final Duration BLIND = Duration.ofSeconds(30);

    private final List<Path> roots;
    private final Path indexFolder;
    private final Optional<WatchService> service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private Map<Path, String> identities;
    private boolean blind;

    /// @param roots folders and files; the folder of a file is watched
    /// @param indexFolder not watched
    public Watch(Collection<Path> roots, Path indexFolder) {
        this.roots = List.copyOf(roots);
        this.indexFolder = indexFolder;
        this.service = service();
        this.blind = service.isEmpty();
        this.roots.forEach(this::register);
        this.identities = identities();
    }

    /// The identity of each given path: the file key of what it names now, which changes when a drive is mounted.
    private Map<Path, String> identities() {
        Map<Path, String> now = new HashMap<>();
        for (Path root : roots) {
            try {
                now.put(
                        root,
                        String.valueOf(Files.readAttributes(root, BasicFileAttributes.class)
                                .fileKey()));
            } catch (IOException _) {
                now.put(root, "missing");
            }
        }
        return now;
    }

    private static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.empty(); // the caller looks every half minute instead
        }
    }

    /// Whether the system does not report all changes.
    public boolean isBlind() {
        return blind;
    }

    /// Waits until something has changed, or it is time to look.
    ///
    /// @param longest the longest wait
    /// @return false if it was closed meanwhile
    public boolean await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + (blind && longest.compareTo(BLIND) > 0 ? BLIND : longest).toNanos();
        try {
            boolean quiet = true;
            for (long left = end - System.nanoTime(); quiet && left > 0; left = end - System.nanoTime()) {
                quiet = isQuiet(Math.min(left, BLIND.toNanos()));
            }
            return true;
        } catch (ClosedWatchServiceException _) {
            return false;
        }
    }

    /// Waits for a change.
    ///
    /// @return false as soon as something has changed
    private boolean isQuiet(long nanos) throws InterruptedException {
        if (service.isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return true;
        }
        WatchKey first = service.get().poll(nanos, TimeUnit.NANOSECONDS);
        for (WatchKey key = first; key != null; key = service.get().poll()) {
            take(key);
        }
        Map<Path, String> now = identities();
        boolean same = now.equals(identities);
        if (!same) {
            identities = now;
            roots.forEach(this::register);
        }
        return first == null && same;
    }

    private void take(WatchKey key) {
        Path folder = folders.getOrDefault(key, indexFolder);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                roots.forEach(this::register); // events were lost, perhaps of new folders
            } else if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && event.context() instanceof Path name) {
                register(folder.resolve(name));
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    /// Watches a folder and all below it.
    private void register(Path path) {
        try {
            if (Files.isDirectory(path)) {
                Files.walkFileTree(path, new Registering());
            } else if (roots.contains(path) && path.getParent() != null) {
                watch(path.getParent());
            }
        } catch (IOException _) {
            blind = true;
        }
    }

    private void watch(Path folder) throws IOException {
        if (service.isPresent()) {
            WatchKey key = folder.register(
                    service.get(),
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
        }
    }

    /// Skips the index folder and whatever cannot be entered.
    private final class Registering extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(indexFolder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            try {
                watch(folder);
            } catch (IOException _) {
                blind = true; // the system's limit is reached, or the folder is closed to us
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    @Override
    public void close() {
        try {
            if (service.isPresent()) {
                service.get().close();
            }
        } catch (IOException _) {
            blind = true; // it may go on reporting, which nobody hears
        }
    }
}
