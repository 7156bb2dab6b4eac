package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.index.SourceFile;
import vn.cancu.json.Json;
import vn.cancu.json.ReadingJson;
import vn.cancu.text.SourceText;

/// Every text in `corpus/seed/` and in `golden/reading/` is a case with an `X.expected.json` in `golden/reading/`: adding a
/// case is adding a file. A text without an expectation fails and leaves `X.actual.json` there, to be read, corrected and
/// renamed. `-Dgolden.update=true` rewrites the expectations; the diff is the review.
class GoldenTest {
    private static final Path SEEDS = Path.of("corpus/seed");
    private static final Path CASES = Path.of("src/test/resources/golden/reading");
    private final DocumentReader reader = new DocumentReader();

    @TestFactory
    Stream<DynamicNode> seeds() throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(SEEDS)) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(5);
        return texts.stream()
                .flatMap(text -> Stream.of(
                        DynamicTest.dynamicTest(
                                text.getFileName() + " reads as expected", text.toUri(), () -> expectation(text)),
                        DynamicTest.dynamicTest(
                                text.getFileName() + " keeps the invariants", text.toUri(), () -> invariants(text))));
    }

    private void expectation(Path file) throws IOException {
        String raw = Files.readString(file);
        var source =
                new SourceFile(file.getFileName().toString(), "", "text/plain", "", 0, 0, "UTF-8", false, List.of());
        String actual =
                Json.pretty(ReadingJson.of(source, reader.read(SourceText.of(raw), source.name()), List.of())) + "\n";
        Path expected = beside(file, ".expected.json");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        }
        if (!Files.exists(expected)) {
            Files.writeString(beside(file, ".actual.json"), actual);
        }
        assertThat(expected)
                .as("read the .actual.json, correct it by hand, rename it")
                .exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private void invariants(Path file) throws IOException {
        String raw = Files.readString(file);
        Reading reading = reader.read(SourceText.of(raw), "");
        for (Citation citation : reading.citations()) {
            assertThat(reading.text().at(citation.span())).isEqualTo(citation.text());
            assertThat(citation.evidence().contains(citation.span())).isTrue();
        }
        assertThat(reader.read(SourceText.of(raw), "").citations()).isEqualTo(reading.citations());
        for (int end = 0; end < raw.length(); end += 97) {
            reader.read(SourceText.of(raw.substring(0, end)), "");
        }
        var lines = new ArrayList<>(raw.lines().toList());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(lines, new Random(seed));
            reader.read(SourceText.of(String.join("\n", lines)), "");
        }
    }

    private static Path beside(Path file, String suffix) {
        String name = file.getFileName().toString();
        return CASES.resolve(name.substring(0, name.lastIndexOf('.')) + suffix);
    }
}
