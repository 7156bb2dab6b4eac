package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.DocumentReader;
import vn.cancu.corpus.Corpus;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.index.FileRecord;
import vn.cancu.index.SearchQuery;

class IngestionTest extends IndexedFolder {
    @Test
    void every_file_is_a_document_a_duplicate_or_a_failure() throws IOException {
        write("a.txt", plan(1, "đổi mới"));
        write("sub/b.txt", plan(2, "sáng tạo"));
        write("copy.txt", plan(1, "đổi mới"));
        write("empty.txt", "");
        write("broken.pdf", "%PDF-1.7 and nothing more");
        IngestReport report = run();
        assertThat(report.files()).isEqualTo(5);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.failures()).isEqualTo(2);
        assertThat(report.reasons()).containsEntry("empty", 1L).hasSize(2);
        assertThat(found("sáng tạo")).containsExactly("b.txt");
        assertThat(index.files())
                .filteredOn(file -> file.status() == FileRecord.Status.FAILED)
                .allSatisfy(file -> assertThat(file.message()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void a_second_run_reads_nothing() throws IOException {
        write("a.txt", plan(1, "đổi mới"));
        write("empty.txt", "");
        write("copy.txt", plan(1, "đổi mới"));
        run();
        IngestReport again = run();
        assertThat(again.last().unchanged()).isEqualTo(3);
        assertThat(again.last().bytes()).isZero();
        assertThat(again.files()).isEqualTo(3);
        assertThat(again.last().done()).isEqualTo(again.files());
    }

    @Test
    void changes_and_removals_are_followed() throws IOException {
        Path a = write("a.txt", plan(1, "đổi mới"));
        Path b = write("b.txt", plan(2, "sáng tạo"));
        run();
        Files.writeString(a, plan(1, "thân thiện"));
        Files.setLastModifiedTime(
                a, FileTime.fromMillis(Files.getLastModifiedTime(a).toMillis() + 5_000));
        Files.delete(b);
        IngestReport report = run();
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.last().removed()).isEqualTo(1);
        assertThat(found("thân thiện")).containsExactly("a.txt");
        assertThat(found("đổi mới")).isEmpty();
        assertThat(found("sáng tạo")).isEmpty();
        assertThat(index.stats().documents()).isEqualTo(1);
    }

    @Test
    void a_moved_file_is_found_in_its_new_place() throws IOException {
        Path a = write("a.txt", plan(1, "đổi mới"));
        run();
        Path moved = corpus.resolve("moved.txt");
        Files.move(a, moved);
        IngestReport report = run();
        assertThat(report.documents()).isEqualTo(1);
        assertThat(found("đổi mới")).containsExactly("moved.txt");
    }

    @Test
    void a_copy_becomes_the_document_when_the_original_goes() throws IOException {
        Path a = write("a.txt", plan(1, "đổi mới"));
        write("b.txt", plan(1, "đổi mới"));
        run();
        Files.delete(a);
        IngestReport report = run();
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.duplicates()).isZero();
        assertThat(found("đổi mới")).containsExactly("b.txt");
    }

    @Test
    void a_failed_file_is_read_again_only_when_asked() throws IOException {
        write("empty.txt", "");
        run();
        assertThat(run().last().unchanged()).isEqualTo(1);
        IngestReport retried = ingestion().run(List.of(corpus), Ingestion.Failed.RETRY, _ -> {});
        assertThat(retried.last().unchanged()).isZero();
        assertThat(retried.failures()).isEqualTo(1);
    }

