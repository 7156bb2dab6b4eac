package vn.cancu.ingest;

import java.util.Map;

/// How a run ended. Every file under the given paths is counted once: `files = documents + duplicates + failures`.
///
/// @param last the run itself
/// @param files files under the given paths (members of archives in place of the archive)
/// @param documents files that hold a document of their own
/// @param duplicates files with the bytes of another document
/// @param failures files without a document
/// @param reasons failures by the code of their reason, most frequent first
/// @param waiting files of which pages wait for OCR: documents without those pages, or failures
/// @param stopped whether the run was stopped before its end; what was read is kept
public record IngestReport(
        Progress last,
        long files,
        long documents,
        long duplicates,
        long failures,
        Map<String, Long> reasons,
        long waiting,
        boolean stopped) {}
