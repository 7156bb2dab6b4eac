package vn.cancu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.LuceneIndex;
import vn.cancu.ingest.Ingestion;

/// The options that the loading commands share (files, `--no-ocr`), and the loader they start.
final class LoadOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files or folders (default: those of the last time, else corpus/ of the installation).")
    private List<Path> paths = List.of();

    @Option(names = "--no-ocr", description = "Leave pages that are pictures for a later run.")
    private boolean withoutOcr;

    /// The files and folders named; none means those of the last time.
    ///
    /// @throws Cancu.WrongUsage when one is not there
    List<Path> paths() {
        named().stream().filter(Files::notExists).findFirst().ifPresent(missing -> {
            throw new Cancu.WrongUsage("no file or folder " + missing + "; nothing was changed");
        });
        return named();
    }

    /// The same, there or not.
    List<Path> named() {
        return paths;
    }

    /// Whether pages that are pictures are left waiting.
    boolean withoutOcr() {
        return withoutOcr;
    }

    /// How many files are read at the same time unless told otherwise: one a core, at most 8.
    static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }

    /// The loader of an index.
    static Ingestion into(
            LuceneIndex index, Cancu root, TextExtractor extractor, int threads, CorrectionFile corrections) {
        return new Ingestion(
                index, root.indexFolder(), extractor, root.services().reader(), threads, Optional.of(corrections));
    }
}
