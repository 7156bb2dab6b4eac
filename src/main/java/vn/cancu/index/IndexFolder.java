package vn.cancu.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// The folder in which an index lies: what may be opened, what is refused and why. It never deletes what it does not
/// understand, and never starts a new index where anything else lies.
final class IndexFolder {
    private static final String MARK = "cancu.format";
    private static final String LOCK = IndexWriter.WRITE_LOCK_NAME;
    private static final String HOLDER = ".writer";
    private static final double RAM_MB = 64;

    private final Path path;

    IndexFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /// Whether there is no index yet and one may be made here: the folder is absent, or holds nothing but a README,
    /// hidden files and a lock.
    boolean isVacant() {
        return contents().isEmpty();
    }

    /// Opens the directory for Lucene; the folder must exist.
    Directory open() {
        try {
            return FSDirectory.open(path);
        } catch (IOException e) {
            throw refused("cannot be opened; check that it is a folder and that you may read it", e);
        }
    }

    /// Looks at what lies in the folder before anything is opened.
    ///
    /// @throws UnusableIndexException when it is no index of ours, of another format, or damaged
    void check(Directory directory) {
        List<String> contents = contents();
        if (contents.stream().noneMatch(name -> name.startsWith("segments_"))) {
            boolean ours = contents.stream().anyMatch(IndexFolder::isLucene);
            throw refused(
                    ours
                            ? "is damaged: its segments file is missing. Nothing was changed; restore it from a copy, or empty "
                                    + "the folder and index again"
                            : "holds files that are no index (" + contents.getFirst() + " …); choose another folder");
        }
        try {
            format(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw refused(
                    "is damaged, or was made by another version of the program. Nothing was changed; restore it "
                            + "from a copy, or empty the folder and index again",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private void format(Map<String, String> marks) {
        String format = marks.get(MARK);
        if (format == null) {
            throw refused("holds a Lucene index that this program did not make; choose another folder");
        }
        if (!format.equals(String.valueOf(LuceneIndex.FORMAT))) {
            throw refused("has index format " + format + ", this program reads format " + LuceneIndex.FORMAT
                    + "; index again into an empty folder");
        }
    }

    /// Opens the writer. A new index is made only in a vacant folder.
    IndexWriter writer() {
        boolean vacant = isVacant();
        try {
            Files.createDirectories(path);
            Directory directory = FSDirectory.open(path);
            if (!vacant) {
                check(directory);
            }
            var config = new IndexWriterConfig()
                    .setOpenMode(vacant ? IndexWriterConfig.OpenMode.CREATE : IndexWriterConfig.OpenMode.APPEND)
                    .setSimilarity(Ranking.SIMILARITY)
                    .setRAMBufferSizeMB(RAM_MB)
                    .setCommitOnClose(false);
            var writer = new IndexWriter(directory, config);
            writer.setLiveCommitData(marks().entrySet());
            noteHolder();
            if (vacant) {
                writer.commit();
            }
            return writer;
        } catch (LockObtainFailedException e) {
            throw refused(
                    "is being written to by another process" + holder() + " (lock " + path.resolve(LOCK)
                            + "); wait until it has finished",
                    e);
        } catch (FileSystemException e) {
            throw refused("cannot be written to; check permissions and that the disk is not read-only", e);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    static Map<String, String> marks() {
        return Map.of(MARK, String.valueOf(LuceneIndex.FORMAT));
    }

    /// Bytes of all files in the folder; 0 when it is absent.
    long bytes() {
        long bytes = 0;
        for (String name : contents()) {
            try {
                bytes += Files.size(path.resolve(name));
            } catch (IOException e) {
                bytes += 0; // a file that a merge has just removed
            }
        }
        return bytes;
    }

    /// Time of the last commit; 0 when there is none.
    long committedMillis() {
        long latest = 0;
        for (String name : contents()) {
            if (name.startsWith("segments_")) {
                try {
                    latest = Math.max(
                            latest,
                            Files.getLastModifiedTime(path.resolve(name)).toMillis());
                } catch (IOException e) {
                    latest = Math.max(latest, 0); // replaced by a newer commit meanwhile
                }
            }
        }
        return latest;
    }

    UnusableIndexException damaged(Exception cause) {
        return refused(
                "is damaged (" + firstLine(cause) + "). Nothing was changed; restore it from a copy, or empty the "
                        + "folder and index again",
                cause);
    }

    private UnusableIndexException refused(String what, Exception cause) {
        return new UnusableIndexException("The index folder " + path + " " + what + ".", cause);
    }

    private UnusableIndexException refused(String what) {
        return new UnusableIndexException("The index folder " + path + " " + what + ".");
    }

    private static String firstLine(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private void noteHolder() throws IOException {
        Files.writeString(
                path.resolve(HOLDER), "process " + ProcessHandle.current().pid(), StandardCharsets.UTF_8);
    }

    private String holder() {
        try {
            return ", "
                    + Files.readString(path.resolve(HOLDER), StandardCharsets.UTF_8)
                            .strip();
        } catch (IOException e) {
            return "";
        }
    }

    /// Names in the folder that are not a README, hidden or the lock.
    private List<String> contents() {
        var names = new ArrayList<String>();
        if (!Files.exists(path)) {
            return names;
        }
        try (Stream<Path> files = Files.list(path)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("README.md") && !name.equals(LOCK))
                    .sorted()
                    .forEach(names::add);
        } catch (IOException e) {
            throw refused("cannot be read; check that it is a folder and that you may read it", e);
        }
        return names;
    }

    private static boolean isLucene(String name) {
        return name.startsWith("_") || name.startsWith("pending_segments");
    }
}
