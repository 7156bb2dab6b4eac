package vn.cancu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Chains, coverage and validity of small collections: a case is a folder of documents, an `ask.txt` with a command a
/// line, and the `expected.txt` of what they print. A case without expectation fails and leaves an `actual.txt` to
/// review. A `validity.tsv` in the folder is the register of that collection.
class TraceGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/trace");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_collection_is_traced_as_expected() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            List<Path> all = cases.filter(Files::isDirectory).sorted().toList();
            assertThat(all).isNotEmpty();
            return all.stream()
                    .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)));
        }
    }

    private void check(Path of) throws IOException {
        Path home = Files.createDirectories(folder.resolve(of.getFileName().toString()));
        if (Files.exists(of.resolve("validity.tsv"))) {
            Files.copy(of.resolve("validity.tsv"), home.resolve("validity.tsv"));
        }
        var shell = new Shell(home);
        assertThat(shell.cancu("index", documents(of, home).toString()).code()).isZero();
        String actual = Files.readAllLines(of.resolve("ask.txt")).stream()
                .map(line -> "$ " + line + "\n" + shell.cancu(line.split(" ")).out())
                .collect(Collectors.joining("\n"));
        Path expected = of.resolve("expected.txt");
        if (!Files.exists(expected) || !Files.readString(expected).equals(actual)) {
            Files.writeString(of.resolve("actual.txt"), actual);
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    /// The documents alone; the seeds where a case names them.
    private static Path documents(Path of, Path home) throws IOException {
        Path documents = Files.createDirectories(home.resolve("documents"));
        Path from = Files.exists(of.resolve("seeds")) ? Path.of("corpus/seed") : of;
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(TraceGoldenTest::isDocument).toList()) {
                Files.copy(file, documents.resolve(file.getFileName().toString()));
            }
        }
        return documents;
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".txt")
                && !List.of("ask.txt", "expected.txt", "actual.txt").contains(name);
    }
}
