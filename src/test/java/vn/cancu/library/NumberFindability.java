package vn.cancu.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.citation.DocumentReader;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.graph.Directive;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.text.Folding;

/// Measures whether every number of an index is found however it is typed: a main class. Each directive of the graph that has a number, held
/// or only cited, is asked for in eight spellings; it is found when it comes first among the directives a query leads
/// straight to, or when it is held and the first hit. Of held ones the first hit is counted by itself as well. The same
/// number of another body is right too, and where no year is typed that of another year: what was typed does not tell
/// them apart.
///
/// Arguments: an index folder; how many misses to print.
final class NumberFindability {
    private final Library library;
    private final int shown;
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private int misses;

    private NumberFindability(Library library, int shown) {
        this.library = library;
        this.shown = shown;
    }

    public static void main(String[] arguments) {
        try (var library = new Library(LuceneIndex.open(Path.of(arguments[0])), new DocumentReader())) {
            library.refresh();
            var measure = new NumberFindability(library, Integer.parseInt(arguments[1]));
            library.graph().directives().stream()
                    .filter(directive -> directive.key().number().chars().anyMatch(Character::isDigit))
                    .forEach(measure::measure);
            measure.counts.forEach((what, count) -> System.out.printf(
                    Locale.ROOT, "%-24s %6d of %6d = %.4f%n", what, count[0], count[1], (double) count[0] / count[1]));
        }
    }

    private void measure(Directive directive) {
        String sort = directive.held().isPresent() ? "held" : "cited";
        spellings(directive).forEach((how, typed) -> {
            boolean hit = directive.held().isPresent() && isFirstHit(directive, typed, how);
            boolean found = hit || isDirect(directive, typed, how);
            count(sort + ", " + how, found);
            count(sort + ", all", found);
            if (directive.held().isPresent()) {
                count(sort + ", all, first hit", hit);
            }
            if (!found && misses++ < shown) {
                System.out.println("missed " + directive.key() + " as «" + typed + "»: " + first(typed));
            }
        });
    }

    private static Map<String, String> spellings(Directive directive) {
        String number = directive.key().number();
        String type = directive.type().map(DocumentType::name).orElse("số");
        var spellings = new LinkedHashMap<String, String>();
        spellings.put("as written", number);
        spellings.put("without marks", Folding.bare(number));
        spellings.put("lower case", number.toLowerCase(Locale.forLanguageTag("vi")));
        spellings.put("blanks", number.replace('/', ' ').replace('-', ' '));
        spellings.put("D for Đ, lower case", number.replace('Đ', 'D').toLowerCase(Locale.ROOT));
        spellings.put("no year", withoutYear(number));
        spellings.put("type, no «số»", type + " " + number);
        spellings.put("dash for slash", number.replace('/', '-'));
        return spellings;
    }

    /// `24/2023/TT-BGDĐT` becomes `24/TT-BGDĐT`; a number without a year stays.
    private static String withoutYear(String number) {
        String[] parts = number.split("/");
        boolean dated =
                parts.length > 2 && parts[1].length() == 4 && parts[1].chars().allMatch(Character::isDigit);
        return dated ? number.replaceFirst("/" + parts[1], "") : number;
    }

    private void count(String what, boolean found) {
        int[] count = counts.computeIfAbsent(what, _ -> new int[2]);
        count[0] += found ? 1 : 0;
        count[1]++;
    }

    private boolean isDirect(Directive directive, String typed, String how) {
        return library.graph().lookup(typed).stream()
                .findFirst()
                .filter(first -> isSame(first.key().number(), directive.key().number(), how))
                .isPresent();
    }

    private boolean isFirstHit(Directive directive, String typed, String how) {
        return library.index().search(SearchQuery.of(typed)).hits().stream()
                .findFirst()
                .filter(first ->
                        isSame(first.card().key().number(), directive.key().number(), how)
                                || first.card()
                                        .id()
                                        .equals(directive.held().orElseThrow().id()))
                .isPresent();
    }

    private static boolean isSame(String found, String asked, String how) {
        return how.equals("no year")
                ? folded(withoutYear(found)).equals(folded(withoutYear(asked)))
                : folded(found).equals(folded(asked));
    }

    private static Set<String> folded(String number) {
        return new LinkedHashSet<>(List.of(DocumentKey.foldNumber(number).split("-")));
    }

    private String firstHit(String typed) {
        Optional<SearchPage.Hit> first =
                library.index().search(SearchQuery.of(typed)).hits().stream().findFirst();
        return first.map(hit -> hit.card().id()).orElse("");
    }

    private String first(String typed) {
        var seen = new ArrayList<String>();
        library.graph().lookup(typed).stream()
                .limit(1)
                .forEach(directive -> seen.add(directive.key().toString()));
        return seen + " " + firstHit(typed);
    }
}
