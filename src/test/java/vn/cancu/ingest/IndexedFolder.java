package vn.cancu.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.citation.DocumentReader;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;

/// What tests of loading begin with: an empty folder of documents, an empty index beside it, and a reader of files.
abstract class IndexedFolder {
    @TempDir
    Path folder;

    Path corpus;
    LuceneIndex index;
    FileExtractor extractor;

    @BeforeEach
    void openIndex() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        index = LuceneIndex.open(folder.resolve("index"));
        extractor = new FileExtractor(ExtractSettings.standard());
    }

    @AfterEach
    void closeIndex() {
        extractor.close();
        index.close();
    }

    /// A loader without corrections.
    Ingestion ingestion() {
        return new Ingestion(index, folder.resolve("index"), extractor, new DocumentReader(), 2);
    }

    /// Loads the folder of documents.
    IngestReport run() {
        return run(IngestOptions.DEFAULT);
    }

    IngestReport run(IngestOptions options) {
        return ingestion().run(List.of(corpus), options, _ -> {});
    }

    /// Writes a text into the folder of documents.
    ///
    /// @param name with the folders it lies in, which are made
    Path write(String name, String text) throws IOException {
        Path file = corpus.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /// An archive of these texts, named `1.txt`, `2.txt` …
    Path zip(String name, String... texts) throws IOException {
        Path zip = corpus.resolve(name);
        Files.createDirectories(zip.getParent());
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            int number = 0;
            for (String text : texts) {
                out.putNextEntry(new ZipEntry(++number + ".txt"));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    /// The record of the file whose path, or path and member, ends so.
    FileRecord record(String end) {
        return index.files().stream()
                .filter(file -> file.id().endsWith("/" + end))
                .findFirst()
                .orElseThrow();
    }

    /// Names of the files whose documents hold a phrase, best first.
    List<String> found(String phrase) {
        return index.search(SearchQuery.of('"' + phrase + '"')).hits().stream()
                .map(hit -> hit.card().fileName())
                .toList();
    }
}
