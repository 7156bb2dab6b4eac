package vn.cancu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cancu.extract.Reason;
import vn.cancu.index.FileRecord;
import vn.cancu.json.Csv;
import vn.cancu.json.Json;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

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
        List<String> known = Stream.of(Reason.values()).map(Reason::code).toList();
        if (!reason.isEmpty() && !known.contains(reason)) {
            throw new Cancu.WrongUsage("no reason «" + reason + "»; known are " + String.join(", ", known));
        }
        try (Library library = held()) {
            List<Shape> failures = library.index().files().stream()
                    .filter(file -> file.status() == FileRecord.Status.FAILED)
                    .filter(file -> reason.isEmpty() || file.reason().equals(reason))
                    .map(file -> new Shape(file.id(), file.reason(), file.message(), file.bytes(), file.waits()))
                    .toList();
            if (csv) {
                out().print("path,reason,message,bytes,waiting\n");
            }
            if (json || csv) {
                failures.forEach(this::print);
            } else {
                byReason(failures);
                long waiting = failures.stream().filter(Shape::waiting).count();
                String waits = waiting == 0 ? "" : ", %,d of them waiting for OCR".formatted(waiting);
                err().println(Plural.of(failures.size(), "file[s] without a document") + waits);
                if (!failures.isEmpty()) {
                    err().println(
                                    "A file is read again when it changes; to read all of them again: cancu index --failed");
                }
            }
        }
        return ExitCode.DONE;
    }

    /// What is to be done is said once for all files that it helps.
    private void byReason(List<Shape> failures) {
        var groups = new TreeMap<String, List<Shape>>();
        failures.forEach(
                failure -> groups.computeIfAbsent(failure.reason() + ": " + failure.message(), _ -> new ArrayList<>())
                        .add(failure));
        groups.forEach((why, files) -> {
            out().printf("%s (%s)%n", why, Plural.of(files.size(), "file[s]"));
            files.forEach(file -> out().println("  " + Printable.of(file.path())));
        });
    }

    private void print(Shape failure) {
        if (json) {
            out().println(Json.line(failure));
        } else {
            out().print(Csv.line(List.of(
                    failure.path(),
                    failure.reason(),
                    failure.message(),
                    String.valueOf(failure.bytes()),
                    String.valueOf(failure.waiting()))));
        }
    }
}
