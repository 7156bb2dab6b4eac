package vn.cancu.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.cancu.index.Rebuild;
import vn.cancu.library.Library;

/// `cancu restore DIR`: a backup takes the place of the index.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup in the place of the index, once it is copied and found sound.")
final class RestoreCommand extends BaseCommand {
    @Parameters(arity = "1", paramLabel = "DIR", description = "What cancu backup has written.")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path backup;

    RestoreCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (Library library = root.library();
                Rebuild rebuild = library.index().rebuild()) {
            long bytes = rebuild.fillFrom(backup.toAbsolutePath().normalize());
            rebuild.adopt();
            out().printf("Restored %s from %s%n", Sizes.bytes(bytes), backup);
        }
        return ExitCode.DONE;
    }
}
