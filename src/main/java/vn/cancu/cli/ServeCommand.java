package vn.cancu.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cancu.extract.PagePictures;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.ingest.IngestReport;
import vn.cancu.ingest.Ingestion;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;
import vn.cancu.web.WebServer;
import vn.cancu.web.WebSettings;

/// `cancu serve`: the site. With an empty index it first loads `corpus/`, in the background.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the site; with an empty index it loads corpus/ first and shows the progress.")
final class ServeCommand extends BaseCommand {
    /// How soon the site shows what it or another process (`cancu index`) has written.
    private static final long SEEN_EVERY_SECONDS = 2;

    @Option(names = "--port", paramLabel = "N", description = "Port (default ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default ${DEFAULT-VALUE}: this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Host name under which others reach the site; repeatable.")
    private List<String> names = List.of();

    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);
    private final AtomicReference<Runnable> loadOptions = new AtomicReference<>(() -> {});
    private final CountDownLatch ended = new CountDownLatch(1);

    ServeCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() throws InterruptedException {
        WebSettings settings = settings();
        try (var _ = new Shutdown(this::end, err());
                Library library = root.library();
                PagePictures pictures = root.services().pictures().get()) {
            refresh(library);
            try (var refreshing = Executors.newSingleThreadScheduledExecutor();
                    var server = new WebServer(settings, library, pictures, progress::get).start()) {
                refreshing.scheduleWithFixedDelay(
                        () -> refresh(library), SEEN_EVERY_SECONDS, SEEN_EVERY_SECONDS, TimeUnit.SECONDS);
                err().println("Căn Cứ: " + server.address() + "   (Ctrl-C ends it)");
                if (settings.isOpenToOthers()) {
                    err().println("cancu: warning: other machines can reach this address; there is no password");
                }
                refreshing.execute(() -> check(library));
                if (isEmpty(library)) {
                    load(library);
                }
                ended.await();
                refreshing.shutdownNow();
            }
        }
        return ExitCode.DONE;
    }

    private void end() {
        loadOptions.getAndSet(() -> {}).run();
        ended.countDown();
    }

    /// An index that cannot be read for the moment is tried again at the next refresh.
    private void refresh(Library library) {
        try {
            library.refresh();
            library.prepare();
        } catch (RuntimeException e) {
            err().println("cancu: the index cannot be read anew: " + e.getMessage());
        }
    }

    /// Damage that shows only when every byte is read.
    private void check(Library library) {
        try {
            library.index().checkBytes();
        } catch (RuntimeException e) {
            err().println("cancu: " + e.getMessage());
        }
    }

    private static boolean isEmpty(Library library) {
        try {
            return library.index().isEmpty();
        } catch (UnusableIndexException _) {
            return false; // the site says on every page what is wrong
        }
    }

    private WebSettings settings() {
        try {
            return new WebSettings(host, port, Set.copyOf(names));
        } catch (IllegalArgumentException _) {
            throw new Cancu.WrongUsage("--port takes a number from 0 to 65535");
        }
    }

    /// Loads `corpus/`, while the site answers and shows more every few seconds.
    private void load(Library library) {
        try (TextExtractor extractor = root.extractor(false)) {
            var ingestion =
                    LoadOptions.into(library.index(), root, extractor, LoadOptions.threads(), root.corrections(err()));
            loadOptions.set(ingestion::stop);
            IngestReport report =
                    ingestion.run(List.of(root.services().corpus()), Ingestion.Failed.KEEP, progress::set);
            library.refresh();
            err().printf(
                            "Loaded %s: %s, %s, %s%n",
                            root.services().corpus(),
                            Plural.of(report.documents(), "document[s]"),
                            Plural.of(report.duplicates(), "duplicate[s]"),
                            Plural.of(report.failures(), "failure[s]"));
        } catch (UnusableIndexException e) {
            err().println("cancu: corpus/ is not loaded: " + e.getMessage());
        }
    }
}
