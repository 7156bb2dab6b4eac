package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickLookTest {
    private static final Path USUAL = Path.of("/usual");

    @TempDir
    private Path folder;

    @Test
    void folders_with_or_without_an_index_are_looked_at() {
        assertThat(QuickLook.of(USUAL, "index", "a", "b/c"))
                .contains(new QuickLook(USUAL, false, List.of(Path.of("a"), Path.of("b/c"))));
        assertThat(QuickLook.of(USUAL, "index", "--no-ocr", "a", "--index", "/other/../x"))
                .contains(new QuickLook(Path.of("/x"), true, List.of(Path.of("a"))));
        assertThat(QuickLook.of(USUAL, "--index", "/x", "index", "a"))
                .contains(new QuickLook(Path.of("/x"), false, List.of(Path.of("a"))));
    }

    @Test
    void everything_else_is_left_to_the_command() {
        for (String line : List.of(
                "",
                "index",
                "search a",
                "a index",
                "index --failed a",
                "index a --threads 2",
                "index a --index",
                "index a --index --no-ocr",
                "index a --index x --index y",
                "index --index=x a",
                "index @list",
                "index -- a",
                "index \"a\"",
                "index a\0b")) {
            assertThat(QuickLook.of(USUAL, line.split(" "))).as(line).isEqualTo(Optional.empty());
        }
    }

    @Test
    void it_says_what_the_command_says_and_leaves_what_has_changed() throws IOException {
        var shell = new Shell(folder);
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Files.copy(Path.of("corpus/seed/000_be6d8bb6ad61a78c.txt"), documents.resolve("a.txt"));
        Files.createFile(documents.resolve("empty.txt"));
        shell.cancu("index", documents.toString());

        Shell.Ran quick = shell.cancu("index", documents.toString());
        Shell.Ran full = shell.cancu("index", documents.toString(), "--threads", "1");
        assertThat(quick.out()).contains("1 document ", "1 failure", "no file was read again");
        assertThat(untimed(quick.out())).isEqualTo(untimed(full.out()));
        assertThat(quick.code()).isEqualTo(full.code()).isEqualTo(ExitCode.DONE_WITH_FAILURES);

        Files.writeString(documents.resolve("b.txt"), "Kế hoạch số 5/KH-UBND");
        assertThat(shell.cancu("index", documents.toString()).out()).contains("2 documents", "Read 1 file ");
        assertThat(shell.cancu("index", folder.resolve("none").toString()).out())
                .doesNotContain("no file was read again");
    }

    private static String untimed(String report) {
        return report.replaceAll("\\([0-9.]+ m?s\\)", "");
    }
}
