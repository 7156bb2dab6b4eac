package vn.cancu.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.graph.Chain;
import vn.cancu.graph.ChainQuery;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Evidence;
import vn.cancu.graph.Link;
import vn.cancu.graph.Tier;
import vn.cancu.index.StoredDocument;
import vn.cancu.json.ChainJson;
import vn.cancu.json.DirectiveJson;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// `cancu trace ID|NUMBER`: what a document cites, and who cites a directive.
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = "Traces a document or directive: what it cites, who cites it, and the chain over several hops.",
        footer = {
            "",
            "Examples:  cancu trace 05-CT/TW",
            "           cancu trace 'chi thi 05' --chain",
            "           cancu trace 'Luật Giáo dục 2019'"
        })
final class TraceCommand extends BaseCommand {
    /// Citing documents printed with their sentences.
    private static final int MOST_CITING = 100;

    @Parameters(
            paramLabel = "ID|NUMBER",
            arity = "1..*",
            description = "Document id, slug, number as people write it, or the name of a law.")
    private List<String> asked = List.of();

    @Option(names = "--json", description = "One JSON object a directive and line.")
    private boolean json;

    @Option(names = "--chain", description = "Only the chain, without the sentences; with --json its nodes and edges.")
    private boolean chainOnly;

    @Option(
            names = "--up",
            paramLabel = "HOPS",
            description = "Hops towards what it rests on (default ${DEFAULT-VALUE}).")
    private int up = ChainQuery.STANDARD.up();

    @Option(
            names = "--down",
            paramLabel = "HOPS",
            description = "Hops towards what carries it out (default ${DEFAULT-VALUE}).")
    private int down = ChainQuery.STANDARD.down();

    @Option(names = "--relation", paramLabel = "CODE", description = "Only this relation (implements …); repeatable.")
    private List<String> relations = List.of();

    @Option(
            names = "--level",
            paramLabel = "CODE",
            description = "Only this level (province …), reached through others where need be; repeatable.")
    private List<String> levels = List.of();

    @Option(names = "--open", paramLabel = "NAME", description = "Take this bundle of documents apart; repeatable.")
    private List<String> open = List.of();

    TraceCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        String what = String.join(" ", asked);
        try (Library library = held()) {
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
            if (chainOnly || !json) {
                chains(graph, document, directives);
            } else {
                directives.forEach(directive -> out().println(Json.line(DirectiveJson.of(directive))));
            }
        }
        return ExitCode.DONE;
    }

    private void chains(CitationGraph graph, Optional<DocumentCard> document, List<Directive> directives) {
        ChainQuery query = new ChainQuery(up, down, relations(relations), levels(), Set.copyOf(open));
        if (directives.isEmpty()) {
            document.ifPresent(card -> {
                if (!chainOnly) {
                    cites(graph, card);
                }
                chain(graph, card.id(), query);
            });
        }
        for (Directive directive : directives) {
            if (!json) {
                print(graph, directive);
            }
            chain(graph, directive.slug(), query);
        }
    }

    private void chain(CitationGraph graph, String name, ChainQuery query) {
        Chain.of(graph, name, query).ifPresent(chain -> {
            if (json) {
                out().println(Json.line(ChainJson.of(chain)));
            } else {
                new ChainPrinter(out(), chain).print();
                out().println();
            }
        });
    }

    /// The relations with these codes.
    static Set<Relation> relations(List<String> codes) {
        try {
            return codes.stream().map(Relation::of).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new Cancu.WrongUsage(e.getMessage() + "; known are "
                    + Stream.of(Relation.values()).map(Relation::code).collect(Collectors.joining(", ")));
        }
    }

    private Set<Tier> levels() {
        return levels.stream().map(TraceCommand::level).collect(Collectors.toSet());
    }

    /// The level with this code.
    static Tier level(String code) {
        return Tier.coded(code)
                .orElseThrow(() -> new Cancu.WrongUsage("no level «" + code + "»; known are "
                        + Stream.of(Tier.values()).map(Tier::code).collect(Collectors.joining(", "))));
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
        if (directive.validity().isKnown()) {
            out().printf(
                            "  validity: %s  (cancu validity %s)%n",
                            directive.validity().standing().code(), directive.slug());
        }
        if (chainOnly) {
            return;
        }
        directive.held().ifPresent(card -> cites(graph, card));
        if (!directive.citedBy().isEmpty()) {
            out().printf("%n  Cited by %d:%n", directive.citedBy().size());
        }
        directive.citedBy().stream()
                .limit(MOST_CITING)
                .forEach(link -> link(link.relation(), name(link.citing()), link));
        int more = directive.citedBy().size() - MOST_CITING;
        if (more > 0) {
            out().printf("  … and %,d more; --json gives all%n", more);
        }
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
