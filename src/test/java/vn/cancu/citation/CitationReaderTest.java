package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

class CitationReaderTest {
    private static final CitationReader READER = new CitationReader();

    static Stream<String> seeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus/seed"))) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(CitationReaderTest::read)
                    .toList()
                    .stream();
        }
    }

    @Test
    void spans_point_into_the_raw_text() {
        SourceText text = SourceText.of("Căn cư\u0301 Kế hoạch số 12/QÐ\u2011UBND\u00A0ngày 1/2/2024.\r\nHết.");
        List<Citation> citations = READER.read(text, Documents.EMPTY);
        assertThat(citations).hasSize(1);
        assertThat(text.at(citations.getFirst().span()))
                .isEqualTo("Kế hoạch số 12/QÐ\u2011UBND")
                .isEqualTo(citations.getFirst().text());
        assertThat(text.at(citations.getFirst().evidence())).endsWith("ngày 1/2/2024.");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void evidence_holds_its_mention_and_is_bounded(String seed) {
        SourceText text = SourceText.of(seed);
        for (Citation citation : READER.read(text, Documents.EMPTY)) {
            assertThat(citation.evidence().contains(citation.span())).isTrue();
            assertThat(citation.evidence().length()).isLessThanOrEqualTo(660);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Căn cứ Luật ",
                "Căn cứ Bộ luật",
                "Hiến pháp ",
                "Đề án “",
                "Nghị quyết 2",
                "số 1, 2 và 3/QĐ-",
                "(sau đây gọi tắt là "
            })
    void a_text_may_end_where_a_name_or_a_number_begins(String text) {
        assertThatCode(() -> READER.read(SourceText.of(text), Documents.EMPTY)).doesNotThrowAnyException();
    }

    @Test
    void the_five_seeds_hold_forty_eight_mentions_with_a_number() throws IOException {
        long mentions = seeds().flatMap(seed -> READER.read(SourceText.of(seed), Documents.EMPTY).stream())
                .filter(Citation::isNumbered)
                .count();
        assertThat(mentions).isEqualTo(48);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_prefix_is_read(String seed) {
        for (int end = 0; end < seed.length(); end += 397) {
            String prefix = seed.substring(0, end);
            assertThatCode(() -> READER.read(SourceText.of(prefix), Documents.EMPTY))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shuffled_lines_are_read_with_spans_inside_the_text(String seed) {
        var random = new Random(11);
        for (int round = 0; round < 8; round++) {
            List<String> lines = new ArrayList<>(seed.lines().toList());
            Collections.shuffle(lines, random);
            String shuffled = String.join("\n", lines);
            Span whole = new Span(0, shuffled.length());
            assertThat(READER.read(SourceText.of(shuffled), Documents.EMPTY))
                    .allSatisfy(citation ->
                            assertThat(whole.contains(citation.evidence())).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_text_gives_the_same_citations(String seed) {
        assertThat(READER.read(SourceText.of(seed), Documents.EMPTY))
                .isEqualTo(READER.read(SourceText.of(seed), Documents.EMPTY));
    }

    /// Thread time, not wall time, and a generous bound: four times the text may cost eight times the work.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "số số số ",
                "1/1/1/1",
                "căn cứ căn cứ ",
                "số 1/QĐ-UB ",
                "1-A-A/",
                "Quyết định số 12/QĐ-UBND, ",
                "theo Luật số 1/2020/QH14; ",
                "ngày 1/1/2020 ",
                "- 1/KH-TU\n",
                "(((((",
                "“số 1/NQ-CP về ",
                ".\n\n",
                "1/QĐ-\n",
                "số 1/QĐ-UB hết hiệu lực; ",
                "Quyết định 1/KH-A (của "
            })
    void work_grows_with_the_length_of_the_text(String unit) {
        long small = cost(unit.repeat((1 << 14) / unit.length()));
        long large = cost(unit.repeat((1 << 16) / unit.length()));
        assertThat(large).isLessThanOrEqualTo(8 * Math.max(small, 40_000_000L));
    }

    private static long cost(String text) {
        SourceText source = SourceText.of(text);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            READER.read(source, Documents.EMPTY);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return best;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
