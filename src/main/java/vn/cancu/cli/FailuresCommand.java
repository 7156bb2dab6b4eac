package vn.cancu.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cancu.index.FileRecord;
import vn.cancu.json.Csv;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// `cancu failures`: every file without a document, and why.
@Command(
        name = "failures",
        mixinStandardHelpOptions = true,
        description = "Lists the files that gave no document, and why.")
final class FailuresCommand extends BaseCommand {
    @Option(names = "--reason", paramLabel = "CODE", description = "Only this reason (no-text, encrypted, damaged …).")
    private String reason = "";

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--csv", description = "Comma-separated values with a header row.")
    private boolean csv;

    FailuresCommand(Cancu root) {
        super(root);
    }

    /// A failure as `failures --json` prints it.
    record Shape(String path, String reason, String message, long bytes, boolean waiting) {}

    @Override
    public Integer call() {
        try (Library library = root.library()) {
            List<Shape> failures = library.index().files().stream()
                    .filter(file -> file.status() == FileRecord.Status.FAILED)
                    .filter(file -> reason.isEmpty() || file.reason().equals(reason))
                    .map(file -> new Shape(file.id(), file.reason(), file.message(), file.bytes(), file.waits()))
                    .toList();
            if (csv) {
                out().print("path,reason,message,bytes,waiting\n");
            }
            failures.forEach(this::print);
            if (!json && !csv) {
                long waiting = failures.stream().filter(Shape::waiting).count();
                String waits = waiting == 0 ? "" : ", %,d of them scans that wait for OCR".formatted(waiting);
                err().printf("%,d files without a document%s%n", failures.size(), waits);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Shape failure) {
        if (json) {
            out().println(Json.line(failure));
        } else if (csv) {
            out().print(Csv.line(List.of(
                    failure.path(),
                    failure.reason(),
                    failure.message(),
                    String.valueOf(failure.bytes()),
                    String.valueOf(failure.waiting()))));
        } else {
            out().printf(
                            "%-12s %s%n             %s%n",
                            failure.reason(), Names.printable(failure.path()), failure.message());
        }
    }
}
