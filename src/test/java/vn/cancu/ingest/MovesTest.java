package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.DocumentReader;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Status;
import vn.cancu.index.LuceneIndex;
import vn.cancu.json.ExportJson;
import vn.cancu.json.Json;

/// Files that change place, copies that come and go: the index is always that of the files as they lie.
class MovesTest extends IndexedFolder {
    private IngestReport load(LuceneIndex into, FileExtractor by) {
        return new Ingestion(into, folder.resolve("index"), by, new DocumentReader(), 2)
                .run(List.of(corpus), Ingestion.Failed.KEEP, _ -> {});
    }

    private static String plan(int number) {
        return "SỞ GIÁO DỤC\nSố: " + number + "/KH-SGDĐT\n\nKẾ HOẠCH\nVề việc số " + number
                + "\n\nCăn cứ Chỉ thị số 05-CT/TW ngày 15/5/2016;\n";
    }

    private Path zip(String name, int... plans) throws IOException {
        return zip(name, IntStream.of(plans).mapToObj(MovesTest::plan).toArray(String[]::new));
    }

    private static List<String> export(LuceneIndex index) {
        var lines = new ArrayList<String>();
        index.citing()
                .forEach(citing -> lines.add(
                        Json.line(ExportJson.of(index.find(citing.card().id()).orElseThrow(), citing.mentions()))));
        index.files().forEach(file -> lines.add(Json.line(ExportJson.of(file))));
        return lines;
    }

    /// The index is sound and equal to one made of the same files from nothing.
    private void assertFresh() {
        assertThat(index.verify()).isEmpty();
        try (var fresh = LuceneIndex.open(folder.resolve("fresh" + System.nanoTime()));
                var other = new FileExtractor(ExtractSettings.standard())) {
            load(fresh, other);
            assertThat(export(index)).isEqualTo(export(fresh));
        }
    }

    private Status status(String name) {
        return record(name).status();
    }

    @Test
    void a_moved_file_is_not_read_again() throws IOException {
        Path a = write("a.txt", plan(1));
        write("b.txt", plan(2));
        run();
        Files.move(a, corpus.resolve("12-kh-sgddt.txt"));
        IngestReport report = run();
        assertThat(report.last().moved()).isEqualTo(1);
        assertThat(report.last().bytes()).isZero();
        assertThat(report.last().removed()).isZero();
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.last().done()).isEqualTo(2);
        assertFresh();
    }

    @Test
    void a_folder_that_is_renamed_is_not_read_again() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("cũ/" + i + ".txt", plan(i));
        }
        zip("cũ/x.zip", 10, 11);
        run();
        Files.move(corpus.resolve("cũ"), corpus.resolve("mới"));
        IngestReport report = run();
        assertThat(report.last().moved()).isEqualTo(6);
        assertThat(report.last().bytes()).isZero();
        assertThat(report.documents()).isEqualTo(7);
        assertFresh();
    }

    @Test
    void a_copy_that_comes_first_in_the_folder_is_the_document() throws IOException {
        write("b.txt", plan(1));
        run();
        write("a.txt", plan(1));
        run();
        assertThat(status("a.txt")).isEqualTo(Status.INDEXED);
        assertThat(status("b.txt")).isEqualTo(Status.DUPLICATE);
        assertFresh();
    }

    @Test
    void a_copy_inherits_the_document_of_a_file_that_is_gone_or_changed() throws IOException {
        Path a = write("a.txt", plan(1));
        write("b.txt", plan(1));
        write("c.txt", plan(1));
        run();
        Files.writeString(a, plan(2));
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_000_000_000_000L));
        run();
        assertThat(status("b.txt")).isEqualTo(Status.INDEXED);
        assertFresh();
        Files.delete(corpus.resolve("b.txt"));
        IngestReport report = run();
        assertThat(report.last().bytes()).isZero();
        assertThat(status("c.txt")).isEqualTo(Status.INDEXED);
        assertFresh();
    }

    @Test
    void copies_of_archives_and_of_their_members_follow() throws IOException {
        Path first = zip("m.zip", 1, 2);
        Files.copy(first, corpus.resolve("z.zip"));
        write("n.txt", plan(1));
        run();
        assertFresh();
        Files.copy(first, corpus.resolve("a.zip"));
        run();
        assertThat(status("a.zip")).isEqualTo(Status.UNPACKED);
        assertFresh();
        Files.delete(corpus.resolve("a.zip"));
        Files.delete(first);
        run();
        assertFresh();
        Files.move(corpus.resolve("n.txt"), corpus.resolve("0.txt"));
        run();
        assertFresh();
    }

    @Test
    void an_archive_that_takes_the_place_of_its_copy_brings_its_members_before_files_with_the_same_bytes()
            throws IOException {
        Path archive = zip("c.zip", 1, 2);
        write("b.txt", plan(1));
        run();
        assertThat(status("c.zip!/1.txt")).isEqualTo(Status.DUPLICATE);
        Files.copy(archive, corpus.resolve("a.zip"));
        run();
        assertThat(status("a.zip!/1.txt")).isEqualTo(Status.INDEXED);
        assertThat(status("b.txt")).isEqualTo(Status.DUPLICATE);
        assertFresh();
    }

    @Test
    void what_a_killed_run_filed_as_a_copy_becomes_the_document_when_it_comes_first() throws IOException {
        Path file = write("b.txt", plan(1));
        run();
        Path copy = Files.copy(file, corpus.resolve("a.txt"));
        FileRecord document = index.files().getFirst();
        long modified = Files.getLastModifiedTime(copy).toMillis();
        var place =
                new Place(new CorpusFile(copy, document.bytes(), modified), "", document.sha256(), document.bytes());
        try (var writer = index.writer()) {
            writer.put(place.record(FileRecord.Result.duplicate(document.documentId())));
        }
        index.refresh();
        write("c.txt", plan(2));
        run();
        assertThat(status("a.txt")).isEqualTo(Status.INDEXED);
        assertFresh();
    }

    @Test
    void whatever_happens_to_the_files_the_index_is_that_of_the_files_as_they_lie() throws IOException {
        var random = new Random(5);
        for (int i = 0; i < 12; i++) {
            write("d" + i % 3 + "/" + i + ".txt", plan(i % 8));
        }
        for (int turn = 0; turn < 12; turn++) {
            run();
            List<Path> files;
            try (var walk = Files.walk(corpus)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            for (int i = 0; i < 4; i++) {
                Path file = files.get(random.nextInt(files.size()));
                Path other = corpus.resolve("d" + random.nextInt(3)).resolve(random.nextInt(40) + ".txt");
                if (!Files.exists(file) || Files.exists(other)) {
                    continue;
                }
                switch (random.nextInt(4)) {
                    case 0 -> Files.move(file, other);
                    case 1 -> Files.copy(file, other);
                    case 2 -> Files.delete(file);
                    default -> {
                        Files.writeString(file, plan(random.nextInt(8)));
                        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + turn * 1_000L));
                    }
                }
            }
            write("d0/new" + turn + ".txt", plan(random.nextInt(12)));
        }
        run();
        assertFresh();
    }
}
