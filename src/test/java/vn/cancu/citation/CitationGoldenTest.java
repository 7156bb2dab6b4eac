package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.cancu.document.IssueDate;
import vn.cancu.text.SourceText;

/// A case is a file: `x.txt` (a head of facts, a line `---`, a text) and `x.expected.txt` (one line a mention). A case
/// without expectation fails and leaves an `x.actual.txt` to review.
class CitationGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/citation");

    @TestFactory
    Stream<DynamicTest> every_case_is_read_as_expected() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> cases = files.filter(CitationGoldenTest::isCase).sorted().toList();
            assertThat(cases).isNotEmpty();
            return cases.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static boolean isCase(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".txt") && !name.endsWith(".expected.txt") && !name.endsWith(".actual.txt");
    }

    private static void check(Path file) throws IOException {
        String[] halves = Files.readString(file).split("(?m)^---\n", 2);
        SourceText text = SourceText.of(halves[1]);
        String actual = new CitationReader()
                .read(text, Documents.of(halves[0])).stream()
                        .map(CitationGoldenTest::line)
                        .collect(Collectors.joining());
        Path expected = sibling(file, ".expected.txt");
        if (!Files.exists(expected) || !Files.readString(expected).equals(actual)) {
            Files.writeString(sibling(file, ".actual.txt"), actual);
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replace(".txt", ending));
    }

    private static String line(Citation citation) {
        Citation.Attached beside = citation.attached();
        return String.join(
                        " | ",
                        citation.text().replace("\n", "⏎"),
                        citation.type().map(type -> type.code()).orElse("-"),
                        citation.key().toString(),
                        citation.relation().code() + (citation.self() ? " self" : ""),
                        beside.date().map(IssueDate::iso).orElse("-"),
                        beside.issuer().isEmpty() ? "-" : beside.issuer(),
                        beside.subject().isEmpty() ? "-" : beside.subject())
                + pins(beside)
                + beside.within().map(CitationGoldenTest::within).orElse("")
                + "\n";
    }

    private static String pins(Citation.Attached beside) {
        return beside.pins().isEmpty() ? "" : " | pins: " + String.join("; ", beside.pins());
    }

    private static String within(Citation.Within within) {
        return " | " + (within.inverse() ? "acts on " : "within ") + within.holder() + ": "
                + within.relation().code();
    }
}
