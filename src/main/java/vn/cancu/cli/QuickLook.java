package vn.cancu.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.ingest.IngestReport;
import vn.cancu.ingest.Ingestion;
import vn.cancu.library.Library;

/// The short way for `cancu index FOLDER…` when nothing has changed, which is the usual case: it answers before picocli
/// is set up, which takes longer than checking 10,000 files.
///
/// Everything else is left to [IndexCommand]: other options, a path that does not exist, an index that cannot be used,
/// a folder that has changed.
///
/// @param folder of the index
/// @param withoutOcr whether scanned pages are left waiting (`--no-ocr`)
/// @param paths the folders and files to check, at least one
record QuickLook(Path folder, boolean withoutOcr, List<Path> paths) {
    private static final String COMMAND = "index";
    private static final String INDEX = "--index";
    private static final String WITHOUT_OCR = "--no-ocr";

    /// The outcome of a look.
    sealed interface Outcome {
        /// Nothing has changed, and the report is printed.
        ///
        /// @param code exit code
        record Told(int code) implements Outcome {}

        /// Something has changed, or it could not be determined.
        record Changed() implements Outcome {}
    }

    /// Recognises a command line that this way can answer.
    ///
    /// @param usual the index folder when none is named
    /// @return empty for every other command line
    static Optional<QuickLook> of(Path usual, String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean withoutOcr = words.remove(WITHOUT_OCR);
        int at = words.indexOf(INDEX);
        boolean named = at >= 0 && at + 1 < words.size();
        String folder = named ? words.remove(at + 1) : usual.toString();
        if (named) {
            words.remove(at);
        }
        boolean plain = words.size() > 1
                && words.getFirst().equals(COMMAND)
                && words.stream().allMatch(QuickLook::isPlain)
                && isPlain(folder);
        try {
            return plain
                    ? Optional.of(new QuickLook(
                            Path.of(folder).toAbsolutePath().normalize(),
                            withoutOcr,
                            words.stream().skip(1).map(Path::of).toList()))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty(); // the command says so
        }
    }

    /// Whether an argument is a plain value to picocli: no option, `@file` or quoted string.
    private static boolean isPlain(String word) {
        return !word.isEmpty() && "-@\"'".indexOf(word.charAt(0)) < 0;
    }

    /// Checks the folders and prints the report when nothing has changed.
    Outcome look(Services services) {
        if (!paths.stream().allMatch(Files::exists)) {
            return new Outcome.Changed();
        }
        try (Library library = services.library().apply(folder)) {
            return Ingestion.unchanged(library.index(), folder, paths, services.corrections(), () -> hasOcr(services))
                    .<Outcome>map(report -> new Outcome.Told(told(services, report)))
                    .orElseGet(Outcome.Changed::new);
        } catch (UnusableIndexException _) {
            return new Outcome.Changed(); // the command says why
        }
    }

    private boolean hasOcr(Services services) {
        return !withoutOcr && services.ocr().get().isInstalled();
    }

    private static int told(Services services, IngestReport report) {
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        services.corrections().read().problems().forEach(problem -> err.println("cancu: " + problem));
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        new LoadReport(out).print(report, () -> services.ocr().get().isInstalled());
        out.flush();
        return report.failures() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }
}
