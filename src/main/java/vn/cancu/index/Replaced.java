package vn.cancu.index;

import java.util.Set;

/// What a file record stands in place of, besides a record and a document with its own identities: it goes in the same
/// moment in which the new comes.
///
/// @param documents ids of documents
/// @param files ids of file records
public record Replaced(Set<String> documents, Set<String> files) {
    /// Nothing.
    public static final Replaced NOTHING = new Replaced(Set.of(), Set.of());

    public Replaced {
        documents = Set.copyOf(documents);
        files = Set.copyOf(files);
    }
}
