package vn.cancu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.index.LuceneIndex;

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
}
