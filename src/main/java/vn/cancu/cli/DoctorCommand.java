package vn.cancu.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.extract.Extraction;
import vn.cancu.extract.OcrEngine;
import vn.cancu.extract.TextExtractor;
import vn.cancu.json.Json;
import vn.cancu.library.Library;
import vn.cancu.text.Plural;

/// `cancu doctor`: checks what the program needs and says what to do about what is missing.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks Java, locale, disk, index, the parser processes and OCR, and says what to do.")
final class DoctorCommand extends BaseCommand {
    private static final long LITTLE_SPACE = 1_000_000_000L;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    DoctorCommand(Cancu root) {
        super(root);
    }

    /// One thing checked; `state` is `ok`, `note` (works without) or `bad`.
    record Check(String what, String state, String says) {}

    @Override
    public Integer call() {
        var checks = new ArrayList<Check>();
        checks.add(new Check("java", "ok", System.getProperty("java.vm.name") + " " + Runtime.version()));
        checks.add(locale());
        checks.add(disk());
        checks.add(index());
        checks.add(parser());
        checks.add(tesseract());
        for (Check check : checks) {
            if (json) {
                out().println(Json.line(check));
            } else {
                out().printf("%-5s %-10s %s%n", check.state(), check.what(), check.says());
            }
        }
        boolean bad = checks.stream().anyMatch(check -> check.state().equals("bad"));
        return bad ? ExitCode.BROKE : ExitCode.DONE;
    }

    private static Check locale() {
        String names = System.getProperty("sun.jnu.encoding", "?");
        boolean fine = Charset.isSupported(names)
                && Charset.forName(names).newEncoder().canEncode("ế");
        return fine
                ? new Check("locale", "ok", "file names are " + names)
                : new Check(
                        "locale",
                        "bad",
                        "file names are " + names + ": Vietnamese names cannot be opened; set LC_ALL=C.UTF-8");
    }

    private Check disk() {
        Path folder = root.indexFolder();
        Path at = folder;
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        try {
            long free = at == null ? 0 : Files.getFileStore(at).getUsableSpace();
            String says = Sizes.bytes(free) + " free for " + folder;
            return new Check("disk", free < LITTLE_SPACE ? "note" : "ok", says);
        } catch (IOException e) {
            return new Check("disk", "bad", "cannot look at " + folder + ": " + e.getMessage());
        }
    }

    private Check index() {
        try (Library library = root.library()) {
            return new Check(
                    "index",
                    "ok",
                    root.indexFolder() + " holds "
                            + Plural.of(library.index().stats().documents(), "document[s]"));
        } catch (RuntimeException e) {
            return new Check("index", "bad", String.valueOf(e.getMessage()));
        }
    }

    /// Reads a small HTML file through a real parser process.
    private Check parser() {
        try (TextExtractor extractor = root.extractor(true)) {
            Path file = Files.createTempFile("cancu-doctor", ".html");
            try {
                Files.writeString(file, "<html><body><p>Kế hoạch số 01/KH-SGDĐT</p></body></html>");
                Extraction extraction = extractor.extract(new CorpusFile(
                        file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
                return extraction instanceof Extraction.Extracted
                        ? new Check("parser", "ok", "a parser process starts and reads")
                        : new Check("parser", "bad", "a parser process does not read: " + extraction);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return new Check("parser", "bad", "no temporary file can be written: " + e.getMessage());
        }
    }

    private Check tesseract() {
        OcrEngine ocr = root.services().ocr().get();
        return new Check("ocr", ocr.isInstalled() ? "ok" : "note", ocr.description());
    }
}
