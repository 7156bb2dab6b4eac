package vn.cancu.ingest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Status;
import vn.cancu.index.Replaced;

/// Index entries of files that are to be read again. They stay until the new ones are written, so that no document is
/// missing while its file waits, nor after an interrupted run: a new version of the reading re-reads every file, which
/// can take hours. Safe for use by several threads; what a record replaces is asked for by the writer while no other
/// thread writes, because an entry that another thread has just stored under the same id would be removed.
final class Superseded {
    private final Map<String, List<FileRecord>> byPath = new ConcurrentHashMap<>();
    private final Map<String, FileRecord> byDocument = new ConcurrentHashMap<>();
    private final ContentOwners owners;

    Superseded(ContentOwners owners) {
        this.owners = owners;
    }

    /// Registers a file that will be read again, with its current records.
    void add(String path, Collection<FileRecord> records) {
        byPath.put(path, List.copyOf(records));
        records.stream()
                .filter(file -> file.status() == Status.INDEXED)
                .forEach(file -> byDocument.put(file.documentId(), file));
    }

    /// What this record replaces: the entry of the same place, except its document if the bytes lie elsewhere too; and the
    /// record of another file whose document now belongs to this file or no longer exists. Entries of other members of
    /// the file stay: a run that is killed between two members must not lose those that come later.
    Replaced by(FileRecord record) {
        var replaced = new Entries();
        byPath.computeIfPresent(record.path(), (_, records) -> {
            records.stream().filter(file -> file.id().equals(record.id())).forEach(replaced::add);
            return records.stream()
                    .filter(file -> !file.id().equals(record.id()))
                    .toList();
        });
        return replaced.by(record);
    }

    /// What the last record of a file replaces: all entries of the file that are still there.
    Replaced atLast(FileRecord record) {
        var replaced = new Entries();
        Optional.ofNullable(byPath.remove(record.path())).orElse(List.of()).forEach(replaced::add);
        return replaced.by(record);
    }

    /// Entries to be removed, while they are gathered.
    private final class Entries {
        private final Set<String> documents = new HashSet<>();
        private final Set<String> files = new HashSet<>();

        void add(FileRecord file) {
            files.add(file.id());
            if (file.status() == Status.INDEXED) {
                byDocument.remove(file.documentId(), file);
                if (!owners.isClaimed(file.sha256())) {
                    documents.add(file.documentId());
                }
            }
        }

        Replaced by(FileRecord record) {
            if (record.status() == Status.INDEXED) {
                disown(record.documentId(), files);
            } else if (record.status() == Status.FAILED && !record.sha256().isEmpty()) {
                disown(Place.documentId(record.sha256()), files);
                documents.add(Place.documentId(record.sha256()));
            }
            return documents.isEmpty() && files.isEmpty() ? Replaced.NOTHING : new Replaced(documents, files);
        }
    }

    /// Removes a waiting record because its document has another path now, or no longer exists.
    private void disown(String documentId, Set<String> files) {
        Optional.ofNullable(byDocument.remove(documentId)).ifPresent(other -> {
            files.add(other.id());
            byPath.computeIfPresent(
                    other.path(),
                    (_, records) -> records.stream()
                            .filter(file -> !file.id().equals(other.id()))
                            .toList());
        });
    }

    /// Records of files that were not read again in this run; they remain valid.
    List<FileRecord> left() {
        return byPath.values().stream().flatMap(List::stream).toList();
    }
}
