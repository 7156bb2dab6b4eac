package vn.cancu.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Recognised pages on disk, one small file each under the name of the page, so that no page is ever recognised twice.
/// A failure here only costs time: a page that cannot be stored is recognised again. The folder may be deleted
/// at any time. Safe for use by several processes.
final class PageCache {
    /// A recognised page takes about 6 kB: these are about 80,000 pages.
    private static final long MOST_BYTES = 500_000_000;

    private final Path folder;

    PageCache(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /// A page that is kept.
    ///
    /// @param key hex digits
    Optional<byte[]> find(String key) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file(key))))) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Keeps a page.
    ///
    /// @return whether that was possible
    boolean keep(String key, byte[] page) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "page-", ".tmp");
            try {
                var bytes = new ByteArrayOutputStream();
                try (var out = new GZIPOutputStream(bytes)) {
                    out.write(page);
                }
                Files.write(fresh, bytes.toByteArray());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + ".gz");
    }

    private record Kept(Path file, long bytes, FileTime written) {}

    /// Takes out the oldest pages when there are too many.
    void tidy() {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            var all = new ArrayList<Kept>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
            long bytes = all.stream().mapToLong(Kept::bytes).sum();
            all.sort(Comparator.comparing(Kept::written));
            for (Kept kept : bytes > MOST_BYTES ? all : List.<Kept>of()) {
                if (bytes <= MOST_BYTES) {
                    return;
                }
                Files.deleteIfExists(kept.file());
                bytes -= kept.bytes();
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return; // absent, or changed by another process meanwhile
        }
    }
}
