package vn.cancu.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.cancu.citation.DocumentReader;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.correction.ValidityFile;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.extract.OcrEngine;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.LuceneIndex;
import vn.cancu.library.Library;

/// Runs commands as the shell does, over an index in a folder of its own, with the tables that people keep beside it.
///
/// @param folder in which `index/`, `corrections.tsv` and `validity.tsv` lie
record Shell(Path folder) {

    /// What a command leaves behind.
    record Ran(int code, String out, String err) {}

    /// Runs one command.
    Ran cancu(String... words) {
        var arguments = new ArrayList<>(Arrays.asList(words));
        if (!arguments.contains("--index")) {
            arguments.addAll(List.of("--index", folder.resolve("index").toString()));
        }
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var reader = new DocumentReader();
            var corrections = new CorrectionFile(folder.resolve("corrections.tsv"));
            var validity = new ValidityFile(folder.resolve("validity.tsv"));
            var reviewed = new Library.Reviewed(Optional.of(corrections), Optional.of(validity));
            var parts = new Services(
                    Path.of("corpus"),
                    folder.resolve("index"),
                    reader,
                    corrections,
                    validity,
                    OcrEngine::none,
                    (_, ocr) -> new FileExtractor(ExtractSettings.standard(), ocr, Optional.empty()),
                    () -> new PagePictures(ExtractSettings.standard()),
                    path -> new Library(LuceneIndex.open(path), reader, reviewed));
            int code = Cancu.run(parts, arguments.toArray(String[]::new));
            return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }
}
