package vn.cancu;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.cancu.citation.DocumentReader;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.extract.PagePictures;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;
import vn.cancu.ingest.IngestReport;
import vn.cancu.ingest.Ingestion;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.web.WebServer;
import vn.cancu.web.WebSettings;

/// The whole program over given files, as the tests of the walk use it: loaded by the product's own ingestion, served
/// over real HTTP on a free port of this machine.
record SeedSite(Library library, PagePictures pictures, WebServer server, IngestReport report)
        implements AutoCloseable {
    static final Path SEEDS = Path.of("corpus/seed");

    /// Loads files or folders into an index in an empty folder and serves them.
    static SeedSite over(Path index, Path... sources) {
        var reader = new DocumentReader();
        var lucene = LuceneIndex.open(index);
        IngestReport report;
        try (TextExtractor extractor = new FileExtractor(ExtractSettings.standard())) {
            report = new Ingestion(lucene, index, extractor, reader, 2)
                    .run(List.of(sources), Ingestion.Failed.KEEP, _ -> {});
        }
        var library = new Library(lucene, reader);
        library.refresh();
        var settings = new WebSettings("127.0.0.1", 0, Set.of());
        var pictures = new PagePictures(ExtractSettings.standard());
        var server = new WebServer(settings, library, pictures, () -> Progress.NONE).start();
        return new SeedSite(library, pictures, server, report);
    }

    /// The full address of a page: `/search?q=a` gives `http://127.0.0.1:41234/search?q=a`.
    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    /// The path of the page of the document whose file name begins so.
    String documentPath(String fileName) {
        return library.index().search(SearchQuery.of("")).hits().stream()
                .map(hit -> hit.card())
                .filter(card -> card.fileName().startsWith(fileName))
                .map(card -> "/documents/" + card.id())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
        pictures.close();
        library.close();
    }
}
