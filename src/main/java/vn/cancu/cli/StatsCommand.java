package vn.cancu.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cancu.graph.Directive;
import vn.cancu.index.FileRecord;
import vn.cancu.index.IndexStats;
import vn.cancu.index.PageCounts;
import vn.cancu.json.Json;
import vn.cancu.json.PagesJson;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu stats`: how much is held.
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Says how much the index holds.")
final class StatsCommand extends BaseCommand {
    /// The lines about pages; that of waiting pages also names the number of files.
    private static final List<String> PAGES = List.of(
            "%,d",
            "%,d read by OCR",
            "%,d waiting for OCR, in %s  (next: cancu index)",
            "%,d from a legacy charset",
            "%,d with text from an electronic signature",
            "%,d blank");

    /// A time in the time zone of this machine: `2026-11-26 05:56:03`.
    private static final DateTimeFormatter HERE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    StatsCommand(Cancu root) {
        super(root);
    }

    /// The numbers of `stats --json`; `committed` is the time of the last commit in ISO 8601, null when there was none.
    record Shape(
            String index,
            long documents,
            long mentions,
            long directives,
            long ghosts,
            long duplicates,
            int nearDuplicates,
            long failures,
            long waiting,
            PagesJson pages,
            long bytes,
            @Nullable String committed) {}

    @Override
    public Integer call() {
        try (Library library = held()) {
            library.refresh();
            IndexStats stats = library.index().stats();
            List<Directive> cited = library.graph().directives().stream()
                    .filter(directive -> !directive.citedBy().isEmpty())
                    .toList();
            List<FileRecord> files = library.index().files();
            var shape = new Shape(
                    root.indexFolder().toString(),
                    stats.documents(),
                    stats.mentions(),
                    cited.size(),
                    cited.stream().filter(Directive::isGhost).count(),
                    stats.duplicates(),
                    library.prominence().alike().documents(),
                    stats.failures(),
                    files.stream().filter(FileRecord::waits).count(),
                    PagesJson.of(PageCounts.of(files)),
                    stats.bytes(),
                    stats.committedMillis() == 0
                            ? null
                            : Instant.ofEpochMilli(stats.committedMillis()).toString());
            if (json) {
                out().println(Json.line(shape));
            } else {
                print(shape);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Shape stats) {
        out().printf("Index       %s (%s)%n", stats.index(), Sizes.bytes(stats.bytes()));
        if (stats.committed() != null) {
            out().printf("Updated     %s%n", HERE.format(Instant.parse(stats.committed())));
        }
        out().printf("Documents   %,d%n", stats.documents());
        out().printf("Mentions    %,d%n", stats.mentions());
        out().printf("Directives  %,d, %,d of them not held%n", stats.directives(), stats.ghosts());
        out().printf(
                        "Duplicates  %s; %s nearly the same as another%n",
                        Plural.of(stats.duplicates(), "file[s]"),
                        Plural.of(stats.nearDuplicates(), "document[s] [is|are]"));
        out().printf("Failures    %,d%s%n", stats.failures(), stats.failures() == 0 ? "" : "  (see: cancu failures)");
        out().printf("Pages       %s%n", pages(stats));
    }

    /// The number of pages, followed by one line for each way in which some were read.
    private static String pages(Shape stats) {
        PagesJson pages = stats.pages();
        List<Integer> counts = List.of(
                pages.all(), pages.ocr(), pages.waiting(), pages.legacyCharset(), pages.signature(), pages.empty());
        return IntStream.range(0, PAGES.size())
                .filter(i -> i == 0 || counts.get(i) > 0)
                .mapToObj(i -> PAGES.get(i).formatted(counts.get(i), Plural.of(stats.waiting(), "file[s]")))
                .collect(Collectors.joining("%n            ".formatted()));
    }
}
