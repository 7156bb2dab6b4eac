package vn.cancu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import vn.cancu.ingest.IngestReport;
import vn.cancu.ingest.Progress;
import vn.cancu.json.Json;
import vn.cancu.text.Plural;

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
        out.printf(
                "%s = %s + %s + %s%n",
                Plural.of(report.files(), "file[s]"),
                Plural.of(report.documents(), "document[s]"),
                Plural.of(report.duplicates(), "duplicate[s]"),
                Plural.of(report.failures(), "failure[s]"));
        report.reasons().forEach((reason, count) -> out.printf("    %-12s %,d%n", reason, count));
        printWork(report.last());
        printRest(report, ocr);
        report.away().forEach(folder -> out.println(away(folder)));
        if (report.failures() > 0) {
            out.println("To see why files failed: cancu failures");
        }
        if (report.stopped()) {
            out.println("Stopped before the end; what was read is kept. Run the same command again to go on.");
        }
    }

    /// What the run did.
    private void printWork(Progress last) {
        long read = last.done() - last.unchanged();
        if (read == 0 && last.removed() == 0 && last.moved() == 0) {
            out.printf("Nothing has changed: no file was read again (%s).%n", Sizes.time(last.millis()));
        } else {
            out.printf(
                    "Read %s (%s) in %s; %,d unchanged (%,d moved), %s removed, %s opened.%n",
                    Plural.of(read, "file[s]"),
                    Sizes.bytes(last.bytes()),
                    Sizes.time(last.millis()),
                    last.unchanged(),
                    last.moved(),
                    Plural.of(last.removed(), "document[s]"),
                    Plural.of(last.archives(), "archive[s]"));
        }
        if (last.pages().done() > 0) {
            out.printf(
                    "Recognised %s in %s.%n",
                    Plural.of(last.pages().done(), "scanned page[s]"),
                    Sizes.time(last.pages().millis()));
        }
    }

    /// What the run left undone.
    private void printRest(IngestReport report, BooleanSupplier ocr) {
        if (report.waiting() > 0) {
            String how = ocr.getAsBoolean()
                    ? "run again without --no-ocr to recognise them"
                    : "install tesseract-ocr-vie and run again to recognise them";
            out.printf("%s pages that wait for OCR; %s.%n", Plural.of(report.waiting(), "file[s] ha[s|ve]"), how);
        }
        if (report.left() > 0) {
            out.printf(
                    "%s left for a later run: still being written, or older than --since.%n",
                    Plural.of(report.left(), "file[s] [was|were]"));
        }
    }

    /// What to do about a given folder that is missing or empty.
    static String away(Path folder) {
        return Printable.of(folder.toString())
                + " is missing or empty; its documents are kept (is its drive mounted?). To remove them: "
                + "cancu index --forget";
    }
}
