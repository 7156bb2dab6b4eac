package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.Field;
import vn.cancu.document.Zone;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

class DocumentParserTest {
    private static final DocumentParser PARSER = new DocumentParser();

    static List<Path> texts() throws IOException {
        var all = new ArrayList<Path>();
        for (String folder : List.of("corpus/seed", "src/test/resources/golden/parse")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".txt")
                                && !file.toString().contains(".expected")
                                && !file.toString().contains(".actual"))
                        .forEach(all::add);
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"15 tháng 9 năm 2025, true", "01 tháng 7 năm 2025, true", "30 tháng 6 năm 2025, false"})
    void a_district_that_issues_after_the_last_day_of_the_districts_is_noted(String day, boolean noted) {
        String text = """
                UBND HUYỆN THỦ THỪA
                PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
                Số: 12/KH-PGDĐT
                Thủ Thừa, ngày %s
                KẾ HOẠCH
                Thi đua

                I. MỤC ĐÍCH
                """.formatted(day);
        assertThat(PARSER.parse(SourceText.of(text), "").diagnostics().stream()
                        .anyMatch(diagnostic -> diagnostic.code().equals("district-abolished")))
                .isEqualTo(noted);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_beginning_of_a_file_can_be_read(Path file) throws IOException {
        String raw = Files.readString(file);
        int step = Math.max(1, raw.length() / 70);
        for (int end = 0; end <= raw.length(); end += step) {
            check(raw.substring(0, end));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_order_of_the_lines_can_be_read(Path file) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        var random = new Random(file.getFileName().toString().hashCode());
        for (int i = 0; i < 25; i++) {
            Collections.shuffle(lines, random);
            check(String.join("\n", lines));
        }
    }

    @Test
    void any_chars_can_be_read() {
        var random = new Random(7);
        String chars = "Số:/-.,()ĐQK TM.KH1209 \t\n\u00AD\u0301\uD83D\uDE00Nơi nhận ngày tháng năm";
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder();
            for (int k = 0; k < 400; k++) {
                text.append(chars.charAt(random.nextInt(chars.length())));
            }
            check(text.toString());
        }
    }

    @Test
    void the_same_text_gives_the_same_document() throws IOException {
        for (Path file : texts()) {
            SourceText text = SourceText.of(Files.readString(file));
            assertThat(Facts.of(text, PARSER.parse(text, "")))
                    .isEqualTo(Facts.of(text, PARSER.parse(text, "other name.txt")));
        }
    }

    @Test
    void the_work_grows_with_the_length_of_the_text() throws IOException {
        String seed = Files.readString(Path.of("corpus/seed/004_074f8bf849b43ca9.txt"));
        String once = seed.repeat(4);
        String line = "Nơi nhận TM. KT. Số 12/KH-A, ngày 1 tháng 2 năm 2020 Sở Giáo dục và Đào tạo ".repeat(900);
        for (String text : List.of(once, line)) {
            fewest(text);
            double growth = (double) fewest(text.repeat(8)) / fewest(text);
            assertThat(growth).as("eight times the text").isLessThan(64);
        }
    }

    /// Processor time of the quickest of some runs, at least a millisecond.
    private static long fewest(String raw) {
        SourceText text = SourceText.of(raw);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            PARSER.parse(text, "");
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return Math.max(best, 1_000_000);
    }

    private static void check(String raw) {
        SourceText text = SourceText.of(raw);
        AdministrativeDocument document = PARSER.parse(text, "");
        int at = 0;
        for (Zone zone : document.zones()) {
            assertThat(zone.span().start()).isEqualTo(at);
            at = zone.span().end();
        }
        assertThat(document.zones().isEmpty() || at == text.normal().length()).isTrue();
        var spans = new ArrayList<Span>();
        spans(document.header().number(), spans);
        spans(document.header().date(), spans);
        spans(document.header().place(), spans);
        spans(document.header().subject(), spans);
        document.signers().forEach(signer -> spans.add(signer.span()));
        document.recipients().forEach(recipient -> spans.add(recipient.span()));
        document.sections().forEach(section -> spans.add(section.span()));
        assertThat(spans).allSatisfy(span -> assertThat(text.at(span)).isNotEmpty());
    }

    private static void spans(Field<?> field, List<Span> spans) {
        field.where().ifPresent(spans::add);
    }
}
