package vn.cancu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.cancu.citation.DocumentReader;
import vn.cancu.cli.Cancu;
import vn.cancu.cli.Services;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.correction.ValidityFile;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.extract.OcrEngine;
import vn.cancu.extract.PagePictures;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.LuceneIndex;
import vn.cancu.library.Library;
import vn.cancu.web.WebServer;

/// Starts the program. The only place where parts are wired together.
public final class App {
    /// Time a parser process may take to end by itself.
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// Time for one page's picture: somebody is waiting for it.
    private static final Duration PAGE_TIMEOUT = Duration.ofSeconds(20);

    /// Hidden, so that it is no part of the index.
    private static final String RECOGNISED_PAGES = ".ocr";

    private final Settings settings;
    private final DocumentReader reader = new DocumentReader();
    private final CorrectionFile corrections;
    private final ValidityFile validity;

    App(Settings settings) {
        this.settings = settings;
        this.corrections = new CorrectionFile(settings.corrections());
        this.validity = new ValidityFile(settings.validity());
    }

    /// Runs one command and ends with its exit code.
    ///
    /// @param arguments as the shell gives them
    public static void main(String[] arguments) {
        LibraryLogs.route();
        System.exit(new App(Settings.fromSystem()).run(arguments));
    }

    /// Runs one command.
    ///
    /// @return the exit code
    int run(String... arguments) {
        return Cancu.run(
                new Services(
                        settings.corpus(),
                        settings.index(),
                        reader,
                        corrections,
                        validity,
                        this::ocr,
                        this::extractor,
                        this::pictures,
                        this::library),
                arguments);
    }

    /// @param folder the index folder, in which recognised pages are kept once it is there
    private TextExtractor extractor(Path folder, OcrEngine ocr) {
        return new FileExtractor(
                extraction().withWorkers(settings.workers()).withTimeout(settings.fileTimeout()),
                ocr,
                Optional.of(folder).filter(Files::isDirectory).map(at -> at.resolve(RECOGNISED_PAGES)));
    }

    private OcrEngine ocr() {
        return OcrEngine.find(System.getenv(), settings.fileTimeout());
    }

    private PagePictures pictures() {
        return new PagePictures(
                extraction().withWorkers(WebServer.PICTURES_AT_A_TIME).withTimeout(PAGE_TIMEOUT));
    }

    private ExtractSettings extraction() {
        return ExtractSettings.standard().withJvmArguments(settings.workerOptions(), GRACE);
    }

    private Library library(Path folder) {
        return new Library(
                LuceneIndex.open(folder),
                reader,
                new Library.Reviewed(Optional.of(corrections), Optional.of(validity)));
    }
}
