package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneWriter;

/// Interrupted runs, and folders that are temporarily missing: nothing that was read is lost.
class InterruptedRunTest extends IndexedFolder {

    @Test
    void a_document_stays_until_its_changed_file_has_been_read() throws IOException {
        Path a = write("a.txt", "Kế hoạch về chim sẻ");
        Path b = write("b.txt", "Kế hoạch về chim én");
        run();
        change(a, "Kế hoạch về bồ câu");
        change(b, "Kế hoạch về đại bàng");
        Ingestion stopped = ingestion();
        IngestReport report = stopped.run(List.of(corpus), IngestOptions.DEFAULT, _ -> stopped.stop());
        assertThat(report.stopped()).isTrue();
        assertThat(report.documents()).isEqualTo(2);
        assertThat(found("chim sẻ")).hasSize(1);
        assertThat(found("chim én")).hasSize(1);
        assertThat(index.verify()).isEmpty();
        run();
        assertThat(found("chim sẻ")).isEmpty();
        assertThat(found("chim én")).isEmpty();
        assertThat(found("bồ câu")).containsExactly("a.txt");
        assertThat(found("đại bàng")).containsExactly("b.txt");
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void bytes_that_lie_elsewhere_when_their_file_is_read_again_stay_one_document() throws IOException {
        Path a = write("m.txt", "Kế hoạch về chim sẻ");
        run();
        write("a.txt", "Kế hoạch về chim sẻ");
        write("z.txt", "Kế hoạch về chim sẻ");
        change(a, "Kế hoạch về bồ câu");
        IngestReport report = run();
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(found("chim sẻ")).hasSize(1);
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void files_that_pass_their_contents_on_to_each_other_all_keep_a_record() throws IOException {
        int files = 300;
        for (int file = 0; file < files; file++) {
            write(file + ".txt", "Kế hoạch thứ " + file);
        }
        run();
        for (int file = 0; file < files; file++) {
            change(corpus.resolve(file + ".txt"), "Kế hoạch thứ " + (file + 1) % files);
        }
        assertThat(run().documents()).isEqualTo(files);
        assertThat(index.files()).hasSize(files);
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void a_changed_file_that_gives_no_text_any_more_leaves_no_document() throws IOException {
        Path a = write("a.txt", "Kế hoạch về chim sẻ");
        run();
        change(a, "");
        assertThat(run().failures()).isEqualTo(1);
        assertThat(found("chim sẻ")).isEmpty();
        assertThat(index.stats().documents()).isZero();
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void an_archive_that_was_filed_in_part_is_read_again() throws IOException {
        Path zip = zip("a.zip", "Kế hoạch về chim sẻ", "Kế hoạch về chim én");
        run();
        FileRecord second = record("2.txt");
        FileRecord own = record("a.zip");
        assertThat(own.version()).isEqualTo(Ingestion.READER);
        try (LuceneWriter writer = index.writer()) {
            writer.removeDocument(second.documentId());
            writer.removeFile(second.id());
            writer.put(own.by(Ingestion.UNFINISHED));
        }
        index.refresh();
        IngestReport report = run();
        assertThat(report.documents()).isEqualTo(2);
        assertThat(found("chim én")).hasSize(1);
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
        IngestReport report = run();
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(index.files()).allSatisfy(file -> assertThat(file.version()).isEqualTo(Ingestion.READER));
        assertThat(run().last().unchanged()).isEqualTo(3);
    }

    @Test
    void a_copy_of_an_archive_that_holds_copies_is_finished_too() throws IOException {
        write("0.txt", "Kế hoạch về chim sẻ");
        Path zip = zip("a.zip", "Kế hoạch về chim sẻ", "Kế hoạch về chim én");
        Files.copy(zip, corpus.resolve("b.zip"));
        assertThat(run().duplicates()).isEqualTo(2);
        assertThat(index.files()).allSatisfy(file -> assertThat(file.version()).isEqualTo(Ingestion.READER));
    }

    @Test
    void a_document_with_copies_can_be_asked_for_again() throws IOException {
        write("a.txt", "Kế hoạch về chim sẻ");
        write("b.txt", "Kế hoạch về chim sẻ");
        run();
        IngestReport report =
                run(IngestOptions.DEFAULT.withDocuments(Set.of(record("a.txt").documentId())));
        assertThat(report.last().documents()).isEqualTo(1);
        assertThat(report.last().duplicates()).isEqualTo(1);
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void an_emptied_folder_takes_nothing_out_until_it_is_to_be_forgotten() throws IOException {
        Path a = write("a.txt", "Kế hoạch về chim sẻ");
        run();
        Files.delete(a);
        IngestReport away = run();
        assertThat(away.away()).containsExactly(corpus);
        assertThat(away.reasons()).containsOnlyKeys("vanished");
        assertThat(away.last().removed()).isZero();
        assertThat(found("chim sẻ")).hasSize(1);
        IngestReport forgotten = run(IngestOptions.DEFAULT.forgetting());
        assertThat(forgotten.away()).isEmpty();
        assertThat(forgotten.last().removed()).isEqualTo(1);
        assertThat(forgotten.files()).isZero();
        assertThat(found("chim sẻ")).isEmpty();
    }

    @Test
    void a_missing_folder_that_is_forgotten_is_no_failure_and_not_asked_for_again() throws IOException {
        write("a.txt", "Kế hoạch về chim sẻ");
        run();
        Files.move(corpus, folder.resolve("elsewhere"));
        assertThat(run().away()).containsExactly(corpus);
        IngestReport forgotten = run(IngestOptions.DEFAULT.forgetting());
        assertThat(forgotten.files()).isZero();
        assertThat(index.roots()).isEmpty();
        assertThat(index.isEmpty()).isTrue();
    }

    private static void change(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));
    }
}
