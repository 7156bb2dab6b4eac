package vn.cancu.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.correction.ValidityFile;
import vn.cancu.document.IssueDate;
import vn.cancu.document.RegisterEntry;
import vn.cancu.graph.Change;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.json.Json;
import vn.cancu.json.ValidityJson;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu validity`: the register of what became of documents, filled from what the loaded documents say.
@Command(
        name = "validity",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the register of validity: what the loaded documents say of what they amend, replace or repeal.",
            "The lines have the form of corpus/validity.tsv: copy into it those you vouch for, corrected if need be."
        })
final class ValidityCommand extends BaseCommand {
    @Parameters(paramLabel = "NUMBER", arity = "0..*", description = "Only these; with the sentences.")
    private List<String> asked = List.of();

    @Option(names = "--json", description = "One JSON object a document and line.")
    private boolean json;

    ValidityCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        ValidityFile file = root.services().validity();
        file.problems().forEach(problem -> err().println("cancu: " + problem));
        try (Library library = held()) {
            library.refresh();
            CitationGraph graph = library.graph();
            graph.unsettled()
                    .forEach(entry -> err().println("cancu: «" + entry.document()
                            + "» names several documents; write number@scope@year"));
            List<Directive> directives = asked.isEmpty()
                    ? graph.directives().stream()
                            .filter(directive -> directive.validity().isKnown())
                            .toList()
                    : asked.stream()
                            .map(number -> CoverageCommand.directive(graph, number))
                            .toList();
            if (json) {
                directives.forEach(directive -> out().println(Json.line(ValidityJson.of(directive))));
            } else if (asked.isEmpty()) {
                out().println(String.join("\t", ValidityFile.TITLES));
                directives.forEach(directive -> out().println(line(directive)));
            } else {
                directives.forEach(this::print);
            }
            err().println(Plural.of(directives.size(), "document[s] with a known standing; ") + file.path());
        }
        return ExitCode.DONE;
    }

    /// A line of the register: the person's own, else what the text that decided says.
    private static String line(Directive directive) {
        Optional<RegisterEntry> entry = directive.validity().register();
        Stream<String> cells = entry.map(ValidityCommand::cells).orElseGet(() -> {
            Change change = directive.validity().changes().getFirst();
            return Stream.of(
                    directive.key().toString(),
                    change.effect().code(),
                    change.since().map(IssueDate::iso).orElse(""),
                    change.acting().title(),
                    String.join(", ", change.pins()),
                    "",
                    "",
                    "read in " + change.said().citing().id() + ", p. "
                            + change.said().page());
        });
        return cells.map(ReadingPrinter::oneLine).collect(Collectors.joining("\t"));
    }

    private static Stream<String> cells(RegisterEntry entry) {
        return Stream.of(
                entry.document(),
                entry.standing().code(),
                entry.since().map(IssueDate::iso).orElse(""),
                entry.by(),
                entry.part(),
                entry.vouching().who(),
                entry.vouching().when(),
                entry.vouching().note());
    }

    private void print(Directive directive) {
        out().printf(
                        "%s  [%s]  %s%n",
                        directive.title(),
                        directive.key(),
                        directive.validity().standing().code());
        directive
                .validity()
                .register()
                .ifPresent(entry -> out().printf(
                                "  register: %s%n",
                                cells(entry)
                                        .skip(1)
                                        .filter(cell -> !cell.isEmpty())
                                        .collect(Collectors.joining(" · "))));
        for (Change change : directive.validity().changes()) {
            out().printf(
                            "  %-8s %s by %s%s%s%n",
                            change.effect().code(),
                            change.since().map(IssueDate::iso).orElse("no date")
                                    + (change.inForce() ? " (in force)" : ""),
                            change.acting().title(),
                            change.pins().isEmpty() ? "" : ": " + String.join(", ", change.pins()),
                            change.isAsserted()
                                    ? "  (as " + change.said().citing().id() + " says)"
                                    : "");
            out().printf(
                            "      p. %d: %s%n",
                            change.said().page(),
                            ReadingPrinter.oneLine(change.said().sentence()));
        }
    }
}
