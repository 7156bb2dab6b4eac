package vn.cancu.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;

/// Checks an index from its first byte to its last: the checksums of all its files, what Lucene knows of their order,
/// and what we know of documents and records ([Coherence]). Reads only; a writer may be at work meanwhile.
final class IndexCheck {
    /// A writer may replace the commit under the check; so often is it looked at anew.
    private static final int TURNS = 5;

    private final IndexFolder folder;

    IndexCheck(IndexFolder folder) {
        this.folder = folder;
    }

    /// All that is wrong, noted in the folder: an index found damaged is refused from then on. A sound one is acquitted.
    List<Finding> noted() {
        if (!folder.isVacant()) {
            folder.checkOrigin();
        }
        List<Finding> findings = run();
        if (findings.isEmpty()) {
            folder.acquit();
        } else {
            folder.condemn(findings.getFirst().line());
        }
        return findings;
    }

    /// Reads every byte of what is committed; where that fails everything is looked at, and noted.
    void bytes() {
        if (folder.isVacant()) {
            return;
        }
        try (Directory directory = folder.open()) {
            folder.check(directory);
            folder.checkBytes(directory);
        } catch (UnusableIndexException e) {
            noted();
            throw e;
        } catch (IOException e) {
            throw folder.damaged(e);
        }
    }

    /// All that is wrong; empty when nothing is.
    List<Finding> run() {
        List<Finding> findings = List.of();
        for (int turn = 0; turn < TURNS; turn++) {
            byte[] before = commit();
            findings = once();
            if (findings.isEmpty() || Arrays.equals(before, commit())) {
                return findings;
            }
        }
        return findings;
    }

    /// Identity of the commit; empty when there is none to read.
    private byte[] commit() {
        try (Directory directory = folder.open()) {
            return SegmentInfos.readLatestCommit(directory).getId();
        } catch (IOException | RuntimeException e) {
            return new byte[0]; // what is wrong with it is found by the check itself
        }
    }

    private List<Finding> once() {
        if (folder.isVacant()) {
            return List.of();
        }
        try (Directory directory = folder.open()) {
            folder.checkFiles(directory);
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            List<Finding> findings = checksums(directory, commit);
            if (findings.isEmpty()) {
                findings = structure(directory);
            }
            return findings.isEmpty() ? contents(directory) : findings;
        } catch (UnusableIndexException e) {
            return List.of(new Finding("index", oneLine(e)));
        } catch (IOException | RuntimeException e) {
            return List.of(new Finding("index", "cannot be read (" + oneLine(e) + ")"));
        }
    }

    /// The files of a commit whose bytes are not those that were written.
    static List<Finding> checksums(Directory directory, SegmentInfos commit) throws IOException {
        var findings = new ArrayList<Finding>();
        for (String file : commit.files(false).stream().sorted().toList()) {
            try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(in);
            } catch (IOException | RuntimeException e) {
                findings.add(new Finding(file, "is missing or damaged (" + oneLine(e) + ")"));
            }
        }
        return findings;
    }

    private static List<Finding> structure(Directory directory) throws IOException {
        var findings = new ArrayList<Finding>();
        try (var check = new CheckIndex(directory, new NoLock());
                var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            check.setInfoStream(silent);
            CheckIndex.Status status = check.checkIndex();
            if (status.missingSegments || status.toolOutOfDate) {
                findings.add(new Finding("index", "has no segments file that can be read"));
            }
            status.segmentInfos.stream()
                    .filter(segment -> !segment.openReaderPassed || segment.toLoseDocCount > 0)
                    .forEach(segment -> findings.add(
                            new Finding(segment.name, "is damaged: " + segment.toLoseDocCount + " entries are lost")));
            if (!status.clean && findings.isEmpty()) {
                findings.add(new Finding("index", "is damaged"));
            }
        }
        return findings;
    }

    private static List<Finding> contents(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return new Coherence(reader).run();
        }
    }

    /// The first line of an error without the name of a folder; some of Lucene's run over several lines.
    private static String oneLine(Exception error) {
        String message = String.valueOf(error.getMessage()).replace('\n', ' ');
        int resource = message.indexOf(" (resource=");
        return resource > 0 ? message.substring(0, resource) : message;
    }

    /// The check changes nothing, so it needs to hold nobody off.
    private static final class NoLock extends Lock {
        @Override
        public void close() {
            // nothing is held
        }

        @Override
        public void ensureValid() {
            // always
        }
    }
}
