package vn.cancu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.Rebuild;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.ingest.IngestReport;
import vn.cancu.ingest.Ingestion;
import vn.cancu.ingest.Ingestion.Failed;
import vn.cancu.ingest.Progress;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// `cancu index PATH…`: brings the index up to date with folders of files.
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Brings the index up to date with files and folders; only what is new or changed is read.")
final class IndexCommand extends BaseCommand {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files or folders (default: those of the last time, else corpus/ of the installation).")
    private List<Path> paths = List.of();

    @Option(names = "--failed", description = "Read files again that failed before.")
    private boolean failed;

    @Option(names = "--no-ocr", description = "Leave pages that are pictures for a later run.")
    private boolean withoutOcr;

    @Option(
            names = "--rebuild",
            description = "Read everything again into a new index, which takes the place of the old one at the end.")
    private boolean rebuild;

    @Option(names = "--threads", paramLabel = "N", description = "Files read at the same time (default: one a core).")
    private int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    IndexCommand(Cancu root) {
        super(root);
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
            boolean stopped) {}

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new Cancu.WrongUsage("--threads takes a number from 1");
        }
        paths.stream().filter(Files::notExists).findFirst().ifPresent(missing -> {
            throw new Cancu.WrongUsage("no file or folder " + missing + "; nothing was changed");
        });
        IngestReport report;
        try (Library library = root.library()) {
            report = rebuild ? rebuild(library.index()) : load(library.index(), roots(library.index()));
        }
        if (json) {
            out().println(Json.line(shape(report)));
        } else {
            print(report);
        }
        return report.failures() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }

    /// What to read when nothing is named: what was read before, else `corpus/`.
    private List<Path> roots(LuceneIndex index) {
        List<Path> known = paths.isEmpty() ? index.roots() : paths;
        return known.isEmpty() ? List.of(root.parts().corpus()) : known;
    }

    private IngestReport rebuild(LuceneIndex index) {
        List<Path> roots = rootsOfOld(index);
        try (Rebuild rebuilding = index.rebuild()) {
            IngestReport report = load(rebuilding.index(), roots);
            if (!report.stopped()) {
                rebuilding.adopt();
            }
            return report;
        }
    }

    private List<Path> rootsOfOld(LuceneIndex index) {
        List<Path> roots;
        try {
            roots = roots(index);
        } catch (UnusableIndexException _) {
            throw new Cancu.WrongUsage("the index cannot say of which folders it was made: name them");
        }
        roots.stream().filter(Files::notExists).findFirst().ifPresent(gone -> {
            throw new Cancu.WrongUsage("no file or folder " + gone + " any more: name the folders to read");
        });
        return roots;
    }

    private IngestReport load(LuceneIndex index, List<Path> roots) {
        try (TextExtractor extractor = root.extractor(withoutOcr)) {
            var ingestion = new Ingestion(
                    index,
                    root.indexFolder(),
                    extractor,
                    root.parts().reader(),
                    threads,
                    Optional.of(root.corrections(err())));
            try (var _ = new Shutdown(ingestion::stop);
                    var display = new ProgressDisplay(err(), onTerminal())) {
                return ingestion.run(roots, failed ? Failed.RETRY : Failed.KEEP, display::show);
            }
        }
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
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
                report.stopped());
    }

    private void print(IngestReport report) {
        Progress last = report.last();
        long read = last.done() - last.unchanged();
        out().printf(
                        "%,d files = %,d documents + %,d duplicates + %,d failures%n",
                        report.files(), report.documents(), report.duplicates(), report.failures());
        report.reasons().forEach((reason, count) -> out().printf("    %-12s %,d%n", reason, count));
        if (read == 0 && last.removed() == 0 && last.moved() == 0) {
            out().printf("Nothing has changed: no file was read again (%s).%n", Sizes.time(last.millis()));
        } else {
            out().printf(
                            "Read %,d files (%s) in %s; %,d unchanged (%,d moved), %,d documents removed, %,d archives opened.%n",
                            read,
                            Sizes.bytes(last.bytes()),
                            Sizes.time(last.millis()),
                            last.unchanged(),
                            last.moved(),
                            last.removed(),
                            last.archives());
        }
        if (last.pages().millis() > 0) {
            out().printf(
                            "Recognised %,d pages of scans in %s.%n",
                            last.pages().done(), Sizes.time(last.pages().millis()));
        }
        if (report.waiting() > 0) {
            out().printf(
                            "%,d files hold pages that wait for OCR; with tesseract-ocr-vie installed the next run reads them.%n",
                            report.waiting());
        }
        if (report.failures() > 0) {
            out().println("Each failure has a reason: cancu failures");
        }
        if (report.stopped()) {
            out().println("Stopped before the end; run the same command again to go on.");
        }
    }
}
