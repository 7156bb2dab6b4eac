package vn.cancu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.Reading;
import vn.cancu.text.SourceText;

/// Every text in `golden/duty/` is a case; `X.expected.txt` holds a line a duty: when, its wording, who, what, to whom.
/// A text without an expectation fails and leaves `X.actual.txt`, to be read, corrected and renamed.
class DutyGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/duty");

    @TestFactory
    Stream<DynamicTest> each_case_reads_as_expected() throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(CASES)) {
            texts = files.filter(file -> !file.toString().endsWith(".expected.txt"))
                    .filter(file -> !file.toString().endsWith(".actual.txt"))
                    .sorted()
                    .toList();
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(6);
        return texts.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        Reading reading = new DocumentReader().read(SourceText.of(Files.readString(file)), "");
        List<Duty> duties = new DutyReader().read(reading);
        for (Duty duty : duties) {
            assertThat(reading.text().at(duty.span())).isEqualTo(duty.wording());
            assertThat(duty.evidence().overlaps(duty.span())).isTrue();
        }
        String actual = duties.stream().map(DutyGoldenTest::line).collect(Collectors.joining("\n", "", "\n"));
        String stem = file.getFileName().toString().replace(".txt", "");
        Path expected = CASES.resolve(stem + ".expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        } else if (!Files.exists(expected)) {
            Files.writeString(CASES.resolve(stem + ".actual.txt"), actual);
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String line(Duty duty) {
        String due = duty.due().map(Moment::iso).orElse("-");
        String when = duty.start().map(start -> start.iso() + ".." + due).orElse(due);
        return String.join(
                " | ",
                when + (duty.recurring() ? " recurring" : ""),
                String.join(" ", duty.wording().split("\\s+")),
                duty.task().who(),
                duty.task().what(),
                duty.task().to());
    }
}
