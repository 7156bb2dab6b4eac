package vn.cancu.cli;

import java.util.List;
import picocli.CommandLine.Command;
import vn.cancu.citation.CitingDocument;
import vn.cancu.index.LuceneIndex;
import vn.cancu.json.ExportJson;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// `cancu export`: the whole index as lines of JSON, in a fixed order. Two indexes of the same files give the same bytes.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes every document with its mentions, and every file record, as one JSON object a line.")
final class ExportCommand extends BaseCommand {

    ExportCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (Library library = root.library()) {
            LuceneIndex index = library.index();
            List<CitingDocument> documents = index.citing();
            documents.forEach(citing -> index.find(citing.card().id())
                    .ifPresent(document -> out().print(Json.line(ExportJson.of(document, citing.mentions())) + "\n")));
            index.files().forEach(file -> out().print(Json.line(ExportJson.of(file)) + "\n"));
        }
        return ExitCode.DONE;
    }
}
