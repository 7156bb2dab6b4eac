package vn.cancu.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cancu.index.FileRecord;
import vn.cancu.index.IndexStats;
import vn.cancu.index.PageCounts;
import vn.cancu.json.Json;
import vn.cancu.json.PagesJson;
import vn.cancu.library.Library;

/// `cancu stats`: how much is held.
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Says how much the index holds.")
final class StatsCommand extends BaseCommand {
    private static final List<String> PAGES = List.of(
            "%,d",
            "%,d read by OCR",
            "%,d waiting for OCR",
            "%,d from a legacy charset",
            "%,d with words of a signature",
            "%,d without anything to read");

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    StatsCommand(Cancu root) {
        super(root);
    }

    /// The numbers of `stats --json`.
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
            long bytes) {}

    @Override
    public Integer call() {
        try (Library library = root.library()) {
            library.refresh();
            IndexStats stats = library.index().stats();
            long directives = library.graph().directives().size();
            long ghosts = library.graph().directives().stream()
                    .filter(directive -> directive.isGhost())
                    .count();
            List<FileRecord> files = library.index().files();
            var shape = new Shape(
                    root.indexFolder().toString(),
                    stats.documents(),
                    stats.mentions(),
                    directives,
                    ghosts,
                    stats.duplicates(),
                    library.prominence().alike().documents(),
                    stats.failures(),
                    files.stream().filter(FileRecord::waits).count(),
                    PagesJson.of(PageCounts.of(files)),
                    stats.bytes());
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
        out().printf("Documents   %,d%n", stats.documents());
        out().printf("Mentions    %,d%n", stats.mentions());
        out().printf("Directives  %,d, of which %,d are not held%n", stats.directives(), stats.ghosts());
        out().printf(
                        "Duplicates  %,d files; %,d documents are nearly the same as another%n",
                        stats.duplicates(), stats.nearDuplicates());
        out().printf("Failures    %,d%s%n", stats.failures(), stats.failures() == 0 ? "" : "  (see: cancu failures)");
        out().printf("Pages       %s%n", pages(stats.pages()));
        if (stats.waiting() > 0) {
            out().printf(
                            "Waiting     %,d pages of %,d files wait for OCR%n",
                            stats.pages().waiting(), stats.waiting());
        }
    }

    private static String pages(PagesJson pages) {
        return IntStream.range(0, PAGES.size())
                .filter(i -> i == 0 || counts(pages).get(i) > 0)
                .mapToObj(i -> PAGES.get(i).formatted(counts(pages).get(i)))
                .collect(Collectors.joining(", "));
    }

    private static List<Integer> counts(PagesJson pages) {
        return List.of(
                pages.all(), pages.ocr(), pages.waiting(), pages.legacyCharset(), pages.signature(), pages.empty());
    }
}
