package vn.cancu.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.export.Exports;
import vn.cancu.graph.Directive;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;
import vn.cancu.json.ExportJson;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// `cancu export`: the whole index as lines of JSON, in a fixed order, so that two indexes of the same files give the
/// same bytes; or one list or graph for another program.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes lists and graphs for other programs.",
            "Without options: every document with its mentions, and every file record, as one JSON object a line."
        },
        footer = {
            "",
            "Examples:  cancu export --csv thi đua >plans.csv",
            "           cancu export --csv --directives",
            "           cancu export --csv --citing 05-CT/TW",
            "           cancu export --graphml --around 05-CT/TW"
        })
final class ExportCommand extends BaseCommand {
    @ArgGroup
    private @Nullable Form form;

    @Option(names = "--directives", description = "The list of directives instead of documents.")
    private boolean directives;

    @Option(names = "--citing", paramLabel = "SLUG|NUMBER", description = "The documents that cite a directive.")
    private String citing = "";

    @Option(names = "--around", paramLabel = "SLUG|NUMBER", description = "Only the graph around a directive.")
    private String around = "";

    @Option(names = "--steps", paramLabel = "N", description = "How far around, 1 to 4 (default ${DEFAULT-VALUE}).")
    private int steps = 2;

    @Option(names = "--bom", description = "Begin a table with a byte order mark, for Excel.")
    private boolean marked;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Only documents that match.")
    private List<String> words = List.of();

    /// In which form; one of them.
    static final class Form {
        @Option(names = "--csv", description = "A list as a table.")
        private boolean csv;

        @Option(names = "--jsonl", description = "A list as one JSON object a line.")
        private boolean lines;

        @Option(names = "--graphml", description = "The graph of citations.")
        private boolean graph;
    }

    ExportCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (Library library = held()) {
            if (form == null) {
                if (isNarrowed()) {
                    throw new Cancu.WrongUsage("say in which form: --csv, --jsonl or --graphml");
                }
                everything(library.index());
            } else if (form.graph) {
                graph(library);
            } else {
                list(library, form.csv ? new Exports.Form(Exports.Kind.CSV, marked) : Exports.Form.LINES);
            }
        }
        return ExitCode.DONE;
    }

    private boolean isNarrowed() {
        return directives || !citing.isEmpty() || !around.isEmpty() || !words.isEmpty();
    }

    /// A list of documents needs no graph, which takes the memory of the whole collection.
    private void list(Library library, Exports.Form as) {
        var exports = new Exports(library);
        if (!citing.isEmpty()) {
            library.refresh();
            exports.citing(CoverageCommand.directive(library.graph(), citing), as, out());
        } else if (directives) {
            library.refresh();
            List<Directive> cited = library.graph().directives().stream()
                    .filter(directive -> !directive.citedBy().isEmpty())
                    .toList();
            exports.directives(cited, as, out());
        } else {
            var query = new SearchQuery(String.join(" ", words), Map.of(), SearchQuery.Order.RELEVANCE, 0, 1);
            exports.documents(query, as, out());
        }
    }

    private void graph(Library library) {
        library.refresh();
        var exports = new Exports(library);
        if (around.isEmpty()) {
            exports.graph(out());
        } else {
            exports.graphAround(CoverageCommand.directive(library.graph(), around), steps, out());
        }
    }

    private void everything(LuceneIndex index) {
        index.each((document, mentions) -> line(ExportJson.of(document, mentions)));
        index.files().forEach(file -> line(ExportJson.of(file)));
    }

    private void line(Object shape) {
        out().print(Json.line(shape) + "\n");
    }
}
