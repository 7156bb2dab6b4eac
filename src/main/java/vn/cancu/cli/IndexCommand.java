package vn.cancu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.Rebuild;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.ingest.IngestOptions;
import vn.cancu.ingest.IngestReport;
import vn.cancu.ingest.Ingestion;
import vn.cancu.ingest.Preview;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu index PATH…`: brings the index up to date with folders of files.
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Brings the index up to date with files and folders; only what is new or changed is read.")
final class IndexCommand extends BaseCommand {
    @Mixin
    private final LoadOptions loadOptions = new LoadOptions();

    @Option(names = "--failed", description = "Read again the files that failed before.")
    private boolean failed;

    @Option(
            names = "--rebuild",
            description = "Read everything again into a new index, which replaces the old one at the end.")
    private boolean rebuild;

    @Option(
            names = "--where",
            paramLabel = "QUERY",
            description = "Read again the files whose documents match (at most 10,000).")
    private String where = "";

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            description = "Skip files last changed before a day (2026-01-31) or longer ago than this (12h, 7d).")
    private String since = "";

    @Option(
            names = "--forget",
            description =
                    "Remove the documents of given folders that are now missing or empty (otherwise they are kept).")
    private boolean forget;

    @Option(names = "--dry-run", description = "Show what would be read, removed or left alone; change nothing.")
    private boolean dryRun;

    @Option(names = "--threads", paramLabel = "N", description = "Files read at the same time (default: one a core).")
    private int threads = LoadOptions.threads();

    @Option(names = "--json", description = "Print the report as one JSON object.")
    private boolean json;

    IndexCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new Cancu.WrongUsage("--threads takes a number from 1");
        }
        named();
        IngestReport report;
        try (Library library = root.library()) {
            if (dryRun) {
                return preview(library.index());
            }
            report = rebuild ? rebuild(library.index()) : load(library.index(), roots(library.index()));
        }
        if (!report.stopped()) {
            print(report);
        }
        return report.failures() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }

    private void print(IngestReport report) {
        var printer = new LoadReport(out());
        if (json) {
            printer.printJson(report);
        } else {
            printer.print(report, () -> root.hasOcr(false));
        }
        out().flush();
    }

    private IngestOptions options(LuceneIndex index) {
        IngestOptions kept = forget ? IngestOptions.DEFAULT.forgetting() : IngestOptions.DEFAULT;
        IngestOptions usual = failed ? kept.withFailed() : kept;
        IngestOptions recent =
                since.isEmpty() ? usual : usual.since(TimeArgument.millis(since, System.currentTimeMillis()));
        return where.isEmpty() ? recent : recent.withDocuments(matching(index));
    }

    /// Ids of the documents that match `--where`.
    private Set<String> matching(LuceneIndex index) {
        Set<String> ids = new HashSet<>();
        int size = 100;
        for (int offset = 0; offset + size <= SearchQuery.DEEPEST; offset += size) {
            var query = new SearchQuery(where, Map.of(), SearchQuery.Order.RELEVANCE, offset, size);
            SearchPage page = index.search(query);
            page.hits().forEach(hit -> ids.add(hit.card().id()));
            if (offset == 0) {
                page.notes().forEach(err()::println);
                err().println(Plural.of(page.total(), "document[s] match[es|]"));
            }
            if (page.hits().size() < size) {
                break;
            }
        }
        return ids;
    }

    private int preview(LuceneIndex index) {
        var steps = new EnumMap<Preview.Plan, Long>(Preview.Plan.class);
        var bytes = new AtomicLong();
        new Preview(index.files(), options(index), root.hasOcr(loadOptions.withoutOcr()))
                .run(roots(index), root.indexFolder(), System.currentTimeMillis(), step -> {
                    steps.merge(step.plan(), 1L, Long::sum);
                    bytes.addAndGet(step.bytes());
                    if (step.plan() != Preview.Plan.UNCHANGED) {
                        String why = step.why().isEmpty() ? "" : ": " + step.why();
                        out().printf("%-8s %s%s%n", word(step.plan()), Printable.of(step.path()), why);
                    }
                });
        steps.forEach((plan, count) -> err().printf("%-10s %,d%n", word(plan), count));
        if (steps.keySet().containsAll(List.of(Preview.Plan.NEW, Preview.Plan.GONE))) {
            err().println("a new file with the same bytes as one that is gone counts as moved and is not read again");
        }
        err().printf("%s would be read; nothing was changed (--dry-run)%n", Sizes.bytes(bytes.get()));
        return ExitCode.DONE;
    }

    private static String word(Preview.Plan plan) {
        return plan.name().toLowerCase(Locale.ROOT);
    }

    private List<Path> roots(LuceneIndex index) {
        return root.roots(index, named());
    }

    /// The folders and files named; with `--forget` they may be missing.
    private List<Path> named() {
        return forget ? loadOptions.named() : loadOptions.paths();
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
            throw new Cancu.WrongUsage("the index does not know its folders any more: name the folders to read");
        }
        roots.stream().filter(Files::notExists).findFirst().ifPresent(gone -> {
            throw new Cancu.WrongUsage("no file or folder " + gone + " any more: name the folders to read");
        });
        return roots;
    }

    private IngestReport load(LuceneIndex index, List<Path> roots) {
        IngestOptions options = options(index);
        Optional<IngestReport> same = options.leavesUnchanged() && !root.hasChanged()
                ? Ingestion.unchanged(
                        index,
                        root.indexFolder(),
                        roots,
                        root.corrections(err()),
                        () -> root.hasOcr(loadOptions.withoutOcr()))
                : Optional.empty();
        return same.isPresent() ? same.get() : load(index, roots, options);
    }

    private IngestReport load(LuceneIndex index, List<Path> roots, IngestOptions options) {
        try (TextExtractor extractor = root.extractor(loadOptions.withoutOcr())) {
            var ingestion = LoadOptions.into(index, root, extractor, threads, root.corrections(err()));
            try (var _ = new Shutdown(ingestion::stop, err())) {
                IngestReport report = run(ingestion, roots, options);
                if (report.stopped()) {
                    print(report); // here, because the program ends with the shutdown
                }
                return report;
            }
        }
    }

    private IngestReport run(Ingestion ingestion, List<Path> roots, IngestOptions options) {
        try (var display = new ProgressDisplay(err(), onTerminal())) {
            return ingestion.run(roots, options, display::show);
        }
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
