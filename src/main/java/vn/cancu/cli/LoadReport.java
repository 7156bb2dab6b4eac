package vn.cancu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.cancu.ingest.IngestReport;
import vn.cancu.ingest.Progress;
import vn.cancu.json.Json;

/// Prints how a run of `index` ended.
final class LoadReport {
    private final PrintWriter out;

    LoadReport(PrintWriter out) {
        this.out = out;
    }

    /// The report of `index --json`.
    record Shape(
            long files,
            long documents,
            long duplicates,
            long failures,
            long unchanged,
            long moved,
            long removed,
            long archives,
            Map<String, Long> reasons,
            long waiting,
            long recognised,
            long bytes,
            long millis,
            long left,
            boolean stopped) {}

    void printJson(IngestReport report) {
        out.println(Json.line(shape(report)));
    }

    private static Shape shape(IngestReport report) {
        Progress last = report.last();
        return new Shape(
                report.files(),
                report.documents(),
                report.duplicates(),
                report.failures(),
                last.unchanged(),
                last.moved(),
                last.removed(),
                last.archives(),
                report.reasons(),
                report.waiting(),
                last.pages().millis() == 0 ? 0 : last.pages().done(),
                last.bytes(),
                last.millis(),
                report.left(),
                report.stopped());
    }

    /// @param ocr whether pages can be recognised here; asked only when some wait
    void print(IngestReport report, BooleanSupplier ocr) {
        Progress last = report.last();
        long read = last.done() - last.unchanged();
        out.printf(
                "%,d files = %,d documents + %,d duplicates + %,d failures%n",
                report.files(), report.documents(), report.duplicates(), report.failures());
        report.reasons().forEach((reason, count) -> out.printf("    %-12s %,d%n", reason, count));
        if (read == 0 && last.removed() == 0 && last.moved() == 0) {
            out.printf("Nothing has changed: no file was read again (%s).%n", Sizes.time(last.millis()));
        } else {
            out.printf(
                    "Read %,d files (%s) in %s; %,d unchanged (%,d moved), %,d documents removed, %,d archives opened.%n",
                    read,
                    Sizes.bytes(last.bytes()),
                    Sizes.time(last.millis()),
                    last.unchanged(),
                    last.moved(),
                    last.removed(),
                    last.archives());
        }
        if (last.pages().done() > 0) {
            out.printf(
                    "Recognised %,d pages of scans in %s.%n",
                    last.pages().done(), Sizes.time(last.pages().millis()));
        }
        if (report.waiting() > 0) {
            String how = ocr.getAsBoolean()
                    ? "run again without --no-ocr to have them read"
                    : "with tesseract-ocr-vie installed the next run reads them";
            out.printf("%,d files hold pages that wait for OCR; %s.%n", report.waiting(), how);
        }
        if (report.left() > 0) {
            out.printf(
                    "%,d files are left for a later run: still being written, or older than asked.%n", report.left());
        }
        report.away().forEach(folder -> out.println(away(folder)));
        if (report.failures() > 0) {
            out.println("Each failure has a reason: cancu failures");
        }
        if (report.stopped()) {
            out.println("Stopped before the end; run the same command again to go on.");
        }
    }

    /// What to do about a given folder that is missing or empty.
    static String away(Path folder) {
        return Names.printable(folder.toString())
                + " is missing or empty: what was read of it before is kept (is the drive there?); to take it out: "
                + "cancu index --forget";
    }
}
