package vn.cancu.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.ingest.IngestOptions;
import vn.cancu.ingest.IngestReport;
import vn.cancu.ingest.Ingestion;
import vn.cancu.ingest.Progress;
import vn.cancu.ingest.Watch;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu watch PATH…`: keeps the index up to date until it is ended. A file is read when nobody has written to it for
/// two seconds.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Keeps the index up to date with files and folders, until it is ended (Ctrl-C).")
final class WatchCommand extends BaseCommand {
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Mixin
    private final LoadOptions loadOptions = new LoadOptions();

    private volatile boolean ended;
    private boolean waiting;
    private List<Path> away = List.of();

    WatchCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Path> paths = loadOptions.paths();
        try (Library library = root.library()) {
            List<Path> roots = root.roots(library.index(), paths);
            try (var watch = new Watch(roots, root.indexFolder())) {
                err().println("watching "
                        + roots.stream().map(Path::toString).map(Printable::of).collect(Collectors.joining(", "))
                        + (watch.isBlind() ? " (some folders are only looked at every half minute)" : ""));
                watch(library, roots, watch);
            }
        }
        return ExitCode.DONE;
    }

    private void watch(Library library, List<Path> roots, Watch watch) throws InterruptedException {
        boolean goesOn = true;
        while (goesOn && !ended) {
            Optional<IngestReport> report = look(library, roots, watch);
            report.ifPresent(this::tell);
            boolean soon = report.filter(it -> it.left() == 0).isEmpty();
            goesOn = !ended && watch.await(soon ? SETTLED : LONGEST) && settle(watch);
        }
    }

    private void tell(IngestReport report) {
        if (hasChanged(report.last())) {
            print(report);
        }
        if (!report.away().equals(away)) {
            away = report.away();
            away.forEach(folder -> err().println(LoadReport.away(folder)));
        }
    }

    private void print(IngestReport report) {
        err().printf(
                        "%s, %s; %,d read, %,d moved, %,d removed%n",
                        Plural.of(report.documents(), "document[s]"),
                        Plural.of(report.failures(), "failure[s]"),
                        report.last().done() - report.last().unchanged(),
                        report.last().moved(),
                        report.last().removed());
    }

    private static boolean hasChanged(Progress last) {
        return last.done() > last.unchanged() || last.removed() + last.moved() > 0;
    }

    /// Brings the index up to date.
    ///
    /// @return empty when another process writes to the index just now, so that it has to be tried again
    private Optional<IngestReport> look(Library library, List<Path> roots, Watch watch) {
        try {
            var report = run(library, roots, watch);
            waiting = false;
            return Optional.of(report);
        } catch (UnusableIndexException e) {
            if (e.why() != UnusableIndexException.Why.IN_USE) {
                throw e;
            }
            if (!waiting) {
                err().println(e.getMessage());
            }
            waiting = true;
            return Optional.empty();
        }
    }

    /// Lets a burst of changes pass.
    private boolean settle(Watch watch) throws InterruptedException {
        return !ended && watch.await(SETTLED.dividedBy(4));
    }

    private IngestReport run(Library library, List<Path> roots, Watch watch) {
        return Ingestion.unchanged(
                        library.index(),
                        root.indexFolder(),
                        roots,
                        root.services().corrections(),
                        () -> root.hasOcr(loadOptions.withoutOcr()))
                .orElseGet(() -> load(library, roots, watch));
    }

    private IngestReport load(Library library, List<Path> roots, Watch watch) {
        try (TextExtractor extractor = root.extractor(loadOptions.withoutOcr())) {
            var ingestion = LoadOptions.into(
                    library.index(),
                    root,
                    extractor,
                    LoadOptions.threads(),
                    root.services().corrections());
            try (var _ = new Shutdown(
                    () -> {
                        ended = true;
                        ingestion.stop();
                        watch.close();
                    },
                    err())) {
                return ingestion.run(roots, IngestOptions.DEFAULT.settledFor(SETTLED.toMillis()), _ -> {});
            }
        }
    }
}
