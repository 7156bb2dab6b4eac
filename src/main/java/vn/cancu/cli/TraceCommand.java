package vn.cancu.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Evidence;
import vn.cancu.graph.Link;
import vn.cancu.index.StoredDocument;
import vn.cancu.json.DirectiveJson;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// `cancu trace ID|NUMBER`: what a document cites, and who cites a directive.
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Traces a document or directive: what it cites and who cites it, with the sentences.",
        footer = {"", "Examples:  cancu trace 05-CT/TW    cancu trace 'chi thi 05'    cancu trace 793/KH-SGDĐT"})
final class TraceCommand extends BaseCommand {
    @Parameters(
            paramLabel = "ID|NUMBER",
            arity = "1..*",
            description = "Document id, slug, or number as people write it.")
    private List<String> asked = List.of();

    @Option(names = "--json", description = "One JSON object a directive and line.")
    private boolean json;

    TraceCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        String what = String.join(" ", asked);
        try (Library library = root.library()) {
            library.refresh();
            CitationGraph graph = library.graph();
            Optional<DocumentCard> document = library.index().find(what).map(StoredDocument::card);
            List<Directive> directives = document.flatMap(card -> graph.ofDocument(card.id()))
                    .or(() -> graph.bySlug(what))
                    .map(List::of)
                    .orElseGet(() -> document.isPresent() ? List.of() : graph.lookup(what));
            if (document.isEmpty() && directives.isEmpty()) {
                throw new Cancu.WrongUsage("nothing held or cited matches «" + what + "»");
            }
            if (json) {
                directives.forEach(directive -> out().println(Json.line(DirectiveJson.of(directive))));
                return ExitCode.DONE;
            }
            if (directives.isEmpty()) {
                document.ifPresent(card -> cites(graph, card));
            }
            directives.forEach(directive -> print(graph, directive));
        }
        return ExitCode.DONE;
    }

    private void print(CitationGraph graph, Directive directive) {
        out().printf("%s  [%s]%n", directive.title(), directive.key());
        if (!directive.issuer().isEmpty() || directive.date().isPresent()) {
            String date = directive.date().map(IssueDate::iso).orElse("");
            out().printf("  %s %s%n", directive.issuer(), date);
        }
        if (!directive.subject().isEmpty()) {
            out().printf("  %s%n", ReadingPrinter.oneLine(directive.subject()));
        }
        out().println(directive.isGhost() ? "  (not held: known from those who cite it)" : "  (held)");
        directive.held().ifPresent(card -> cites(graph, card));
        if (!directive.citedBy().isEmpty()) {
            out().printf("%n  Cited by %d:%n", directive.citedBy().size());
        }
        directive.citedBy().forEach(link -> link(link.relation(), name(link.citing()), link));
        out().println();
    }

    private void cites(CitationGraph graph, DocumentCard card) {
        out().printf("%n  %s cites:%n", name(card));
        for (Link link : graph.cites(card.id())) {
            graph.bySlug(link.directive()).ifPresent(cited -> link(link.relation(), cited.title(), link));
        }
    }

    private void link(Relation relation, String name, Link link) {
        out().printf("  %-12s %s%n", relation.code(), name);
        for (Evidence evidence : link.evidence()) {
            out().printf("      p. %d: %s%n", evidence.page(), ReadingPrinter.oneLine(evidence.sentence()));
        }
    }

    private static String name(DocumentCard card) {
        String number = card.number().isEmpty() ? card.id() : card.number();
        return number + "  " + ReadingPrinter.oneLine(card.title());
    }
}
