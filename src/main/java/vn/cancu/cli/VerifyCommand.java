package vn.cancu.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cancu.index.Finding;
import vn.cancu.ingest.Audit;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu verify`: is the index sound, and does it agree with the files on disk?
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks the index and compares it with the files on disk; one line for each thing that is wrong.",
        footer = {
            "",
            "Exit codes: 0 sound and up to date, 1 the index is damaged, 3 sound, but files on disk differ from it."
        })
final class VerifyCommand extends BaseCommand {
    @Option(names = "--content", description = "Read every file and compare its bytes, not only its size and time.")
    private boolean content;

    VerifyCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (Library library = root.library()) {
            List<Finding> damage = library.index().verify();
            print(damage);
            if (!damage.isEmpty()) {
                err().println("The index is damaged and is not used any more: restore a backup (cancu restore DIR), or "
                        + "read the documents again (cancu index --rebuild FOLDER…).");
                return ExitCode.BROKE;
            }
            List<Finding> differences = new Audit(library.index().files(), content)
                    .run(library.index().roots(), root.indexFolder());
            print(differences);
            err().printf(
                            "The index is sound: %s; %s from it%s%n",
                            Plural.of(library.index().stats().documents(), "document[s]"),
                            Plural.of(differences.size(), "file[s] on disk differ[s|]"),
                            differences.isEmpty() ? "." : " (bring it up to date: cancu index).");
            return differences.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
        }
    }

    private void print(List<Finding> findings) {
        findings.forEach(finding -> out().println(Printable.of(finding.line())));
    }
}
