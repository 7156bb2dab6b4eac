package vn.cancu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cancu.index.FileRecord;
import vn.cancu.index.IndexStats;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// `cancu stats`: how much is held.
@Command(name = "stats", mixinStandardHelpOptions = true, description = "Says how much the index holds.")
final class StatsCommand extends BaseCommand {
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
            var shape = new Shape(
                    root.indexFolder().toString(),
                    stats.documents(),
                    stats.mentions(),
                    directives,
                    ghosts,
                    stats.duplicates(),
                    library.prominence().alike().documents(),
                    stats.failures(),
                    library.index().files().stream().filter(FileRecord::waits).count(),
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
        if (stats.waiting() > 0) {
            out().printf("Waiting     %,d files hold pages that wait for OCR%n", stats.waiting());
        }
    }
}
