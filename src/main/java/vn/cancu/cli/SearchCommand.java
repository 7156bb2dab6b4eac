package vn.cancu.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.document.IssueDate;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.json.Json;
import vn.cancu.json.SearchJson;
import vn.cancu.library.Library;

/// `cancu search QUERY`: finds documents.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds documents by words, phrases or numbers; marks may be left out.",
        footer = {
            "",
            "Examples:  cancu search học tập suốt đời    cancu search 05-CT/TW    cancu search '\"thi đua\"' --year 2024"
        })
final class SearchCommand extends BaseCommand {
    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for; nothing lists everything.")
    private List<String> words = List.of();

    @Option(names = "--type", paramLabel = "NAME", description = "Only this type (Kế hoạch, Quyết định …); repeatable.")
    private List<String> types = List.of();

    @Option(names = "--level", paramLabel = "LEVEL", description = "central, province, district, commune, school.")
    private List<String> levels = List.of();

    @Option(names = "--province", paramLabel = "NAME", description = "Only this province.")
    private List<String> provinces = List.of();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only this year of issue.")
    private List<String> years = List.of();

    @Option(
            names = "--relation",
            paramLabel = "CODE",
            description = "Only documents that cite something so (based_on …).")
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

    SearchCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        SearchQuery query = query();
        try (Library library = root.library()) {
            if (order == SearchQuery.Order.CITED) {
                library.refresh();
            }
            SearchPage page = order == SearchQuery.Order.CITED
                    ? library.search(query)
                    : library.index().search(query);
            if (json) {
                out().println(Json.line(SearchJson.of(page)));
            } else {
                print(page);
            }
        }
        return ExitCode.DONE;
    }

    private SearchQuery query() {
        Map<FacetField, List<String>> filters = new EnumMap<>(FacetField.class);
        filters.put(FacetField.TYPE, types);
        filters.put(
                FacetField.LEVEL,
                levels.stream().map(level -> level.toUpperCase(Locale.ROOT)).toList());
        filters.put(FacetField.PROVINCE, provinces);
        filters.put(FacetField.YEAR, years);
        filters.put(FacetField.RELATION, relations);
        filters.values().removeIf(List::isEmpty);
        try {
            return new SearchQuery(String.join(" ", words), filters, order, skip, limit);
        } catch (IllegalArgumentException e) {
            throw new Cancu.WrongUsage("--limit takes 1 to 100, and --skip + --limit at most " + SearchQuery.DEEPEST);
        }
    }

    private void print(SearchPage page) {
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
            out().printf("   id %s · %s%n%n", hit.card().id(), hit.card().fileName());
        }
        err().printf("%,d %s in %d ms%n", page.total(), page.total() == 1 ? "document" : "documents", page.millis());
    }
}
