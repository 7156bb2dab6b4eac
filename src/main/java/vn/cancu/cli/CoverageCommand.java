package vn.cancu.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Places;
import vn.cancu.graph.ChainEdge;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Coverage;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Tier;
import vn.cancu.json.CoverageCsv;
import vn.cancu.json.CoverageJson;
import vn.cancu.json.Json;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu coverage NUMBER …`: which units have a document that cites a directive, and which have none.
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Shows for each unit which of its documents cite a directive, and the units that have none.",
        footer = {
            "",
            "Examples:  cancu coverage 05-CT/TW",
            "           cancu coverage 05-CT/TW 34-CT/TW --units provinces --csv",
            "           cancu coverage 05-CT/TW --units districts --province 'Long An'"
        })
final class CoverageCommand extends BaseCommand {
    @Parameters(
            paramLabel = "NUMBER",
            arity = "1..*",
            description = "Number or slug of a directive, quoted if it has blanks.")
    private List<String> asked = List.of();

    @Option(
            names = "--units",
            paramLabel = "WHICH",
            description =
                    "issuers (of held documents, the default), provinces (those of today), districts (of --province).")
    private String units = "issuers";

    @Option(
            names = "--province",
            paramLabel = "NAME",
            description = "Only units of this province, by its name at the time.")
    private String province = "";

    @Option(
            names = "--level",
            paramLabel = "CODE",
            description = "Only documents of this level (province, district …).")
    private String level = "";

    @Option(
            names = "--indirect",
            description = "Also documents that rest on others that carry it out, up to three steps away.")
    private boolean indirect;

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Option(names = "--csv", description = "A table for spreadsheets.")
    private boolean csv;

    CoverageCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        Coverage.Units rows = units();
        try (Library library = held()) {
            library.refresh();
            CitationGraph graph = library.graph();
            List<Directive> directives =
                    asked.stream().map(number -> directive(graph, number)).toList();
            Coverage coverage =
                    Coverage.of(graph, directives, rows, indirect ? Coverage.Reach.INDIRECT : Coverage.Reach.DIRECT);
            if (json) {
                out().println(Json.line(CoverageJson.of(coverage)));
            } else if (csv) {
                CoverageCsv.lines(coverage).forEach(out()::print);
            } else {
                print(coverage);
            }
        }
        return ExitCode.DONE;
    }

    private Coverage.Units units() {
        Tier tier = level.isEmpty() ? Tier.UNKNOWN : TraceCommand.level(level);
        return switch (units) {
            case "issuers" -> new Coverage.Issuers(tier, province);
            case "provinces" -> new Coverage.Provinces(tier);
            case "districts" -> {
                if (Places.districtsOf(province).isEmpty()) {
                    throw new Cancu.WrongUsage("--units districts needs a province as it was: --province 'Long An'");
                }
                yield new Coverage.Districts(province, tier);
            }
            default -> throw new Cancu.WrongUsage("no units «" + units + "»; known are issuers, provinces, districts");
        };
    }

    /// The directive that a number or slug names.
    ///
    /// @throws Cancu.WrongUsage when there is none, or several, which the message lists
    static Directive directive(CitationGraph graph, String number) {
        List<Directive> found = graph.bySlug(number).map(List::of).orElseGet(() -> graph.lookup(number));
        if (found.isEmpty()) {
            throw new Cancu.WrongUsage("nothing held or cited matches «" + number + "»");
        }
        if (found.size() > 1) {
            throw new Cancu.WrongUsage("«" + number + "» may be "
                    + found.stream().map(Directive::slug).collect(Collectors.joining(", ")));
        }
        return found.getFirst();
    }

    private void print(Coverage coverage) {
        for (int i = 0; i < coverage.directives().size(); i++) {
            int column = i;
            Directive directive = coverage.directives().get(i);
            out().printf(
                            "%s: %,d of %s%n",
                            directive.title(),
                            coverage.covered(column),
                            Plural.of(coverage.rows().size(), "unit[s]"));
            coverage.rows().forEach(row -> row(row, column));
        }
    }

    private void row(Coverage.Row row, int column) {
        Coverage.Cell cell = row.cells().get(column);
        String name = row.unit().before().size() > 1
                ? row.unit().name() + " (" + String.join(", ", row.unit().before()) + ")"
                : row.unit().name();
        String mark = !cell.links().isEmpty() ? "+" : cell.isEmpty() ? "-" : "~";
        out().printf("  %s %s%n", mark, name);
        cell.links().forEach(link -> found(link.relation(), link.citing(), row, ""));
        for (Coverage.Indirect one : cell.indirect()) {
            String through = one.through().stream().map(ChainEdge.Passed::title).collect(Collectors.joining(", "));
            found(one.relation(), one.card(), row, "  through " + through);
        }
    }

    private void found(Relation relation, DocumentCard card, Coverage.Row row, String through) {
        String issuers = String.join("; ", card.issuers());
        out().printf(
                        "      %-12s %s  %s%s%s%n",
                        relation.code(),
                        card.date().map(IssueDate::iso).orElse("no date"),
                        card.number().isEmpty() ? card.id() : card.number(),
                        issuers.equals(row.unit().name()) ? "" : "  " + issuers,
                        through);
    }
}
