package vn.cancu.graph;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.cancu.document.IssueDate;
import vn.cancu.index.LuceneIndex;

/// Prints directives chosen by a fixed rule, with the documents that cite each and what each is said to do, to be set
/// against a plain search of the texts: of those cited by two documents or more, in the order of their slugs, every
/// n-th, so many that half of them are held as far as there are any.
///
/// Arguments: folder of an index, how many directives. A line begins with `D` (slug, key, title, held or ghost, date) or
/// `C` (id of the citing document, its number, relation, page, one of its sentences); tabs between.
final class CitedFifty {
    private CitedFifty() {}

    public static void main(String[] arguments) {
        int wanted = Integer.parseInt(arguments[1]);
        try (LuceneIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
            List<Directive> cited = CitationGraph.of(index.citing()).directives().stream()
                    .filter(directive -> directive.citedBy().size() > 1)
                    .sorted(Comparator.comparing(Directive::slug))
                    .toList();
            List<Directive> held = everyNth(
                    cited.stream().filter(directive -> !directive.isGhost()).toList(), wanted / 2);
            List<Directive> ghosts =
                    everyNth(cited.stream().filter(Directive::isGhost).toList(), wanted - held.size());
            held.forEach(CitedFifty::print);
            ghosts.forEach(CitedFifty::print);
            System.err.printf(
                    Locale.ROOT, "%,d directives cited by two documents or more; %d taken%n", cited.size(), wanted);
        }
    }

    private static List<Directive> everyNth(List<Directive> all, int wanted) {
        int step = Math.max(1, all.size() / Math.max(1, wanted));
        return all.stream()
                .filter(directive -> all.indexOf(directive) % step == 0)
                .limit(wanted)
                .toList();
    }

    private static void print(Directive directive) {
        line(
                "D",
                directive.slug(),
                directive.key().toString(),
                directive.title(),
                directive.isGhost()
                        ? "ghost"
                        : "held " + directive.held().orElseThrow().id(),
                directive.date().map(IssueDate::iso).orElse(""));
        for (Link link : directive.citedBy()) {
            for (Evidence evidence : link.evidence()) {
                line(
                        "C",
                        link.citing().id(),
                        link.citing().number(),
                        evidence.relation().code(),
                        String.valueOf(evidence.page()),
                        evidence.sentence());
            }
        }
    }

    private static void line(String... cells) {
        System.out.println(String.join(
                "\t",
                List.of(cells).stream()
                        .map(cell -> String.join(" ", cell.split("\\s+")))
                        .toList()));
    }
}
