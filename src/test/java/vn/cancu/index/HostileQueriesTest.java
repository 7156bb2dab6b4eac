package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is typed gets an answer.
class HostileQueriesTest {
    @TempDir
    static Path folder;

    private static LuceneIndex index;

    @BeforeAll
    static void index_the_seeds() {
        index = LuceneIndex.open(folder.resolve("index"));
        try (var writer = index.writer()) {
            Samples.seeds().values().forEach(writer::put);
        }
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static void answers(List<String> queries) {
        for (String query : queries) {
            SearchPage page = index.search(SearchQuery.of(query));
            assertThat(page.total()).as(query).isBetween(0L, 5L);
            assertThat(page.notes()).as(query).allMatch(note -> !note.contains("Exception"));
        }
    }

    @Test
    void nested_brackets_stars_slashes_and_endless_words_are_answered() {
        answers(List.of(
                "(".repeat(20_000),
                "\"".repeat(20_000),
                "-".repeat(20_000),
                "- ".repeat(20_000),
                "a~2 ".repeat(500),
                "/(t|u)*{1000}/",
                "*:*",
                "w* ".repeat(5_000),
                "\"kế hoạch\"".repeat(2_000),
                "-\"-\"-\"",
                "\u0000\uD800\uDC00\uDFFF",
                "\u0301\u0301\u0301",
                "1/".repeat(5_000),
                "05-CT/TW ".repeat(1_000),
                "&&&",
                "a&",
                "&a",
                "số",
                "số số số",
                "chỉ thị",
                "chỉ thị số",
                "99999999999999999999",
                "0",
                "00",
                "ngày tháng năm",
                "31/02/2020",
                "0/0/0000",
                "-05-CT/TW",
                "-5/3/2021"));
    }

    @Test
    void random_strings_are_answered() {
        var random = new Random(7);
        var queries = new ArrayList<String>();
        String letters = "aăâđêôơưÀẠ ̣́0123456789 -/\"“”&.,()*~:+|\\\u00A0\u200B\uD83D\uDE00";
        for (int i = 0; i < 3_000; i++) {
            var query = new StringBuilder();
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                query.append(letters.charAt(random.nextInt(letters.length())));
            }
            queries.add(query.toString());
        }
        answers(queries);
    }

    @Test
    void the_lists_of_hostile_strings_are_answered() throws IOException {
        Path payloads = Path.of(System.getProperty("cancu.shared", "../shared"), "corpora", "hostile", "payloads");
        Assumptions.assumeTrue(Files.isDirectory(payloads), "the lists of hostile strings lie beside the checkout");
        try (Stream<Path> files = Files.walk(payloads)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".txt")).toList()) {
                answers(Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList());
            }
        }
    }
}
