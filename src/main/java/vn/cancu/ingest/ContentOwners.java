package vn.cancu.ingest;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Status;

/// Which file owns a content, by SHA-256: the first that claims it becomes the document, later ones are its copies. Safe
/// for use by several threads.
final class ContentOwners {
    private final Map<String, String> ownerByHash = new ConcurrentHashMap<>();

    ContentOwners(Collection<FileRecord> records) {
        records.stream()
                .filter(file -> file.status() == Status.INDEXED || file.status() == Status.UNPACKED)
                .forEach(file -> ownerByHash.put(file.sha256(), file.id()));
    }

    /// Claims a content.
    ///
    /// @return whether it was free
    boolean claim(String sha256, String recordId) {
        return ownerByHash.putIfAbsent(sha256, recordId) == null;
    }

    /// Record id of the owner; empty when there is none.
    String owner(String sha256) {
        return ownerByHash.getOrDefault(sha256, "");
    }

    /// Makes another file the owner.
    void pass(String sha256, String recordId) {
        ownerByHash.put(sha256, recordId);
    }

    /// Whether a content has an owner.
    boolean isClaimed(String sha256) {
        return ownerByHash.containsKey(sha256);
    }

    /// Leaves a content without an owner.
    void release(String sha256) {
        ownerByHash.remove(sha256);
    }
}
