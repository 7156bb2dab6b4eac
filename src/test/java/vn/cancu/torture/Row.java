package vn.cancu.torture;

/// One line of the table: what was done, what was wanted, what was measured.
///
/// @param id the name of the trial, `K1`
/// @param done what was done
/// @param wanted the figure to reach
/// @param measured the figure that came out
/// @param verdict whether it was reached
record Row(String id, String done, String wanted, String measured, Verdict verdict) {

    /// How a trial ended.
    enum Verdict {
        PASS,
        FAIL,
        /// The machine does not let it be tried (no root, no such corpus).
        SKIPPED
    }

    static Row of(String id, String done, String wanted, String measured, boolean pass) {
        return new Row(id, done, wanted, measured, pass ? Verdict.PASS : Verdict.FAIL);
    }

    static Row skipped(String id, String done, String why) {
        return new Row(id, done, "", why, Verdict.SKIPPED);
    }
}
