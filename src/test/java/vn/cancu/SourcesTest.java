package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is written in this repository is UTF-8 in composed form (NFC) and speaks of no particular machine.
///
/// `corpus/` holds documents as they came, `src/test/resources/` inputs that may be damaged on purpose.
final class SourcesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode", "corpus", "index");
    private static final Set<String> BINARY = Set.of("woff2", "png", "jpg", "ico", "gif", "zip", "pdf", "doc", "docx");
    private static final Path TEST_INPUTS = Path.of("src", "test", "resources");

    /// Beginnings of paths that exist on one machine only, written apart so that this file does not hold them.
    private static final List<String> MACHINE_PATHS =
            List.of("/" + "work/", "/" + "tmp/", "/" + "root/", "/" + "home/", "C:" + "\\");

    @Test
    void the_test_sees_the_repository() {
        assertThat(texts()).hasSizeGreaterThan(60).contains(Path.of("pom.xml"), Path.of("README.md"));
    }

    @Test
    void every_text_is_utf8_without_a_byte_order_mark() {
        assertThat(texts().stream().filter(file -> !isUtf8(file))).isEmpty();
        assertThat(texts().stream().filter(file -> read(file).startsWith("\uFEFF")))
                .isEmpty();
    }

    @Test
    void every_text_is_composed() {
        assertThat(texts().stream().filter(file -> !Normalizer.isNormalized(read(file), Normalizer.Form.NFC)))
                .isEmpty();
    }

    @Test
    void lines_end_with_a_line_feed_and_so_does_every_text() {
        assertThat(texts().stream().filter(file -> read(file).indexOf('\r') >= 0))
                .isEmpty();
        assertThat(texts().stream()
                        .filter(file -> !read(file).isEmpty() && !read(file).endsWith("\n")))
                .isEmpty();
    }

    @Test
    void no_text_names_a_place_on_one_machine() {
        assertThat(texts().stream().flatMap(SourcesTest::machinePaths)).isEmpty();
    }

    private static Stream<String> machinePaths(Path file) {
        return read(file)
                .lines()
                .filter(line -> MACHINE_PATHS.stream().anyMatch(line::contains))
                .map(line -> file + ": " + line.strip());
    }

    /// Every text of the repository, relative to its root.
    private static List<Path> texts() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(ROOT::relativize)
                    .filter(file -> !NOT_OURS.contains(file.getName(0).toString()))
                    .filter(file -> !file.startsWith(TEST_INPUTS))
                    .filter(file -> !BINARY.contains(extension(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isUtf8(Path file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(ROOT.resolve(file))));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(ROOT.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
