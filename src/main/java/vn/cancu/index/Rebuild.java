package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/// An index that grows beside another and takes its place when it is whole. Readers of the old one are not disturbed;
/// writers are kept off. What was left unfinished is gone on with at the next time.
///
/// Example: `try (var rebuild = old.rebuild()) { …fill rebuild.index()…; rebuild.adopt(); }`.
public final class Rebuild implements AutoCloseable {
    private final IndexFolder folder;
    private final Lock lock;
    private final Path growing;
    private final LuceneIndex index;

    /// Takes the lock of an index folder, whatever lies in it.
    ///
    /// @throws UnusableIndexException when another process writes, or the folder cannot be written to
    Rebuild(IndexFolder folder) {
        this.folder = folder;
        this.lock = folder.lockRoot();
        this.growing = folder.generations().growing();
        if (!canGoOn()) {
            empty();
        }
        this.index = LuceneIndex.open(growing);
    }

    /// The new index.
    public LuceneIndex index() {
        return index;
    }

    /// Puts a copy of another index into the new one, which must be empty.
    ///
    /// @param backup an index folder
    /// @return bytes copied
    /// @throws UnusableIndexException when it cannot be used or copied
    public long fillFrom(Path backup) {
        index.close();
        empty();
        return Backup.copy(new IndexFolder(backup), growing);
    }

    /// Lets the new index take the place of the old one, which is deleted.
    ///
    /// @throws UnusableIndexException when the new one is not sound; the old one then stays
    public void adopt() {
        index.close();
        List<Finding> findings = new IndexCheck(new IndexFolder(growing)).run();
        if (!findings.isEmpty()) {
            throw new UnusableIndexException("The new index is not sound ("
                    + findings.getFirst().line() + "); the old one is as it was. Check the disk and try again.");
        }
        folder.generations().adopt(growing);
    }

    private boolean canGoOn() {
        var left = new IndexFolder(growing);
        if (left.isVacant()) {
            return true;
        }
        try (Directory directory = left.open()) {
            left.check(directory);
            return true;
        } catch (UnusableIndexException | IOException e) {
            return false; // of another version, or broken off while it was copied: begun anew
        }
    }

    private void empty() {
        try {
            if (Files.exists(growing)) {
                Generations.delete(growing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// Lets go of the lock. What was not adopted stays for the next time.
    @Override
    public void close() {
        index.close();
        IndexFolder.release(Optional.of(lock));
    }
}
