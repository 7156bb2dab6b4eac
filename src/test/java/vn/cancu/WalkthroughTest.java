package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cancu.citation.DocumentReader;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.FileExtractor;
import vn.cancu.extract.TextExtractor;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;
import vn.cancu.ingest.Ingestion;

/// From the shipped corpus to an answer in the browser: the five seeds are loaded by the product's own ingestion, asked
/// through its search, traced through its graph and read through real HTTP.
class WalkthroughTest {
    @TempDir
    private static Path folder;

    private static SeedSite site;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void load() {
        site = SeedSite.over(folder.resolve("index"), SeedSite.SEEDS);
        assertThat(site.report().documents()).isGreaterThanOrEqualTo(5);
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> expected_queries() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/vn/cancu/expected_queries.tsv"));
        assertThat(rows).hasSize(21);
        return rows.stream()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .map(cells -> DynamicTest.dynamicTest(cells[0] + " (" + cells[5] + ")", () -> query(cells)));
    }

    private static void query(String[] cells) {
        List<String> found = site.library().index().search(SearchQuery.of(cells[0])).hits().stream()
                .map(hit -> hit.card().fileName().substring(0, 3))
                .toList();
        assertThat(found).containsAll(list(cells[1]));
        if (!cells[2].isEmpty()) {
            assertThat(found).doesNotContainAnyElementsOf(list(cells[2]));
        }
        if (!cells[3].isEmpty()) {
            assertThat(found.getFirst()).isEqualTo(cells[3]);
        }
        if (!cells[4].isEmpty()) {
            assertThat(found.subList(0, 3)).containsExactlyInAnyOrderElementsOf(list(cells[4]));
        }
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(","));
    }

    @Test
    void a_ghost_page_names_who_cites_it_with_their_sentences() throws Exception {
        HttpResponse<String> page = get("/directives/chi-thi-05-ct-tw-2016");
        assertThat(page.statusCode()).isEqualTo(200);
        String text = words(page.body());
        assertThat(text).contains("Chưa có toàn văn");
        assertThat(text).contains("793/KH-SGDĐT", "ngành Giáo dục giai đoạn 2020 - 2025", "01/HTĐ-KT");
        assertThat(text)
                .contains("gắn phong trào “Thầy và trò cùng học” với việc triển khai có hiệu quả Chỉ thị số 05-CT/TW")
                .contains("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về đẩy mạnh học tập")
                .contains(
                        "Kế hoạch số 63-KH/TU ngày 14/11/2016 của Ban Thường vụ Thị ủy về thực hiện Chỉ thị số 05-CT/TW");
    }

    @Test
    void the_seeds_cite_29_directives_and_all_are_ghosts() {
        List<Directive> ghosts = site.library().graph().directives().stream()
                .filter(Directive::isGhost)
                .toList();
        assertThat(ghosts).hasSize(29);
        assertThat(ghosts.stream()
                        .mapToInt(directive -> directive.citedBy().size())
                        .sum())
                .isEqualTo(33);
    }

    @Test
    void programs_get_the_same_answers_as_json() throws Exception {
        var json = new JsonMapper();
        JsonNode found = json.readTree(get("/api/v1/search?q=05-CT%2FTW").body());
        assertThat(found.at("/total").asInt()).isEqualTo(3);
        String id = found.at("/hits/0/document/id").asString();
        JsonNode reading =
                json.readTree(get("/api/v1/documents/" + id + "/reading").body());
        assertThat(reading.at("/citations").size()).isPositive();
        JsonNode directive =
                json.readTree(get("/api/v1/directives/chi-thi-05-ct-tw-2016").body());
        assertThat(directive.at("/ghost").asBoolean()).isTrue();
        assertThat(directive.at("/citedBy").size()).isEqualTo(3);
        assertThat(json.readTree(get("/api/v1/directives?q=chi%20thi%2005").body())
                        .at("/directives/0/number")
                        .asString())
                .isEqualTo("05-CT/TW");
        HttpResponse<String> none = get("/api/v1/documents/0000000000000000");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(json.readTree(none.body()).at("/status").asInt()).isEqualTo(404);
    }

    @Test
    void a_held_directive_and_its_citations_meet() {
        Path other = folder.resolve("held-index");
        var reader = new DocumentReader();
        try (var index = LuceneIndex.open(other);
                TextExtractor extractor = new FileExtractor(ExtractSettings.standard())) {
            Path plan = Files.writeString(folder.resolve("4743.txt"), """
                    SỞ GIÁO DỤC VÀ ĐÀO TẠO
                    LONG AN
                    Số: 4743/KH-SGDĐT
                    Long An, ngày 23 tháng 11 năm 2020
                    KẾ HOẠCH
                    Thực hiện Phong trào thi đua

                    Căn cứ Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị, Sở Giáo dục và Đào tạo xây dựng kế hoạch.
                    """);
            new Ingestion(index, other, extractor, reader, 2)
                    .run(List.of(SeedSite.SEEDS, plan), Ingestion.Failed.KEEP, _ -> {});
            CitationGraph graph = CitationGraph.of(index.citing());
            Directive held = graph.lookup("4743").getFirst();
            assertThat(held.isGhost()).isFalse();
            assertThat(held.citedBy())
                    .extracting(link -> link.citing().fileName())
                    .containsExactly("001_a3a4b2b19833000b.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_page_that_the_site_links_to_answers() throws Exception {
        var seen = new java.util.LinkedHashSet<String>(List.of("/", "/search?q=05-CT%2FTW", "/directives", "/ingest"));
        var queue = new java.util.ArrayDeque<>(seen);
        while (!queue.isEmpty() && seen.size() < 400) {
            String path = queue.remove();
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .isPresent();
            if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                links(page.body()).filter(seen::add).forEach(queue::add);
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    private static Stream<String> links(String html) {
        return java.util.regex.Pattern.compile("href=\"(/[^\"#]*)")
                .matcher(html)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&").replace("&#x2F;", "/"))
                .filter(path -> !path.startsWith("/static/"));
    }

    /// What a reader sees: no tags, entities read, one blank between words.
    private static String words(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x2F;", "/")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create(site.address(path));
        return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
