package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.DocumentReader;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.extract.OcrEngine;
import vn.cancu.extract.Scans;
import vn.cancu.index.FileRecord.Status;
import vn.cancu.index.PageCounts;
import vn.cancu.text.TextSource;

/// Runs over folders with scans, with and without an engine.
class ScansTest extends IndexedFolder {
    private static final OcrEngine ENGINE = OcrEngine.find(System.getenv(), Duration.ofSeconds(60));

    private IngestReport run(OcrEngine engine, Ingestion.Failed failed, Consumer<Progress> listener) {
        Path cache = folder.resolve("pages");
        try (var extractor = new FileExtractor(ExtractSettings.standard(), engine, Optional.of(cache))) {
            return new Ingestion(index, folder.resolve("index"), extractor, new DocumentReader(), 2)
                    .run(List.of(corpus), failed, listener);
        }
    }

    private IngestReport run(OcrEngine engine) {
        return run(engine, Ingestion.Failed.KEEP, _ -> {});
    }

    private int pages(TextSource source) {
        return PageCounts.of(index.files()).from(source);
    }

    /// A page of text and a page that is a picture.
    private static byte[] mixed() throws IOException {
        try (PDDocument document = Loader.loadPDF(Scans.typeset(List.of(
                new Scans.Line(60, 700, "Thông báo về việc nghỉ Tết Nguyên đán của cán bộ, giáo viên"),
                new Scans.Line(60, 680, "và học sinh các trường phổ thông trên địa bàn thành phố."))))) {
            Scans.addTo(document, Scans.plan());
            return Scans.saved(document);
        }
    }

    @Test
    void without_an_engine_a_scan_waits_and_everything_else_works() throws IOException {
        Files.write(corpus.resolve("scan.pdf"), Scans.pdf(List.of(Scans.plan())));
        Files.write(corpus.resolve("mixed.pdf"), mixed());
        IngestReport report = run(OcrEngine.none());
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.reasons()).containsOnlyKeys("no-text");
        assertThat(report.waiting()).isEqualTo(2);
        assertThat(pages(TextSource.WAITING)).isEqualTo(2);
        assertThat(pages(TextSource.LAYER)).isEqualTo(1);
        assertThat(found("nghỉ Tết")).containsExactly("mixed.pdf");
        assertThat(record("scan.pdf").message()).contains("tesseract-ocr-vie");
        IngestReport again = run(OcrEngine.none());
        assertThat(again.last().unchanged()).isEqualTo(2);
        assertThat(again.waiting()).isEqualTo(2);
    }

    @Test
    void the_next_run_with_an_engine_reads_what_waited() throws IOException {
        assumeTrue(ENGINE.isInstalled(), ENGINE.description());
        Files.write(corpus.resolve("scan.pdf"), Scans.pdf(List.of(Scans.plan())));
        Files.write(corpus.resolve("copy.pdf"), Scans.pdf(List.of(Scans.plan())));
        Files.write(corpus.resolve("mixed.pdf"), mixed());
        run(OcrEngine.none());
        IngestReport report = run(ENGINE);
        assertThat(report.documents()).isEqualTo(report.files() - report.duplicates());
        assertThat(report.waiting()).isZero();
        assertThat(pages(TextSource.WAITING)).isZero();
        assertThat(pages(TextSource.OCR)).isEqualTo((int) report.documents());
        assertThat(found("793/KH-SGDĐT")).contains("mixed.pdf").hasSize((int) report.documents());
        var mixed = index.find(record("mixed.pdf").documentId()).orElseThrow();
        assertThat(mixed.file().ocr()).isTrue();
        assertThat(mixed.text().pages().get(0).sources()).containsExactly(TextSource.LAYER);
        assertThat(mixed.text().pages().get(1).sources()).containsExactly(TextSource.OCR);
        IngestReport again = run(ENGINE);
        assertThat(again.last().unchanged()).isEqualTo(3);
        assertThat(again.last().pages().found()).isZero();
    }

    @Test
    void cheap_files_come_first_and_pages_have_a_progress_of_their_own() throws IOException {
        assumeTrue(ENGINE.isInstalled(), ENGINE.description());
        Files.write(corpus.resolve("a-scan.pdf"), Scans.pdf(List.of(Scans.plan(), Scans.plan())));
        Files.writeString(corpus.resolve("b.txt"), "Kế hoạch đổi mới giáo dục");
        var heard = new ConcurrentLinkedQueue<Progress>();
        IngestReport report = run(ENGINE, Ingestion.Failed.KEEP, heard::add);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.last().pages().found()).isEqualTo(2);
        assertThat(report.last().pages().done()).isEqualTo(2);
        assertThat(report.last().done()).isEqualTo(report.files());
        assertThat(heard)
                .filteredOn(progress -> progress.pages().active())
                .allSatisfy(progress -> assertThat(progress.documents()).isPositive());
    }

    @Test
    void a_scan_in_an_archive_is_filed_as_its_member() throws IOException {
        assumeTrue(ENGINE.isInstalled(), ENGINE.description());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("note.txt"));
            zip.write("Kế hoạch đổi mới giáo dục".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("scan.pdf"));
            zip.write(Scans.pdf(List.of(Scans.plan())));
        }
        Files.write(corpus.resolve("all.zip"), bytes.toByteArray());
        IngestReport report = run(ENGINE);
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.last().done()).isEqualTo(2);
        assertThat(report.last().archives()).isEqualTo(1);
        assertThat(record("scan.pdf").status()).isEqualTo(Status.INDEXED);
        assertThat(index.stats().documents()).isEqualTo(2);
    }

    @Test
    void a_run_that_is_stopped_before_the_scans_goes_on_with_them_the_next_time() throws IOException {
        assumeTrue(ENGINE.isInstalled(), ENGINE.description());
        Files.write(corpus.resolve("scan.pdf"), Scans.pdf(List.of(Scans.plan())));
        try (var extractor = new FileExtractor(ExtractSettings.standard(), ENGINE, Optional.empty())) {
            var ingestion = new Ingestion(index, folder.resolve("index"), extractor, new DocumentReader(), 2);
            IngestReport stopped = ingestion.run(List.of(corpus), Ingestion.Failed.KEEP, progress -> {
                if (progress.pages().found() > 0) {
                    ingestion.stop();
                }
            });
            assertThat(stopped.stopped()).isTrue();
        }
        IngestReport report = run(ENGINE);
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.waiting()).isZero();
        assertThat(found("793/KH-SGDĐT")).containsExactly("scan.pdf");
    }
}
