package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a run is asked besides the usual: a look ahead, only some files, files not yet settled, waiting for changes.
class IngestOptionsTest extends IndexedFolder {
    private static final long OLD = 1_600_000_000_000L;
    private static final long NEW = 1_700_000_000_000L;

    @BeforeEach
    void twoFiles() throws IOException {
        write("old.txt", "Kế hoạch cũ", OLD);
        write("new.txt", "Kế hoạch mới", NEW);
    }

    private void write(String name, String text, long millis) throws IOException {
        Path file = Files.writeString(corpus.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
    }

    private Map<Preview.Plan, Integer> preview(IngestOptions options, long now) {
        var plans = new EnumMap<Preview.Plan, Integer>(Preview.Plan.class);
        new Preview(index.files(), options, false)
                .run(List.of(corpus), folder.resolve("index"), now, step -> plans.merge(step.plan(), 1, Integer::sum));
        return plans;
    }

    @Test
    void a_preview_says_what_would_be_done_and_does_nothing() throws IOException {
        assertThat(preview(IngestOptions.DEFAULT, NEW)).isEqualTo(Map.of(Preview.Plan.NEW, 2));
        assertThat(index.isEmpty()).isTrue();
        run(IngestOptions.DEFAULT);
        write("new.txt", "Kế hoạch mới hơn", NEW + 1);
        Files.delete(corpus.resolve("old.txt"));
        Files.createSymbolicLink(corpus.resolve("out"), folder);
        assertThat(preview(IngestOptions.DEFAULT, NEW))
                .isEqualTo(Map.of(Preview.Plan.CHANGED, 1, Preview.Plan.GONE, 1, Preview.Plan.PROBLEM, 1));
        assertThat(index.stats().documents()).isEqualTo(2);
    }

    @Test
    void files_older_than_asked_are_left() {
        IngestReport report = run(IngestOptions.DEFAULT.since(NEW));
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.left()).isEqualTo(1);
        assertThat(preview(IngestOptions.DEFAULT.since(NEW), NEW))
                .isEqualTo(Map.of(Preview.Plan.LEFT, 1, Preview.Plan.UNCHANGED, 1));
        assertThat(run(IngestOptions.DEFAULT).documents()).isEqualTo(2);
    }

    @Test
    void files_of_chosen_documents_are_read_again() {
        run(IngestOptions.DEFAULT);
        String id = index.citing().stream()
                .map(citing -> citing.card())
                .filter(card -> card.fileName().equals("old.txt"))
                .findFirst()
                .orElseThrow()
                .id();
        IngestOptions options = IngestOptions.DEFAULT.withDocuments(Set.of(id));
        assertThat(preview(options, NEW)).isEqualTo(Map.of(Preview.Plan.ASKED, 1, Preview.Plan.UNCHANGED, 1));
        IngestReport report = run(options);
        assertThat(report.last().documents()).isEqualTo(1);
        assertThat(report.last().unchanged()).isEqualTo(1);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(index.verify()).isEmpty();
    }

    @Test
    void a_file_that_is_being_written_is_left_and_what_was_known_of_it_stays() throws IOException {
        run(IngestOptions.DEFAULT);
        write("old.txt", "Kế hoạch đang viết", System.currentTimeMillis());
        IngestReport report =
                run(IngestOptions.DEFAULT.settledFor(Duration.ofHours(1).toMillis()));
        assertThat(report.left()).isEqualTo(1);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.last().unchanged()).isEqualTo(2);
        assertThat(run(IngestOptions.DEFAULT).last().documents()).isEqualTo(1);
    }

    @Test
    void a_change_in_a_new_folder_ends_the_wait() throws IOException, InterruptedException {
        try (var watch = new Watch(List.of(corpus), folder.resolve("index"))) {
            Path sub = Files.createDirectory(corpus.resolve("sub"));
            assertThat(watch.await(Duration.ofMinutes(1))).isTrue();
            Files.writeString(sub.resolve("a.txt"), "Kế hoạch");
            assertThat(watch.await(Duration.ofMinutes(1))).isTrue();
            watch.close();
            assertThat(watch.await(Duration.ofMinutes(1))).isFalse();
        }
    }
}
