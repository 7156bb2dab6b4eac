package vn.cancu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.citation.Reading;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;
import vn.cancu.evaluate.Evaluation;
import vn.cancu.evaluate.Evaluation.Line;
import vn.cancu.evaluate.Gold;
import vn.cancu.extract.Extraction;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.SourceFile;
import vn.cancu.json.Json;
import vn.cancu.json.ReadingJson;

/// `cancu evaluate GOLD FILE…`: measures the reading against gold records.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures the reading against gold records: one line per field, then every difference.")
final class EvaluateCommand extends BaseCommand {
    @Parameters(index = "0", paramLabel = "GOLD", description = "A folder of gold records, or a seeds.json.")
    private Path gold = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "The documents, or folders of them; those without a gold record are skipped.")
    private List<Path> paths = List.of();

    @Option(names = "--kind", paramLabel = "KIND", description = "Only gold records of this kind (born-digital …).")
    private String kind = "";

    @Option(names = "--json", description = "Print one JSON object by field instead of the table.")
    private boolean json;

    @Option(names = "--no-ocr", description = "Leave pages that are pictures as they are.")
    private boolean withoutOcr;

    @Option(names = "--quiet", description = "Print the table without the differences.")
    private boolean quiet;

    private final Map<String, ReadingJson> readings = new HashMap<>();

    EvaluateCommand(Cancu root) {
        super(root);
    }

    /// One field as `--json` prints it, with true positives, false positives and false negatives.
    record Shape(double precision, double recall, double f1, int tp, int fp, int fn) {
        static Shape of(Line line) {
            return new Shape(line.precision(), line.recall(), line.f1(), line.right(), line.invented(), line.missed());
        }
    }

    @Override
    public Integer call() {
        if (!Files.exists(gold)) {
            throw new Cancu.WrongUsage("no gold at " + gold);
        }
        Gold truths = truths();
        try (TextExtractor extractor = root.extractor(withoutOcr)) {
            new TextFiles(extractor, err())
                    .each(paths, file -> isNamed(file, truths), (source, extracted) -> read(source, extracted, truths));
        }
        Evaluation evaluation = Evaluation.of(truths, readings);
        print(evaluation);
        evaluation.unread().forEach(name -> err().println("cancu: no reading for gold record " + name));
        return evaluation.unread().isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }

    private Gold truths() {
        try {
            Gold truths = Gold.read(gold, kind);
            if (truths.names().isEmpty()) {
                throw new Cancu.WrongUsage("no gold records " + (kind.isEmpty() ? "" : "of kind " + kind + " ") + "in "
                        + gold + ": name a folder of them, or a seeds.json");
            }
            return truths;
        } catch (IllegalArgumentException e) {
            throw new Cancu.WrongUsage(Objects.toString(e.getMessage()));
        }
    }

    private static boolean isNamed(CorpusFile file, Gold truths) {
        return Fingerprint.of(file.path()) instanceof Fingerprint.Known known
                && truths.names().contains(truths.nameOf(file.name(), known.sha256()));
    }

    private void read(SourceFile source, Extraction.Extracted extracted, Gold truths) {
        Reading reading = root.services().reader().read(extracted.text(), source.name());
        readings.putIfAbsent(
                truths.nameOf(source.name(), source.sha256()),
                ReadingJson.of(source, reading, extracted.diagnostics()));
    }

    private void print(Evaluation evaluation) {
        if (json) {
            Map<String, Shape> shapes = new LinkedHashMap<>();
            evaluation.lines().forEach(line -> shapes.put(line.field(), Shape.of(line)));
            out().println(Json.line(shapes));
            return;
        }
        out().printf("%-16s %9s %7s %7s %4s %4s %4s%n", "field", "precision", "recall", "F1", "tp", "fp", "fn");
        for (Line line : evaluation.lines()) {
            out().printf(
                            Locale.ROOT,
                            "%-16s %9.3f %7.3f %7.3f %4d %4d %4d%n",
                            line.field(),
                            line.precision(),
                            line.recall(),
                            line.f1(),
                            line.right(),
                            line.invented(),
                            line.missed());
        }
        if (!quiet) {
            evaluation
                    .differences()
                    .forEach(it -> out().printf(
                                    "%s\t%s\tgold=%s\tread=%s%n",
                                    it.document(),
                                    it.field(),
                                    ReadingPrinter.oneLine(it.truth()),
                                    ReadingPrinter.oneLine(it.read())));
        }
    }
}
