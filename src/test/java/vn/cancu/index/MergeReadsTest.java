package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What of the index is mapped into memory while it is written.
@EnabledOnOs(OS.LINUX)
class MergeReadsTest {
    @TempDir
    Path folder;

    /// Files that were opened, and whether they were mapped then.
    private final Map<String, Boolean> byWriter = new ConcurrentHashMap<>();

    private final Map<String, Boolean> byReaders = new ConcurrentHashMap<>();

    @Test
    void of_what_a_writer_reads_only_norms_are_mapped_into_memory_but_what_is_searched_is() {
        try (var index = LuceneIndex.open(folder, this::watched)) {
            try (LuceneWriter writer = index.writer()) {
                for (int i = 0; i < 4; i++) {
                    writer.put(Samples.text("Kế hoạch số " + i));
                    writer.commit();
                }
                index.refresh();
                writer.put(Samples.text("Kế hoạch mới"));
            }
            assertThat(index.stats().documents()).isEqualTo(5);
        }
        assertThat(byWriter)
                .containsKey("_0.nvd")
                .allSatisfy((name, mapped) -> assertThat(mapped).isEqualTo(name.endsWith(".nvd")));
        assertThat(byReaders).containsValue(true);
    }

    private Directory watched(Directory disk) {
        return new FilterDirectory(disk) {
            @Override
            public IndexInput openInput(String name, IOContext context) throws IOException {
                IndexInput input = in.openInput(name, context);
                (MergeReads.isWriting() ? byWriter : byReaders).put(name, isMapped(name));
                return input;
            }
        };
    }

    private static boolean isMapped(String name) {
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.anyMatch(line -> line.endsWith("/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
