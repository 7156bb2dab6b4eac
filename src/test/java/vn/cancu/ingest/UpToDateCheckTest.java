package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.citation.DocumentReader;
import vn.cancu.corpus.Corpus;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.index.LuceneIndex;

/// An unchanged folder is recognised from the manifest alone.
class UpToDateCheckTest {
    @TempDir
    private Path folder;

    private Path corpus;
    private FileExtractor extractor;

    @BeforeEach
    void open() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        extractor = new FileExtractor(ExtractSettings.standard());
        write("a.txt", "Kế hoạch một");
        write("sub/b.txt", "Kế hoạch hai");
        write("sub.txt", "Kế hoạch một");
        write("empty.txt", "");
        Files.createSymbolicLink(corpus.resolve("out"), folder);
        run();
    }

    @AfterEach
    void close() {
        extractor.close();
    }

    private Path write(String name, String text) throws IOException {
        Path file = corpus.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
    }

    private IngestReport run() {
        try (var index = LuceneIndex.open(folder.resolve("index"))) {
            return new Ingestion(index, folder.resolve("index"), extractor, new DocumentReader(), 1)
                    .run(List.of(corpus), Ingestion.Failed.KEEP, _ -> {});
        }
    }

    /// The number of files when nothing has changed; empty otherwise.
    private Stream<Long> check() {
        try (var index = LuceneIndex.open(folder.resolve("index"))) {
            return index.manifest().stream()
                    .flatMap(manifest -> new UpToDateCheck(
                                    manifest, new Corpus(List.of(corpus), List.of()), () -> Ingestion.readers(false))
                            .unchanged().stream())
                    .map(counts -> counts.stream()
                            .mapToLong(UpToDateCheck.Count::times)
                            .sum());
        }
    }

    private IngestReport unchanged() {
        try (var index = LuceneIndex.open(folder.resolve("index"))) {
            return Ingestion.unchanged(
                            index,
                            folder.resolve("index"),
                            List.of(corpus),
                            new CorrectionFile(folder.resolve("corrections.tsv")),
                            () -> false)
                    .orElseThrow();
        }
    }

    @Test
    void nothing_has_changed() {
        assertThat(check()).containsExactly(5L);
        IngestReport report = unchanged();
        assertThat(report.last().unchanged()).isEqualTo(5);
        assertThat(report.files()).isEqualTo(5);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.failures()).isEqualTo(2);
        assertThat(report.reasons()).hasSize(2);
    }

    /// Letters beyond the first plane come before some others as chars and behind them as bytes.
    @Test
    void nothing_has_changed_whatever_letters_are_in_the_names() throws IOException {
        for (String name :
                List.of("Kế hoạch.txt", "Kế hoạch/đ.txt", "\uff5e.txt", "\ud83d\ude00.txt", "\ud83d\ude00/a.txt")) {
            write(name, name);
        }
        run();
        assertThat(check()).containsExactly(10L);
    }

    @Test
    void every_change_is_seen() throws IOException {
        Path a = corpus.resolve("a.txt");
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_600_000_000_001L));
        assertThat(check()).isEmpty();
        run();
        assertThat(check()).isNotEmpty();
        write("a.txt", "Kế hoạch mộtt");
        assertThat(check()).isEmpty();
        run();
        Files.move(a, corpus.resolve("sub/c.txt"));
        assertThat(check()).isEmpty();
        run();
        write("z.txt", "Kế hoạch ba");
        assertThat(check()).isEmpty();
        run();
        Files.delete(corpus.resolve("z.txt"));
        assertThat(check()).isEmpty();
        run();
        assertThat(check()).isNotEmpty();
    }

    @Test
    void a_manifest_of_another_commit_or_a_spoiled_one_is_worth_nothing() throws IOException {
        Path manifest = folder.resolve("index").resolve(".manifest");
        byte[] kept = Files.readAllBytes(manifest);
        write("z.txt", "Kế hoạch ba");
        run();
        Files.write(manifest, kept);
        assertThat(check()).isEmpty();
        assertThat(run().files()).isEqualTo(6);
        Files.write(manifest, Arrays.copyOf(kept, kept.length / 2));
        assertThat(check()).isEmpty();
        Files.delete(manifest);
        assertThat(run().last().unchanged()).isEqualTo(5); // a place that cannot be read is checked again
        assertThat(check()).isNotEmpty();
    }
}
