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

/// What the index holds of files that are to be read again. It stays there until the file is filed, so that nobody misses
/// a document while its file waits for its turn, nor after a run that was broken off: a new version of the reading has
/// every file read again, which takes hours where there are many. Safe for use by several threads.
final class Superseded {
    private final Map<String, List<FileRecord>> byPath = new ConcurrentHashMap<>();
    private final Map<String, FileRecord> byDocument = new ConcurrentHashMap<>();
    private final Claims claims;

    Superseded(Claims claims) {
        this.claims = claims;
    }

    /// Takes note of a file that will be read again.
    void add(String path, Collection<FileRecord> records) {
        byPath.put(path, List.copyOf(records));
        records.stream()
                .filter(file -> file.status() == Status.INDEXED)
                .forEach(file -> byDocument.put(file.documentId(), file));
    }

    /// What goes when this record is written: all that was known of its file, but for documents whose bytes lie elsewhere
    /// too; and of another file the record of a document that is this one's now, or that is none any more.
    Replaced by(FileRecord record) {
        var documents = new HashSet<String>();
        var files = new HashSet<String>();
        for (FileRecord file : Optional.ofNullable(byPath.remove(record.path())).orElse(List.of())) {
            files.add(file.id());
            if (file.status() == Status.INDEXED) {
                byDocument.remove(file.documentId(), file);
                if (!claims.isClaimed(file.sha256())) {
                    documents.add(file.documentId());
                }
            }
        }
        if (record.status() == Status.INDEXED) {
            disown(record.documentId(), files);
        } else if (record.status() == Status.FAILED && !record.sha256().isEmpty()) {
            disown(Place.documentId(record.sha256()), files);
            documents.add(Place.documentId(record.sha256()));
        }
        return documents.isEmpty() && files.isEmpty() ? Replaced.NOTHING : new Replaced(documents, files);
    }

    /// Lets a record that waits to be superseded go, because its document has another place now, or none.
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

    /// Records of files that were not read again after all: they stand.
    List<FileRecord> left() {
        return byPath.values().stream().flatMap(List::stream).toList();
    }
}
