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

/// `cancu index FOLDER…` when nothing has changed, which is what it finds most of the time: told before the command line
/// is set up, as that takes longer than to look at 10,000 files.
///
/// Whatever is not as simple as that is left to [IndexCommand]: other options, a path that is not there, an index that
/// cannot be used, anything that has changed.
///
/// @param folder of the index
/// @param withoutOcr whether pages that are pictures are left waiting
/// @param paths what to look at, at least one
record QuickLook(Path folder, boolean withoutOcr, List<Path> paths) {
    private static final String COMMAND = "index";
    private static final String INDEX = "--index";
    private static final String WITHOUT_OCR = "--no-ocr";

    /// What became of a look.
    sealed interface Outcome {
        /// Nothing has changed, which has been said.
        ///
        /// @param code of the exit
        record Told(int code) implements Outcome {}

        /// Something has changed, or cannot be told.
        record Changed() implements Outcome {}
    }

    /// Reads a command line.
    ///
    /// @param usual the index folder where none is named
    /// @return empty when it asks for anything else
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

    /// No option, and none of the other things that picocli makes of words.
    private static boolean isPlain(String word) {
        return !word.isEmpty() && "-@\"'".indexOf(word.charAt(0)) < 0;
    }

    /// Looks, and says it when nothing has changed.
    Outcome look(Parts parts) {
        if (!paths.stream().allMatch(Files::exists)) {
            return new Outcome.Changed();
        }
        try (Library library = parts.library().apply(folder)) {
            return Ingestion.unchanged(library.index(), folder, paths, parts.corrections(), () -> hasOcr(parts))
                    .<Outcome>map(report -> new Outcome.Told(told(parts, report)))
                    .orElseGet(Outcome.Changed::new);
        } catch (UnusableIndexException _) {
            return new Outcome.Changed(); // the command says why
        }
    }

    private boolean hasOcr(Parts parts) {
        return !withoutOcr && parts.ocr().get().isInstalled();
    }

    private static int told(Parts parts, IngestReport report) {
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        parts.corrections().read().problems().forEach(problem -> err.println("cancu: " + problem));
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        new LoadReport(out).print(report, () -> parts.ocr().get().isInstalled());
        out.flush();
        return report.failures() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_FAILURES;
    }
}