    @Test
    void members_of_an_archive_are_documents() throws IOException {
        Path zip = corpus.resolve("plans.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 1; i <= 2; i++) {
                out.putNextEntry(new ZipEntry("năm/" + i + ".txt"));
                out.write(plan(i, "lưu trữ").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        IngestReport report = run();
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.last().archives()).isEqualTo(1);
        assertThat(found("lưu trữ")).containsExactlyInAnyOrder("1.txt", "2.txt");
        assertThat(run().last().unchanged()).isEqualTo(2);
    }

    @Test
    void members_of_one_name_are_told_apart() throws IOException {
        Path folder = Files.createDirectories(corpus);
        byte[] eml =
                """
                From: a@example.org
                To: b@example.org
                Subject: two
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8; name=a.txt
                Content-Disposition: attachment; filename=a.txt

                %s
                --x
                Content-Type: text/plain; charset=utf-8; name=a.txt
                Content-Disposition: attachment; filename=a.txt

                %s
                --x--
                """.formatted(plan(1, "lần một"), plan(2, "lần hai")).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(folder.resolve("mail.eml"), eml);
        IngestReport report = run();
        assertThat(report.files()).isEqualTo(report.last().done());
        assertThat(report.documents()).isGreaterThanOrEqualTo(2);
        assertThat(found("lần một")).hasSize(1);
        assertThat(found("lần hai")).hasSize(1);
    }

    @Test
    void a_folder_that_cannot_be_looked_into_takes_nothing_out() throws IOException {
        write("a.txt", plan(1, "đổi mới"));
        run();
        Path away = folder.resolve("away");
        Files.move(corpus, away);
        IngestReport report = run();
        assertThat(report.last().removed()).isZero();
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.failures()).isEqualTo(1);
        assertThat(found("đổi mới")).containsExactly("a.txt");
        Files.move(away, corpus);
        IngestReport back = run();
        assertThat(back.last().unchanged()).isEqualTo(1);
        assertThat(back.failures()).isZero();
    }

    @Test
    void a_path_that_is_not_there_is_a_failure_with_a_reason() {
        IngestReport report = ingestion().run(List.of(corpus.resolve("missing")), Ingestion.Failed.KEEP, _ -> {});
        assertThat(report.failures()).isEqualTo(1);
        assertThat(report.reasons()).containsOnlyKeys("vanished");
    }

    @Test
    void a_changed_table_of_corrections_touches_exactly_the_documents_it_is_about() throws IOException {
        write("a.txt", plan(793, "đổi mới"));
        write("b.txt", plan(794, "sáng tạo"));
        run();
        String before = record("b.txt").reader();
        write(Corpus.CORRECTIONS, "document\tfield\tvalue\tby\na.txt\tnumber\t1000/KH-SGDĐT\tHà\n");
        IngestReport report = run();
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.last().unchanged()).isEqualTo(2);
        assertThat(number("đổi mới")).isEqualTo("1000/KH-SGDĐT");
        assertThat(number("sáng tạo")).isEqualTo("794/KH-SGDĐT");
        assertThat(record("b.txt").reader()).isEqualTo(before);
        assertThat(record("a.txt").version()).isEqualTo(Ingestion.READER);
        assertThat(record("a.txt").reader()).isNotEqualTo(Ingestion.READER);
        String corrected = record("a.txt").reader();
        run();
        assertThat(record("a.txt").reader()).isEqualTo(corrected);
        write(Corpus.CORRECTIONS, "");
        run();
        assertThat(number("đổi mới")).isEqualTo("793/KH-SGDĐT");
        assertThat(record("a.txt").reader()).isEqualTo(Ingestion.READER);
    }

    @Test
    void corrections_survive_a_file_that_is_read_again_or_moved() throws IOException {
        Path file = write("a.txt", plan(793, "đổi mới"));
        write(Corpus.CORRECTIONS, "a.txt\tnumber\t1000/KH-SGDĐT\n");
        run();
        assertThat(number("đổi mới")).isEqualTo("1000/KH-SGDĐT");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        run();
        assertThat(number("đổi mới")).isEqualTo("1000/KH-SGDĐT");
        Files.createDirectories(corpus.resolve("2019"));
        Files.move(file, corpus.resolve("2019/a.txt"));
        run();
        assertThat(number("đổi mới")).isEqualTo("1000/KH-SGDĐT");
        Files.move(corpus.resolve("2019/a.txt"), corpus.resolve("2019/khac.txt"));
        run();
        assertThat(number("đổi mới")).isEqualTo("793/KH-SGDĐT");
    }

    private String number(String words) {
        return index.search(SearchQuery.of("\"" + words + "\""))
                .hits()
                .getFirst()
                .card()
                .number();
    }

    @Override
    Ingestion ingestion() {
        var corrections = new CorrectionFile(corpus.resolve(Corpus.CORRECTIONS));
        return new Ingestion(
                index, folder.resolve("index"), extractor, new DocumentReader(), 2, Optional.of(corrections));
    }

    private static String plan(int number, String words) {
        return """
                Số: %d/KH-SGDĐT
                Quảng Ninh, ngày 9 tháng 4 năm 2019
                KẾ HOẠCH
                Triển khai phong trào “%s”

                Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, Sở Giáo dục và Đào tạo xây dựng kế hoạch.
                """.formatted(number, words);
    }
}
