package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.DocumentReader;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneWriter;
import vn.cancu.index.SearchQuery;

/// Interrupted runs, and folders that are temporarily missing: nothing that was read is lost.
class InterruptedRunTest extends IndexedFolder {

    @Test
    void a_document_stays_until_its_changed_file_has_been_read() throws IOException {
        Path a = write("a.txt", "Kế hoạch về chim sẻ");
        Path b = write("b.txt", "Kế hoạch về chim én");
        run(IngestOptions.DEFAULT);
        change(a, "Kế hoạch về bồ câu");
        change(b, "Kế hoạch về đại bàng");
        Ingestion stopped = ingestion();
        IngestReport report = stopped.run(List.of(corpus), IngestOptions.DEFAULT, _ -> stopped.stop());
        assertThat(report.stopped()).isTrue();
        assertThat(report.documents()).isEqualTo(2);
        assertThat(found("chim sẻ")).isEqualTo(1);
        assertThat(found("chim én")).isEqualTo(1);
        assertThat(index.verify()).isEmpty();
        run(IngestOptions.DEFAULT);
        assertThat(found("chim sẻ") + found("chim én")).isZero();
        assertThat(found("bồ câu") + found("đại bàng")).isEqualTo(2);
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void bytes_that_lie_elsewhere_when_their_file_is_read_again_stay_one_document() throws IOException {
        Path a = write("m.txt", "Kế hoạch về chim sẻ");
        run(IngestOptions.DEFAULT);
        write("a.txt", "Kế hoạch về chim sẻ");
        write("z.txt", "Kế hoạch về chim sẻ");
        change(a, "Kế hoạch về bồ câu");
        IngestReport report = run(IngestOptions.DEFAULT);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(found("chim sẻ")).isEqualTo(1);
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void a_changed_file_that_gives_no_text_any_more_leaves_no_document() throws IOException {
        Path a = write("a.txt", "Kế hoạch về chim sẻ");
        run(IngestOptions.DEFAULT);
        change(a, "");
        assertThat(run(IngestOptions.DEFAULT).failures()).isEqualTo(1);
        assertThat(found("chim sẻ")).isZero();
        assertThat(index.stats().documents()).isZero();
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void an_archive_that_was_filed_in_part_is_read_again() throws IOException {
        Path zip = zip("a.zip", "Kế hoạch về chim sẻ", "Kế hoạch về chim én");
        run(IngestOptions.DEFAULT);
        FileRecord second = record("2.txt");
        FileRecord own = record("");
        assertThat(own.version()).isEqualTo(Ingestion.READER);
        try (LuceneWriter writer = index.writer()) {
            writer.removeDocument(second.documentId());
            writer.removeFile(second.id());
            writer.put(own.by(Ingestion.UNFINISHED));
        }
        index.refresh();
        IngestReport report = run(IngestOptions.DEFAULT);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(found("chim én")).isEqualTo(1);
        assertThat(index.files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(file.path()).isEqualTo(zip.toString()))
                .allSatisfy(file -> assertThat(file.version()).isEqualTo(Ingestion.READER));
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void an_archive_with_copies_is_finished_when_they_are_filed() throws IOException {
        write("a.txt", "Kế hoạch về chim sẻ");
        zip("b.zip", "Kế hoạch về chim sẻ", "Kế hoạch về chim én");
        IngestReport report = run(IngestOptions.DEFAULT);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(index.files()).allSatisfy(file -> assertThat(file.version()).isEqualTo(Ingestion.READER));
        assertThat(run(IngestOptions.DEFAULT).last().unchanged()).isEqualTo(3);
    }

    @Test
    void a_document_with_copies_can_be_asked_for_again() throws IOException {
        write("a.txt", "Kế hoạch về chim sẻ");
        write("b.txt", "Kế hoạch về chim sẻ");
        run(IngestOptions.DEFAULT);
        IngestReport report =
                run(IngestOptions.DEFAULT.withDocuments(Set.of(record("").documentId())));
        assertThat(report.last().documents()).isEqualTo(1);
        assertThat(report.last().duplicates()).isEqualTo(1);
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void an_emptied_folder_takes_nothing_out_until_it_is_to_be_forgotten() throws IOException {
        Path a = write("a.txt", "Kế hoạch về chim sẻ");
        run(IngestOptions.DEFAULT);
        Files.delete(a);
        IngestReport away = run(IngestOptions.DEFAULT);
        assertThat(away.away()).containsExactly(corpus);
        assertThat(away.reasons()).containsOnlyKeys("vanished");
        assertThat(away.last().removed()).isZero();
        assertThat(found("chim sẻ")).isEqualTo(1);
        IngestReport forgotten = run(IngestOptions.DEFAULT.forgetting());
        assertThat(forgotten.away()).isEmpty();
        assertThat(forgotten.last().removed()).isEqualTo(1);
        assertThat(forgotten.files()).isZero();
        assertThat(found("chim sẻ")).isZero();
    }

    @Test
    void a_missing_folder_that_is_forgotten_is_no_failure_and_not_asked_for_again() throws IOException {
        write("a.txt", "Kế hoạch về chim sẻ");
        run(IngestOptions.DEFAULT);
        Files.move(corpus, folder.resolve("elsewhere"));
        assertThat(run(IngestOptions.DEFAULT).away()).containsExactly(corpus);
        IngestReport forgotten = run(IngestOptions.DEFAULT.forgetting());
        assertThat(forgotten.files()).isZero();
        assertThat(index.roots()).isEmpty();
        assertThat(index.isEmpty()).isTrue();
    }

    private Ingestion ingestion() {
        return new Ingestion(index, folder.resolve("index"), extractor, new DocumentReader(), 1);
    }

    private IngestReport run(IngestOptions options) {
        return ingestion().run(List.of(corpus), options, _ -> {});
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(corpus.resolve(name), text);
    }

    private static void change(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
    }

    private Path zip(String name, String... texts) throws IOException {
        Path zip = corpus.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            int number = 0;
            for (String text : texts) {
                out.putNextEntry(new ZipEntry(++number + ".txt"));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private FileRecord record(String member) {
        return index.files().stream()
                .filter(file -> file.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private long found(String words) {
        return index.search(SearchQuery.of("\"" + words + "\"")).total();
    }
}
