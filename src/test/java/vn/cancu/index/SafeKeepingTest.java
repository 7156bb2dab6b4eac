package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Verify, backup, restore, rebuild.
class SafeKeepingTest {
    @TempDir
    Path folder;

    private Path place;

    private void fill(Path where, int documents) {
        try (var index = LuceneIndex.open(where);
                var writer = index.writer()) {
            for (int i = 0; i < documents; i++) {
                put(writer, "Kế hoạch số " + i);
            }
        }
    }

    private static void put(LuceneWriter writer, String text) {
        HeldDocument document = Samples.text(text);
        writer.put(document);
        writer.put(Samples.record(document));
    }

    private Path spoil() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            Path file = files.filter(path -> path.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            return file;
        }
    }

    @Test
    void a_sound_index_has_no_findings() {
        place = folder.resolve("index");
        fill(place, 3);
        try (var index = LuceneIndex.open(place)) {
            assertThat(index.verify()).isEmpty();
        }
        try (var index = LuceneIndex.open(folder.resolve("absent"))) {
            assertThat(index.verify()).isEmpty();
        }
    }

    @Test
    void one_wrong_bit_is_found_and_nobody_uses_the_index_afterwards() throws IOException {
        place = folder.resolve("index");
        fill(place, 3);
        String file = spoil().getFileName().toString();
        try (var index = LuceneIndex.open(place)) {
            assertThat(index.verify()).extracting(Finding::place).contains(file);
        }
        try (var index = LuceneIndex.open(place)) {
            assertThatThrownBy(index::stats)
                    .isInstanceOf(UnusableIndexException.class)
                    .hasMessageContainingAll(file, "--rebuild");
            assertThatThrownBy(index::writer).isInstanceOf(UnusableIndexException.class);
        }
    }

    @Test
    void a_reader_that_is_open_stops_answering_when_damage_is_found_and_answers_again_when_it_is_mended()
            throws IOException {
        place = folder.resolve("index");
        fill(place, 3);
        Path backup = folder.resolve("backup");
        try (var reader = LuceneIndex.open(place);
                var other = LuceneIndex.open(place)) {
            assertThat(reader.stats().documents()).isEqualTo(3);
            other.backup(backup);
            spoil();
            other.verify();
            assertThatThrownBy(reader::refresh).isInstanceOf(UnusableIndexException.class);
            assertThatThrownBy(reader::isEmpty).isInstanceOf(UnusableIndexException.class);
            try (var rebuild = other.rebuild()) {
                rebuild.fillFrom(backup);
                rebuild.adopt();
            }
            reader.refresh();
            assertThat(reader.stats().documents()).isEqualTo(3);
            assertThat(reader.verify()).isEmpty();
        }
    }

    @Test
    void a_writer_notices_damage_before_it_writes() throws IOException {
        place = folder.resolve("index");
        fill(place, 3);
        spoil();
        try (var index = LuceneIndex.open(place)) {
            assertThatThrownBy(index::writer)
                    .isInstanceOf(UnusableIndexException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void what_records_and_documents_say_of_each_other_is_checked() {
        place = folder.resolve("index");
        try (var index = LuceneIndex.open(place)) {
            try (var writer = index.writer()) {
                writer.put(Samples.text("Kế hoạch mồ côi"));
                put(writer, "Kế hoạch bị lấy mất");
                writer.removeDocument(Samples.text("Kế hoạch bị lấy mất").card().id());
            }
            assertThat(index.verify())
                    .extracting(Finding::what)
                    .hasSize(2)
                    .anyMatch(what -> what.contains("no file record"))
                    .anyMatch(what -> what.contains("not held"));
        }
    }

    @Test
    void a_backup_beside_a_writer_holds_the_last_commit() {
        place = folder.resolve("index");
        try (var index = LuceneIndex.open(place);
                var writer = index.writer()) {
            put(writer, "Kế hoạch một");
            writer.commit();
            put(writer, "Kế hoạch hai");
            index.backup(folder.resolve("backup"));
        }
        try (var copy = LuceneIndex.open(folder.resolve("backup"))) {
            assertThat(copy.stats().documents()).isEqualTo(1);
            assertThat(copy.verify()).isEmpty();
        }
    }

    @Test
    void a_backup_never_goes_where_something_lies() throws IOException {
        place = folder.resolve("index");
        fill(place, 1);
        Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("thesis.docx"), "years of work");
        try (var index = LuceneIndex.open(place)) {
            assertThatThrownBy(() -> index.backup(folder.resolve("full")))
                    .isInstanceOf(UnusableIndexException.class)
                    .hasMessageContaining("not empty");
        }
    }

    @Test
    void an_index_made_anew_takes_the_place_of_the_old_one_in_one_step() throws IOException {
        place = folder.resolve("index");
        fill(place, 1);
        Files.writeString(place.resolve("README.md"), "kept");
        try (var reader = LuceneIndex.open(place);
                var old = LuceneIndex.open(place)) {
            for (int documents : List.of(2, 3)) {
                try (var rebuild = old.rebuild()) {
                    assertThatThrownBy(LuceneIndex.open(place)::writer)
                            .isInstanceOfSatisfying(
                                    UnusableIndexException.class,
                                    refusal -> assertThat(refusal.why()).isEqualTo(UnusableIndexException.Why.IN_USE));
                    try (var writer = rebuild.index().writer()) {
                        for (int i = 0; i < documents; i++) {
                            put(writer, "Kế hoạch mới " + i);
                        }
                    }
                    reader.refresh();
                    assertThat(reader.stats().documents()).isEqualTo(documents - 1);
                    rebuild.adopt();
                }
                reader.refresh();
                assertThat(reader.stats().documents()).isEqualTo(documents);
            }
        }
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("README.md", ".writer", "write.lock", "generation-2");
        }
        fill(place, 5);
        try (var index = LuceneIndex.open(place)) {
            assertThat(index.stats().documents()).isEqualTo(8);
        }
    }

    @Test
    void what_was_left_unfinished_is_gone_on_with() {
        place = folder.resolve("index");
        fill(place, 1);
        try (var old = LuceneIndex.open(place)) {
            try (var broken = old.rebuild();
                    var writer = broken.index().writer()) {
                put(writer, "Kế hoạch dở dang");
            }
            assertThat(old.stats().documents()).isEqualTo(1);
            try (var rebuild = old.rebuild()) {
                assertThat(rebuild.index().stats().documents()).isEqualTo(1);
                try (var writer = rebuild.index().writer()) {
                    put(writer, "Kế hoạch hoàn thành");
                }
                rebuild.adopt();
            }
            old.refresh();
            assertThat(old.stats().documents()).isEqualTo(2);
        }
    }
}
