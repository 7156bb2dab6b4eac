package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {
    @TempDir
    Path folder;

    private void fill() {
        try (var index = LuceneIndex.open(folder);
                var writer = index.writer()) {
            Samples.seeds().values().forEach(writer::put);
        }
    }

    private Map<String, Long> listing() throws IOException {
        var sizes = new TreeMap<String, Long>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sizes.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return sizes;
    }

    private void refused(String... words) throws IOException {
        refusedBy(index -> index.writer(), words);
    }

    private void refusedBy(Consumer<LuceneIndex> act, String... words) throws IOException {
        Map<String, Long> before = listing();
        assertThatThrownBy(() -> act.accept(LuceneIndex.open(folder)))
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContainingAll(words)
                .hasMessageNotContainingAny("\n");
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void an_absent_folder_is_an_empty_index_and_stays_absent_until_something_is_written() {
        Path absent = folder.resolve("absent");
        try (var index = LuceneIndex.open(absent)) {
            assertThat(index.isEmpty()).isTrue();
            assertThat(index.search(SearchQuery.of("kế hoạch")).total()).isZero();
            assertThat(index.stats()).isEqualTo(new IndexStats(0, 0, 0, 0, 0, 0));
            assertThat(absent).doesNotExist();
        }
    }

    @Test
    void a_folder_with_a_readme_and_hidden_files_is_an_empty_index() throws IOException {
        Files.writeString(folder.resolve("README.md"), "the index lies here");
        Files.writeString(folder.resolve(".gitignore"), "*");
        fill();
        try (var index = LuceneIndex.open(folder)) {
            assertThat(index.stats().documents()).isEqualTo(5);
        }
        assertThat(folder.resolve("README.md")).hasContent("the index lies here");
    }

    @Test
    void a_folder_with_other_files_is_refused_and_left_alone() throws IOException {
        Files.writeString(folder.resolve("thesis.docx"), "years of work");
        refused("thesis.docx", "choose another folder");
        refusedBy(LuceneIndex::verify, "thesis.docx", "choose another folder");
    }

    @Test
    void a_foreign_lucene_index_is_refused() throws IOException {
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }
        refused("did not make");
        refusedBy(LuceneIndex::verify, "did not make");
    }

    @Test
    void another_format_is_refused() throws IOException {
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("cancu.format", "999").entrySet());
            writer.addDocument(new Document());
        }
        refused("999", "format " + LuceneIndex.FORMAT, "index --rebuild");
        refusedBy(LuceneIndex::verify, "999", "index --rebuild");
        refusedBy(LuceneIndex::checkBytes, "999", "index --rebuild");
    }

    @Test
    void a_missing_segments_file_is_damage_and_nothing_is_deleted() throws IOException {
        fill();
        for (String name : listing().keySet()) {
            if (name.startsWith("segments_")) {
                Files.delete(folder.resolve(name));
            }
        }
        refused("damaged", "segments");
    }

    @Test
    void a_truncated_segments_file_is_damage_and_nothing_is_deleted() throws IOException {
        fill();
        for (String name : listing().keySet()) {
            if (name.startsWith("segments_")) {
                Files.write(folder.resolve(name), new byte[20]);
            }
        }
        refused("damaged");
    }

    @Test
    void a_missing_data_file_is_damage() throws IOException {
        fill();
        for (String name : listing().keySet()) {
            if (name.endsWith(".cfs") || name.endsWith(".fdt")) {
                Files.delete(folder.resolve(name));
            }
        }
        refused("damaged");
    }

    @Test
    void a_second_writer_is_refused_at_once_and_the_first_goes_on() {
        try (var first = LuceneIndex.open(folder);
                var second = LuceneIndex.open(folder)) {
            var writer = first.writer();
            String process = "process " + ProcessHandle.current().pid();
            assertThatThrownBy(second::writer)
                    .isInstanceOf(UnusableIndexException.class)
                    .hasMessageContainingAll("write.lock", process, "wait");
            assertThatThrownBy(first::writer).isInstanceOf(UnusableIndexException.class);
            writer.put(Samples.text("Kế hoạch năm học"));
            writer.close();
            second.refresh();
            assertThat(second.stats().documents()).isEqualTo(1);
            second.writer().close();
        }
    }

    @Test
    void what_cannot_be_a_folder_is_refused_in_one_line() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(LuceneIndex.open(file)::isEmpty).isInstanceOf(UnusableIndexException.class);
        assertThatThrownBy(() -> LuceneIndex.open(file.resolve("below")).writer())
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void a_reader_opened_before_the_first_commit_sees_it_and_survives_a_rebuild() throws IOException {
        Path place = folder.resolve("index");
        try (var reader = LuceneIndex.open(place)) {
            for (int documents = 1; documents <= 3; documents++) {
                try (var index = LuceneIndex.open(place);
                        var writer = index.writer()) {
                    for (int i = 0; i < documents; i++) {
                        writer.put(Samples.text("Kế hoạch số " + i));
                    }
                }
                long before = reader.generation();
                reader.refresh();
                assertThat(reader.stats().documents()).isEqualTo(documents);
                assertThat(reader.generation()).isGreaterThan(before);
                empty(place);
            }
            reader.refresh();
            assertThat(reader.isEmpty()).isTrue();
        }
    }

    private static void empty(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.delete(file);
            }
        }
    }
}
