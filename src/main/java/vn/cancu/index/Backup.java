package vn.cancu.index;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/// Copies the last commit of an index, also while it is written to: all its files are opened before the first is copied,
/// so that a writer that deletes one takes nothing away. The file that names the others is written last: a copy that was
/// broken off is never taken for an index.
final class Backup {
    /// A writer may replace the commit while its files are being opened; so often is the next one tried.
    private static final int TURNS = 20;

    private Backup() {}

    /// Copies what one index folder holds into a folder.
    ///
    /// @param from the index folder
    /// @param target a folder without files; made when it is absent
    /// @return bytes copied
    /// @throws UnusableIndexException when there is no usable index, or the target cannot take it
    static long copy(IndexFolder from, Path target) {
        var place = new IndexFolder(target);
        if (!place.isVacant()) {
            throw UnusableIndexException.wrongFolder("The folder " + place.root() + " is not empty; choose another.");
        }
        if (from.isVacant()) {
            throw UnusableIndexException.wrongFolder(
                    "The index folder " + from.root() + " holds nothing to copy; name another.");
        }
        try (Directory source = from.open();
                Directory copy = FSDirectory.open(target)) {
            from.check(source);
            from.checkBytes(source);
            return copy(source, copy);
        } catch (IOException e) {
            throw DiskTrouble.of(place.root(), e);
        }
    }

    private static long copy(Directory source, Directory target) throws IOException {
        for (int turn = 0; ; turn++) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(source);
            Map<String, IndexInput> open = new LinkedHashMap<>();
            try {
                for (String name : commit.files(true)) {
                    open.put(name, source.openInput(name, IOContext.READONCE));
                }
                return copy(open, commit.getSegmentsFileName(), target);
            } catch (NoSuchFileException | FileNotFoundException e) {
                if (turn == TURNS) {
                    throw e;
                }
            } finally {
                IOUtils.close(open.values());
            }
        }
    }

    private static long copy(Map<String, IndexInput> files, String segments, Directory target) throws IOException {
        long bytes = 0;
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, IndexInput> file : files.entrySet()) {
            boolean last = file.getKey().equals(segments);
            String name = last ? "pending_" + segments : file.getKey();
            try (IndexOutput out = target.createOutput(name, IOContext.DEFAULT)) {
                out.copyBytes(file.getValue(), file.getValue().length());
            }
            names.add(name);
            bytes += file.getValue().length();
        }
        target.sync(names);
        target.rename("pending_" + segments, segments);
        target.syncMetaData();
        return bytes;
    }
}
