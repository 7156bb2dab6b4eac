package vn.cancu.ingest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Status;
import vn.cancu.index.Manifest;

/// Result of a run. Every file under the given paths is counted once: `files = documents + duplicates + failures`.
///
/// @param last final progress of the run
/// @param files files under the given paths (members of archives in place of the archive)
/// @param documents files that hold a document of their own
/// @param duplicates files with the bytes of another document
/// @param failures files without a document
/// @param reasons failures by the code of their reason, most frequent first
/// @param waiting files with pages that wait for OCR: documents without those pages, or failures
/// @param left files left for a later run: still being written, or older than was asked
/// @param away given folders that are missing or empty; their documents are kept
/// @param stopped whether the run was stopped before its end; what was read is kept
public record IngestReport(
        Progress last,
        long files,
        long documents,
        long duplicates,
        long failures,
        Map<String, Long> reasons,
        long waiting,
        long left,
        List<Path> away,
        boolean stopped) {

    public IngestReport {
        away = List.copyOf(away);
    }

    /// Adds up the outcomes of the files.
    ///
    /// @param outcomes of files and members, archives themselves left out, each as often as it occurs
    static IngestReport of(
            Progress last, Map<Manifest.Outcome, Long> outcomes, long left, List<Path> away, boolean stopped) {
        Map<String, Long> byReason = new TreeMap<>();
        outcomes.forEach((outcome, times) -> {
            if (outcome.status() == Status.FAILED) {
                byReason.merge(outcome.reason(), times, Long::sum);
            }
        });
        Map<String, Long> reasons = new LinkedHashMap<>();
        byReason.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        return new IngestReport(
                last,
                sum(outcomes, _ -> true),
                sum(outcomes, outcome -> outcome.status() == Status.INDEXED),
                sum(outcomes, outcome -> outcome.status() == Status.DUPLICATE),
                sum(outcomes, outcome -> outcome.status() == Status.FAILED),
                reasons,
                sum(outcomes, outcome -> outcome.reader().endsWith(FileRecord.WITHOUT_OCR)),
                left,
                away,
                stopped);
    }

    private static long sum(Map<Manifest.Outcome, Long> outcomes, Predicate<Manifest.Outcome> which) {
        return outcomes.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
