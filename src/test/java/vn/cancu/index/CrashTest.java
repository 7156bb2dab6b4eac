package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The power goes while the index is written; `bin/torture` tries many more seeds.
class CrashTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10, 11, 17, 23})
    void after_a_crash_the_index_is_at_its_last_commit_or_the_one_under_way(int seed) throws IOException {
        assertThat(CrashTrial.run(folder, seed)).isEmpty();
    }
}
