package vn.cancu.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.compare.Change;
import vn.cancu.compare.Comparison;
import vn.cancu.compare.DutyChange;
import vn.cancu.compare.Passage;
import vn.cancu.document.DocumentCard;
import vn.cancu.duty.Duty;
import vn.cancu.duty.Moment;
import vn.cancu.graph.Directive;
import vn.cancu.index.StoredDocument;
import vn.cancu.json.CompareJson;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// `cancu compare A B`: what changed from one document to another.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compares two held documents: directives, duties, recipients, and the texts paragraph by paragraph.",
        footer = {"", "Example:  cancu compare 120/KH-SGDĐT 131/KH-SGDĐT"})
final class CompareCommand extends BaseCommand {
    @Parameters(paramLabel = "A", index = "0", description = "The older document: id or number.")
    private String before = "";

    @Parameters(paramLabel = "B", index = "1", description = "The newer document: id or number.")
    private String after = "";

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--text", description = "Also the paragraphs that differ.")
    private boolean text;

    CompareCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (Library library = held()) {
            library.refresh();
            StoredDocument old = find(library, before);
            StoredDocument now = find(library, after);
            Comparison comparison = library.compare(old, now);
            if (json) {
                out().println(Json.line(CompareJson.of(comparison)));
            } else {
                print(comparison);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Comparison comparison) {
        out().printf(
                        "A  %s%nB  %s%n",
                        name(comparison.before().card()),
                        name(comparison.after().card()));
        out().printf("%d %% of the words of B are also in A%n", comparison.copied());
        if (comparison.cut()) {
            out().println("(very long: only the beginnings were compared)");
        }
        change("directives", comparison.directives(), Directive::title);
        change("recipients", comparison.recipients(), name -> name);
        change("units", comparison.units(), name -> name);
        out().println("\nduties");
        comparison.duties().forEach(this::duty);
        if (text) {
            out().println("\ntexts");
            comparison.passages().forEach(this::passage);
        }
    }

    private static String name(DocumentCard card) {
        String number = card.number().isEmpty() ? card.id() : card.number();
        return number + "  " + ReadingPrinter.oneLine(card.title());
    }

    private <T> void change(String what, Change<T> change, java.util.function.Function<T, String> name) {
        out().printf("%n%s: %d kept%n", what, change.kept().size());
        change.fresh().forEach(one -> out().printf("  + %s%n", name.apply(one)));
        change.gone().forEach(one -> out().printf("  - %s%n", name.apply(one)));
    }

    private void duty(DutyChange change) {
        String sign =
                change.before().isEmpty() ? "+" : change.after().isEmpty() ? "-" : change.isOtherTime() ? "~" : "=";
        String times = change.isOtherTime() ? due(change.before()) + " → " + due(change.after()) : due(told(change));
        out().printf(
                        "  %s %-24s %s%n",
                        sign,
                        times,
                        ReadingPrinter.oneLine(told(change).orElseThrow().task().what()));
    }

    private static Optional<Duty> told(DutyChange change) {
        return change.after().or(change::before);
    }

    private static String due(Optional<Duty> duty) {
        return duty.flatMap(Duty::due).map(Moment::iso).orElse("");
    }

    private void passage(Passage passage) {
        switch (passage.kind()) {
            case SAME, MOVED -> {}
            case GONE -> out().printf("- %s%n", words(passage.before()));
            case NEW -> out().printf("+ %s%n", words(passage.after()));
            case CHANGED -> out().printf("- %s%n+ %s%n", words(passage.before()), words(passage.after()));
        }
    }

    /// In one line; what differs stands between `⟦` and `⟧`.
    private static String words(Optional<Passage.Side> side) {
        return side.map(Passage.Side::pieces).orElse(List.of()).stream()
                .map(piece -> piece.changed() ? "⟦" + piece.text() + "⟧" : piece.text())
                .collect(Collectors.joining(" "));
    }
}
