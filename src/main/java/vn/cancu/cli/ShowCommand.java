package vn.cancu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.citation.Reading;
import vn.cancu.index.StoredDocument;
import vn.cancu.json.Json;
import vn.cancu.json.ReadingJson;
import vn.cancu.library.Library;

/// `cancu show ID`: one held document.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a held document: its fields and what it cites.")
final class ShowCommand extends BaseCommand {
    @Parameters(paramLabel = "ID", description = "Document id (its first digits are enough), or its number.")
    private String id = "";

    @Option(names = "--text", description = "Print the text instead.")
    private boolean text;

    @Option(names = "--json", description = "Print the Reading JSON instead.")
    private boolean json;

    ShowCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (Library library = held()) {
            StoredDocument document = find(library, id);
            Reading reading = library.reading(document);
            if (text) {
                out().println(document.text().raw());
            } else if (json) {
                out().println(Json.pretty(ReadingJson.of(document.file(), reading, document.diagnostics())));
            } else {
                out().printf("id          %s%n", document.card().id());
                library.prominence().alike().of(document.card().id()).stream()
                        .flatMap(id -> library.index().card(id).stream())
                        .forEach(card ->
                                out().printf("like        %s  %s (%s)%n", card.id(), card.title(), card.fileName()));
                new ReadingPrinter(out()).print(document.file(), reading, document.diagnostics());
            }
        }
        return ExitCode.DONE;
    }
}
