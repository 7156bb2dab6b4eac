package vn.cancu.web.page;

import java.util.List;

/// What became of the files.
///
/// @param running the run under way
/// @param counts of what is held now
/// @param pages the number of pages held, and how they were read
/// @param balance the sum that must come out: files = documents + duplicates + failures
/// @param failures by reason, most frequent first
public record IngestPage(
        Running running, List<Count> counts, List<Count> pages, String balance, List<Failures> failures)
        implements Page {

    public IngestPage {
        counts = List.copyOf(counts);
        pages = List.copyOf(pages);
        failures = List.copyOf(failures);
    }

    @Override
    public String title() {
        return "Nạp tệp";
    }

    @Override
    public int refreshSeconds() {
        return running.active() ? 3 : 0;
    }

    /// A run.
    ///
    /// @param active whether it is under way
    /// @param done files dealt with
    /// @param found files found so far
    /// @param searching whether files are still being found
    /// @param state `1.200 trên 4.800 tệp, 45 tệp mỗi giây, còn khoảng 2 phút`
    /// @param current file being read, empty when none
    /// @param counts of this run
    public record Running(
            boolean active,
            long done,
            long found,
            boolean searching,
            String state,
            String current,
            List<Count> counts) {}

    /// Files that failed for one reason.
    ///
    /// @param reason in Vietnamese
    /// @param advice what to do about it, empty when nothing is known
    /// @param count how many
    /// @param files the first of them
    /// @param more how many are not shown, empty when none
    public record Failures(String reason, String advice, String count, List<FailedFile> files, String more) {}

    /// One file without a document.
    ///
    /// @param folder where it lies; empty when it lies beside the file before
    /// @param message what is particular about it, empty when all of the group say the same
    public record FailedFile(String name, String folder, String message) {}
}
