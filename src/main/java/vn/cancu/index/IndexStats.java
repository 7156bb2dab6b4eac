package vn.cancu.index;

/// Size of what is held.
///
/// @param documents held documents
/// @param mentions mentions of other documents in them
/// @param duplicates files with the bytes of a held document
/// @param failures files without a document
/// @param bytes size of the index on disk
/// @param committedMillis time of the last commit, milliseconds since 1970; 0 when none
public record IndexStats(
        long documents, long mentions, long duplicates, long failures, long bytes, long committedMillis) {}
