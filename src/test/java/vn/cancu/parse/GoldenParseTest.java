package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextSource;

/// A case is a file: `x.txt` with `x.expected.txt` beside it. Without an expectation the test fails and leaves
/// `x.actual.txt` to be read, corrected by hand and renamed. A name that begins with `scan-` stands for a scanned page.
class GoldenParseTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/parse");

    @TestFactory
    Stream<DynamicTest> reads_what_a_person_reads() {
        return cases().map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> check(file)));
    }

    @Test
    void no_expectation_is_without_its_text() {
        List<Path> orphans = files().filter(file -> file.toString().endsWith(".expected.txt"))
                .filter(file -> !Files.exists(FOLDER.resolve(name(file) + ".txt")))
                .toList();
        assertThat(orphans).isEmpty();
    }

    @Test
    void there_are_cases() {
        assertThat(cases()).hasSizeGreaterThan(10);
    }

    private static void check(Path file) throws IOException {
        SourceText text = text(Files.readString(file), name(file).startsWith("scan-"));
        String actual = Facts.of(text, new DocumentParser().parse(text, name(file)));
        Path expected = FOLDER.resolve(name(file) + ".expected.txt");
        Path left = FOLDER.resolve(name(file) + ".actual.txt");
        Files.deleteIfExists(left);
        String wanted = Files.exists(expected) ? Files.readString(expected) : "";
        if (!wanted.equals(actual)) {
            Files.writeString(left, actual);
        }
        assertThat(actual).isEqualTo(wanted);
    }

    /// A case whose name begins with `scan-` came out of OCR.
    private static SourceText text(String raw, boolean scan) {
        var page = new Page(0, List.of(TextSource.OCR), "", 100, Page.UNKNOWN, Page.UNKNOWN);
        return scan ? SourceText.of(raw, Layout.ofPages(List.of(page))) : SourceText.of(raw);
    }

    private static Stream<Path> cases() {
        return files().filter(file -> !file.toString().endsWith(".expected.txt")
                        && !file.toString().endsWith(".actual.txt"))
                .sorted();
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }
}
