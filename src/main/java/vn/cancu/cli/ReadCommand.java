package vn.cancu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.citation.Reading;
import vn.cancu.correction.Corrections;
import vn.cancu.extract.Extraction;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.SourceFile;
import vn.cancu.json.Json;
import vn.cancu.json.ReadingJson;
import vn.cancu.text.SourceText;

/// `cancu read FILE…`: reads files without an index and prints what they say.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads files and prints what they state and cite; nothing is indexed.")
final class ReadCommand extends BaseCommand {
    /// Hex digits of a file's SHA-256 that name its reading under `--out`.
    private static final int NAME_DIGITS = 8;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders of files.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Print the Reading JSON, one object a line.")
    private boolean json;

    @Option(
            names = "--pages",
            description = "Print a line a page: characters, share of pictures, valid syllables, confidence, sources.")
    private boolean pages;

    @Option(names = "--no-ocr", description = "Leave pages that are pictures as they are.")
    private boolean withoutOcr;

    @Option(names = "--text", description = "Print the text alone; a form feed stands before each further page.")
    private boolean text;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write one Reading JSON a file into DIR: <first 8 hex of its SHA-256>.json, "
                    + "for plain text <its name>.json.")
    private @Nullable Path folder;

    private @Nullable Corrections corrections;

    ReadCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (TextExtractor extractor = root.extractor(withoutOcr)) {
            var texts = new TextFiles(extractor, err());
            texts.each(paths, _ -> true, this::print);
            return texts.failures() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
        }
    }

    private void print(SourceFile source, Extraction.Extracted extracted) {
        if (text) {
            texts(extracted);
            return;
        }
        if (pages) {
            new PagesPrinter(out(), json).print(source, extracted.text());
            return;
        }
        Reading reading = corrections()
                .applied(
                        root.services().reader().read(extracted.text(), source.name()),
                        source.sha256(),
                        source.member().isEmpty() ? source.path() : source.path() + "!/" + source.member());
        if (folder != null) {
            write(folder, source, Json.pretty(ReadingJson.of(source, reading, extracted.diagnostics())));
        } else if (json) {
            out().println(Json.line(ReadingJson.of(source, reading, extracted.diagnostics())));
        } else {
            new ReadingPrinter(out()).print(source, reading, extracted.diagnostics());
            out().println();
        }
    }

    private Corrections corrections() {
        if (corrections == null) {
            corrections = root.corrections(err()).read();
        }
        return corrections;
    }

    private void texts(Extraction.Extracted extracted) {
        SourceText text = extracted.text();
        for (int page = 1; page <= text.pages().size(); page++) {
            out().print((page == 1 ? "" : "\f") + text.at(text.page(page)));
        }
        out().println();
    }

    private void write(Path folder, SourceFile source, String reading) {
        boolean plain = source.mediaType().startsWith("text/plain");
        String stem = plain ? TextFiles.stem(source.name()) : source.sha256().substring(0, NAME_DIGITS);
        Path target = folder.resolve(stem + ".json");
        try {
            Files.createDirectories(folder);
            Files.writeString(target, reading + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }
}
