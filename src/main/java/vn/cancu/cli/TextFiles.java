package vn.cancu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import vn.cancu.corpus.Corpus;
import vn.cancu.corpus.CorpusEntry;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Problem;
import vn.cancu.extract.Extraction;
import vn.cancu.extract.Extraction.Member;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.SourceFile;
import vn.cancu.text.TextSource;

/// Reads every text under some paths, members of archives included, and reports files without text.
final class TextFiles {
    private final TextExtractor extractor;
    private final PrintWriter complaints;
    private int failures;

    /// @param extractor makes the texts; the caller closes it
    /// @param complaints where files without a text are named
    TextFiles(TextExtractor extractor, PrintWriter complaints) {
        this.extractor = extractor;
        this.complaints = complaints;
    }

    /// How many files gave no text so far.
    int failures() {
        return failures;
    }

    /// Hands over text by text.
    ///
    /// @param paths files or folders
    /// @param wanted which files on disk are opened
    /// @param found hears of each text and where it came from
    void each(List<Path> paths, Predicate<CorpusFile> wanted, BiConsumer<SourceFile, Extraction.Extracted> found) {
        try (var entries = new Corpus(paths, List.of()).entries()) {
            entries.forEach(entry -> open(entry, wanted, found));
        }
    }

    private void open(
            CorpusEntry entry, Predicate<CorpusFile> wanted, BiConsumer<SourceFile, Extraction.Extracted> found) {
        switch (entry) {
            case Problem problem -> failed(problem.path().toString(), problem.message());
            case CorpusFile file -> {
                if (wanted.test(file)) {
                    Extraction read = extractor.extract(file);
                    hand(file, "", extractor.recognise(file, read, _ -> {}), found);
                }
            }
        }
    }

    private void hand(
            CorpusFile file, String member, Extraction extraction, BiConsumer<SourceFile, Extraction.Extracted> found) {
        String name = member.isEmpty() ? file.path().toString() : file.path() + "!/" + member;
        switch (extraction instanceof Extraction.Extracted text ? text.settled() : extraction) {
            case Extraction.Unreadable unreadable ->
                failed(name, unreadable.reason().code() + ": " + unreadable.message());
            case Extraction.Unpacked unpacked -> members(file, member, unpacked.members(), found);
            case Extraction.Extracted extracted -> {
                found.accept(source(file, member, extracted), extracted);
                members(file, member, extracted.members(), found);
            }
        }
    }

    private void members(
            CorpusFile file,
            String container,
            List<Member> members,
            BiConsumer<SourceFile, Extraction.Extracted> found) {
        for (Member member : members) {
            String name = container.isEmpty() ? member.name() : container + "!/" + member.name();
            hand(file, name, member.extraction(), found);
        }
    }

    private static SourceFile source(CorpusFile file, String member, Extraction.Extracted extracted) {
        return new SourceFile(
                file.path().toString(),
                member,
                extracted.metadata().mediaType(),
                extracted.metadata().sha256(),
                extracted.metadata().bytes(),
                extracted.metadata().pages(),
                extracted.metadata().encoding(),
                extracted.text().layout().has(TextSource.OCR),
                extracted.metadata().signatures());
    }

    private void failed(String name, String message) {
        failures++;
        complaints.println("cancu: " + name + ": " + message);
    }

    /// A file's name without its ending.
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
