package vn.cancu.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.correction.Correction;
import vn.cancu.correction.Corrections;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.StoredDocument;
import vn.cancu.ingest.Ingestion;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu correct ID FIELD VALUE`: records a reviewed value.
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = {
            "Replaces a value that was read by a reviewed one; corrections survive re-indexing.",
            "Fields: type, number, date, place, issuer, subject, signer, cites (05-CT/TW implements), cites-not (05-CT/TW)."
        })
final class CorrectCommand extends BaseCommand {
    @Parameters(arity = "0..3", paramLabel = "ID FIELD VALUE", description = "Document id or number, field, value.")
    private List<String> words = List.of();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who vouches for it (default: the user of this machine).")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private String note = "";

    @Option(names = "--list", description = "Print the table of corrections instead.")
    private boolean list;

    CorrectCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        if (list) {
            return list();
        }
        if (words.size() != 3) {
            throw new Cancu.WrongUsage("correct takes three words: ID FIELD VALUE");
        }
        try (Library library = root.library();
                TextExtractor extractor = root.extractor(true)) {
            StoredDocument document = find(library, words.get(0));
            root.corrections(err()).append(correction(document.card().id()));
            var ingestion = new Ingestion(
                    library.index(),
                    root.indexFolder(),
                    extractor,
                    root.services().reader(),
                    1,
                    Optional.of(root.services().corrections()));
            int documents = ingestion.correct();
            out().printf("%s: %s = %s%n", document.card().id(), words.get(1), words.get(2));
            err().printf(
                            "%s read again; %s%n",
                            Plural.of(documents, "document[s]"),
                            root.services().corrections().path());
        }
        return ExitCode.DONE;
    }

    private Correction correction(String id) {
        try {
            return Correction.of(
                    id, words.get(1), words.get(2), by, LocalDate.now().toString(), note);
        } catch (IllegalArgumentException e) {
            throw new Cancu.WrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private int list() {
        Corrections corrections = root.corrections(err()).read();
        corrections
                .all()
                .forEach(it -> out().println(String.join(
                        "\t", it.document(), it.field().code(), it.value(), it.by(), it.when(), it.note())));
        return corrections.problems().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }
}
