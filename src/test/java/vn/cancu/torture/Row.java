package vn.cancu.torture;

/// One line of the table: what was done, what was wanted, what was measured.
///
/// @param id the name of the trial, `K1`
/// @param done what was done, with counts
/// @param wanted the figure to reach
/// @param measured the figure that came out, the worst where there are several
/// @param verdict whether it was reached
/// @param unshown what this trial cannot show on this machine; empty when it shows all
record Row(String id, String done, String wanted, String measured, Verdict verdict, String unshown) {

    /// How a trial ended.
    enum Verdict {
        PASS,
        FAIL,
        /// The machine does not let it be tried (no root, no such corpus).
        SKIPPED
    }

    static Row of(String id, String done, String wanted, String measured, boolean pass) {
        return new Row(id, done, wanted, measured, pass ? Verdict.PASS : Verdict.FAIL, "");
    }

    static Row skipped(String id, String done, String why) {
        return new Row(id, done, "", "", Verdict.SKIPPED, why);
    }

    /// The same row, which says what it leaves open.
    Row without(String what) {
        return new Row(id, done, wanted, measured, verdict, what);
    }

    /// The row as it is printed.
    String text() {
        var text = new StringBuilder("%-4s %-8s %s%n".formatted(id, verdict, done));
        line(text, "bar", wanted);
        line(text, "measured", measured);
        line(text, "not shown", unshown);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String words) {
        if (!words.isBlank()) {
            text.append("             %-9s  %s%n".formatted(name, words.strip().replace("\n", " / ")));
        }
    }
}
