package vn.cancu.index;

import java.util.Set;

/// What a new file record replaces besides a record and a document with the same identities. It is removed in the same
/// commit that adds the new record.
///
/// @param documents ids of documents
/// @param files ids of file records
public record Replaced(Set<String> documents, Set<String> files) {
    /// Replaces nothing else.
    public static final Replaced NOTHING = new Replaced(Set.of(), Set.of());

    public Replaced {
        documents = Set.copyOf(documents);
        files = Set.copyOf(files);
    }
}
