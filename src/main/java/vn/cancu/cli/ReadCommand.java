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
import vn.cancu.corpus.Corpus;
import vn.cancu.corpus.CorpusEntry;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Problem;
import vn.cancu.extract.Extraction;
import vn.cancu.extract.Extraction.Member;
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

    @Option(names = "--text", description = "Print the text alone; a form feed stands before each further page.")
    private boolean text;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write one Reading JSON a file into DIR: <first 8 hex of its SHA-256>.json, "
                    + "for plain text <its name>.json.")
    private @Nullable Path folder;

    private int failures;

    ReadCommand(Cancu root) {
        super(root);
    }

    @Override
    public Integer call() {
        try (TextExtractor extractor = root.parts().extractor().get();
                var entries = new Corpus(paths, List.of()).entries()) {
            entries.forEach(entry -> read(extractor, entry));
        }
        return failures == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }

    private void read(TextExtractor extractor, CorpusEntry entry) {
        switch (entry) {
            case Problem problem -> failed(problem.path().toString(), problem.message());
            case CorpusFile file -> print(file, "", extractor.extract(file));
        }
    }

    private void print(CorpusFile file, String member, Extraction extraction) {
        String name = member.isEmpty() ? file.path().toString() : file.path() + "!/" + member;
        switch (extraction) {
            case Extraction.Unreadable unreadable ->
                failed(name, unreadable.reason().code() + ": " + unreadable.message());
            case Extraction.Unpacked unpacked -> members(file, member, unpacked.members());
            case Extraction.Extracted extracted -> {
                print(file, member, extracted);
                members(file, member, extracted.members());
            }
        }
    }

    private void members(CorpusFile file, String container, List<Member> members) {
        for (Member member : members) {
            print(file, container.isEmpty() ? member.name() : container + "!/" + member.name(), member.extraction());
        }
    }

    private void print(CorpusFile file, String member, Extraction.Extracted extracted) {
        var source = new SourceFile(
                file.path().toString(),
                member,
                extracted.metadata().mediaType(),
                extracted.metadata().sha256(),
                extracted.metadata().bytes(),
                extracted.metadata().pages(),
                extracted.metadata().encoding(),
                false);
        if (text) {
            pages(extracted);
            return;
        }
        Reading reading = root.parts().reader().read(extracted.text(), source.name());
        if (folder != null) {
            write(folder, source, Json.pretty(ReadingJson.of(source, reading, extracted.diagnostics())));
        } else if (json) {
            out().println(Json.line(ReadingJson.of(source, reading, extracted.diagnostics())));
        } else {
            new ReadingPrinter(out()).print(source, reading, extracted.diagnostics());
            out().println();
        }
    }

    private void pages(Extraction.Extracted extracted) {
        SourceText text = extracted.text();
        for (int page = 1; page <= text.pages().size(); page++) {
            out().print((page == 1 ? "" : "\f") + text.at(text.page(page)));
        }
        out().println();
    }

    private void write(Path folder, SourceFile source, String reading) {
        String stem = source.mediaType().startsWith("text/plain")
                ? source.name()
                        .substring(
                                0,
                                Math.max(
                                        1,
                                        source.name().lastIndexOf('.') < 0
                                                ? source.name().length()
                                                : source.name().lastIndexOf('.')))
                : source.sha256().substring(0, NAME_DIGITS);
        Path target = folder.resolve(stem + ".json");
        try {
            Files.createDirectories(folder);
            Files.writeString(target, reading + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }

    private void failed(String name, String message) {
        failures++;
        err().println("cancu: " + name + ": " + message);
    }
}
