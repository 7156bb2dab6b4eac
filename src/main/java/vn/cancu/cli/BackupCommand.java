package vn.cancu.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.cancu.library.Library;

/// `cancu backup DIR`: a copy of the index, also while it is written to.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the index as last committed into an empty folder; the site and a loader may go on.")
final class BackupCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "DIR", description = "An empty folder, or one that does not exist yet.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path target;

    BackupCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (Library library = root.library()) {
            long bytes = library.index().backup(target.toAbsolutePath().normalize());
            out().printf("Copied %s to %s%n", Sizes.bytes(bytes), target);
        }
        return ExitCode.DONE;
    }
}
