package vn.cancu.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.citation.Relation;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;
import vn.cancu.evaluate.TestCollection;
import vn.cancu.index.FacetField;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.json.Json;
import vn.cancu.json.SearchJson;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu search QUERY`: finds documents.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds documents by words, phrases or numbers; marks may be left out.",
        footer = {
            "",
            "A query may say:",
            "  \"a phrase\"  -unwanted  this OR that  trien*",
            "  loai:kế hoạch  coquan:SGDĐT  nguoiky:  noinhan:  trichyeu:  tinh:",
            "  so:4403  trichdan:05-CT/TW  quanhe:  nam:2019..2021  namhoc:2024-2025",
            "  ngay:>=2020-01-01  han:<2020-03-01",
            "",
            "Examples:  cancu search học tập suốt đời",
            "           cancu search 05-CT/TW",
            "           cancu search '\"thi đua\"' --year 2024"
        })
final class SearchCommand extends BaseCommand {
    private static final int MOST_REASONS = 12;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for; nothing lists everything.")
    private List<String> words = List.of();

    @Option(names = "--type", paramLabel = "NAME", description = "Only this type (Kế hoạch, Quyết định …); repeatable.")
    private List<String> types = List.of();

    @Option(names = "--level", paramLabel = "LEVEL", description = "central, province, district, commune, school.")
    private List<Level> levels = List.of();

    @Option(names = "--province", paramLabel = "NAME", description = "Only this province.")
    private List<String> provinces = List.of();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only this year of issue.")
    private List<Integer> years = List.of();

    @Option(
            names = "--relation",
            paramLabel = "CODE",
            description = "Only documents that cite something with this relation (based_on …).")
    private List<String> relations = List.of();

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance (default), newest, oldest, cited.")
    private SearchQuery.Order order = SearchQuery.Order.RELEVANCE;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            description = "Hits to show, 1 to 100 (default ${DEFAULT-VALUE}).")
    private int limit = 10;

    @Option(names = "--skip", paramLabel = "N", description = "Hits to skip.")
    private int skip;

    @Option(names = "--json", description = "One JSON object on one line.")
    private boolean json;

    @Option(names = "--explain", description = "Explain the rank of every hit; counts citations, as the site does.")
    private boolean explain;

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Ask every query of a file (JSON lines: id, text) and print a TREC run.")
    private @Nullable Path run;

    SearchCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        SearchQuery query = query(String.join(" ", words));
        try (Library library = held()) {
            if (run != null) {
                run(library.index(), run);
                return ExitCode.DONE;
            }
            boolean graph = explain || order == SearchQuery.Order.CITED;
            if (graph) {
                library.refresh();
            }
            SearchPage page = graph ? library.search(query) : library.index().search(query);
            if (json) {
                out().println(Json.line(SearchJson.of(page)));
            } else {
                print(page, library);
            }
        }
        return ExitCode.DONE;
    }

    /// One line a hit: query, Q0, document, rank, score, name of the run. A query without hits has no line.
    private void run(LuceneIndex index, Path queries) {
        try {
            TestCollection.queries(queries).forEach((id, text) -> {
                int place = 0;
                for (SearchPage.Hit hit : index.search(query(text)).hits()) {
                    out().printf(
                                    Locale.ROOT,
                                    "%s Q0 %s %d %.4f cancu%n",
                                    id,
                                    hit.card().id(),
                                    ++place,
                                    hit.score());
                }
            });
        } catch (IllegalArgumentException e) {
            throw new Cancu.WrongUsage(Objects.toString(e.getMessage()));
        }
    }

    private SearchQuery query(String text) {
        Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
        filters.put(FacetField.TYPE, types);
        filters.put(FacetField.LEVEL, levels.stream().map(Level::name).toList());
        filters.put(FacetField.PROVINCE, provinces);
        filters.put(FacetField.YEAR, years.stream().map(String::valueOf).toList());
        filters.put(
                FacetField.RELATION,
                TraceCommand.relations(relations).stream().map(Relation::code).toList());
        filters.values().removeIf(List::isEmpty);
        try {
            return new SearchQuery(text, filters, order, skip, limit);
        } catch (IllegalArgumentException e) {
            throw new Cancu.WrongUsage("--limit takes 1 to 100, and --skip + --limit at most " + SearchQuery.DEEPEST);
        }
    }

    private void print(SearchPage page, Library library) {
        page.notes().forEach(err()::println);
        int place = page.query().offset();
        for (SearchPage.Hit hit : page.hits()) {
            out().printf("%d. %s%n", ++place, hit.card().title());
            String number =
                    hit.card().number().isEmpty() ? "(no number)" : hit.card().number();
            String date = hit.card().date().map(IssueDate::iso).orElse("(no date)");
            out().printf(
                            "   %s · %s · %s%n",
                            number, date, String.join("; ", hit.card().issuers()));
            hit.snippets().stream().limit(1).forEach(snippet -> out().printf("   … %s%n", SearchJson.marked(snippet)));
            out().printf("   id %s · %s%n", hit.card().id(), hit.card().fileName());
            if (explain) {
                library
                        .index()
                        .explain(page.query(), library.prominence(), hit.card().id())
                        .stream()
                        .limit(MOST_REASONS)
                        .forEach(reason -> out().printf(Locale.ROOT, "   %+8.3f  %s%n", reason.score(), reason.text()));
            }
            out().println();
        }
        err().printf("%s in %d ms%n", Plural.of(page.total(), "document[s]"), page.millis());
    }
}
