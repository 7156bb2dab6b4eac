package vn.cancu.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Status;

/// The records of all files, taken from the index and kept up to date during a run. Safe for use by several threads.
final class Ledger {
    private static final Comparator<FileRecord> BY_ID = Comparator.comparing(FileRecord::id);

    /// Records by path of the file on disk, in the order of their ids: an archive has one for itself and one a member.
    private final Map<String, List<FileRecord>> byPath = new ConcurrentHashMap<>();

    Ledger(Collection<FileRecord> records) {
        records.forEach(this::put);
    }

    /// Adds a record, in place of the one with the same id.
    void put(FileRecord file) {
        byPath.merge(file.path(), List.of(file), (known, _) -> with(file, known));
    }

    /// Records with one more, which takes the place of that with the same id.
    private static List<FileRecord> with(FileRecord file, List<FileRecord> known) {
        var records = new ArrayList<FileRecord>(known);
        int at = Collections.binarySearch(records, file, BY_ID);
        if (at >= 0) {
            records.set(at, file);
        } else {
            records.add(-at - 1, file);
        }
        return List.copyOf(records);
    }

    /// All records of a file on disk: its own first, then those of its members. Empty when the file is new.
    Collection<FileRecord> of(Path path) {
        return of(path.toString());
    }

    /// The same by the path's text.
    Collection<FileRecord> of(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    /// The record with this id.
    Optional<FileRecord> find(String recordId) {
        Optional<FileRecord> own = find(recordId, recordId);
        for (int at = recordId.indexOf("!/"); at > 0 && own.isEmpty(); at = recordId.indexOf("!/", at + 1)) {
            own = find(recordId.substring(0, at), recordId);
        }
        return own;
    }

    private Optional<FileRecord> find(String path, String recordId) {
        return of(path).stream().filter(file -> file.id().equals(recordId)).findFirst();
    }

    /// The file on disk as it was when this record was written.
    static CorpusFile file(FileRecord record) {
        var path = Path.of(record.path());
        return new CorpusFile(
                path, record.member().isEmpty() ? record.bytes() : path.toFile().length(), record.modifiedMillis());
    }

    /// Forgets a file on disk.
    void remove(String path) {
        byPath.remove(path);
    }

    /// Whether a file is as it was when it was read, by one of these readers.
    boolean isUnchanged(CorpusFile file, Set<String> readers) {
        Collection<FileRecord> records = of(file.path());
        return !records.isEmpty()
                && records.stream()
                        .allMatch(known -> readers.contains(known.version())
                                && known.modifiedMillis() == file.modifiedMillis()
                                && (!known.member().isEmpty() || known.bytes() == file.bytes()));
    }

    /// Paths of the files on disk under one of the roots.
    List<String> pathsUnder(Collection<Path> roots) {
        return byPath.keySet().stream()
                .filter(path -> isUnder(path, roots))
                .sorted()
                .toList();
    }

    /// All records under one of the roots, except those of archives themselves, in the order of paths and ids.
    List<FileRecord> leavesUnder(Collection<Path> roots) {
        var leaves = new ArrayList<FileRecord>();
        for (String path : pathsUnder(roots)) {
            of(path).stream().filter(file -> file.status() != Status.UNPACKED).forEach(leaves::add);
        }
        return leaves;
    }

    /// Every record.
    List<FileRecord> all() {
        return byPath.values().stream().flatMap(List::stream).toList();
    }

    /// Whether a path is one of the roots or lies in one. Asked for every file of a tree.
    static boolean isUnder(String path, Collection<Path> roots) {
        for (Path each : roots) {
            String root = each.toString();
            boolean inside = path.length() == root.length()
                    || root.endsWith("/")
                    || path.length() > root.length() && path.charAt(root.length()) == '/';
            if (inside && path.startsWith(root)) {
                return true;
            }
        }
        return false;
    }
}
