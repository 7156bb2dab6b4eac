package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.citation.DocumentReader;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.Level;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.HeldDocument;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SourceFile;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.text.SourceText;

/// The site through real HTTP: every answer carries the headers, nothing but the site's own things comes out.
class SiteTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String HELD = "aaaaaaaaaaaaaaaa";
    private static final String MEMBER = "bbbbbbbbbbbbbbbb";
    private static final String GONE = "cccccccccccccccc";
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final String TEXT = """
            SỞ GIÁO DỤC VÀ ĐÀO TẠO QUẢNG NINH

            Số: 793/KH-SGDĐT

            Quảng Ninh, ngày 9 tháng 4 năm 2019

            KẾ HOẠCH

            Triển khai phong trào %s năm 2019

            Căn cứ Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị, Sở xây dựng kế hoạch như sau:

            I. MỤC ĐÍCH

            Thi đua học tập suốt đời.
            """.formatted(HOSTILE);

    @TempDir
    private static Path folder;

    private static Library library;
    private static PagePictures pictures;
    private static WebServer server;

    @BeforeAll
    static void start() throws IOException {
        Path file = folder.resolve("Kế hoạch \"thi đua\" \uD83D\uDE00.txt");
        Files.writeString(file, TEXT);
        Files.writeString(folder.resolve("canary.txt"), "canary-5c2f");
        var index = LuceneIndex.open(folder.resolve("index"));
        var reader = new DocumentReader();
        try (var writer = index.writer()) {
            writer.put(held(HELD, file.toString(), "", reader));
            writer.put(held(MEMBER, folder.resolve("ho-so.zip").toString(), "2019/kế hoạch.txt", reader));
            writer.put(held(GONE, folder.resolve("moved.txt").toString(), "", reader));
        }
        library = new Library(index, reader);
        library.refresh();
        pictures = new PagePictures(ExtractSettings.standard());
        var settings = new WebSettings("127.0.0.1", 0, Set.of("kho.truong.edu.vn"));
        server = new WebServer(settings, library, pictures, () -> Progress.NONE).start();
    }

    @AfterAll
    static void end() {
        server.close();
        pictures.close();
        library.close();
    }

    private static HeldDocument held(String id, String path, String member, DocumentReader reader) {
        SourceText text = SourceText.of(TEXT);
        var source =
                new SourceFile(path, member, "text/html", "0".repeat(64), TEXT.length(), 0, "UTF-8", false, List.of());
        var card = new DocumentCard(
                id,
                source.name(),
                Optional.empty(),
                "",
                new DocumentKey("", "", Optional.empty()),
                Optional.empty(),
                List.of(HOSTILE),
                Level.UNKNOWN,
                "",
                "phong trào " + HOSTILE,
                List.of());
        return new HeldDocument(card, reader.read(text, source.name()), source, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/search?q=thi+dua",
                "/directives",
                "/trace/chi-thi-05-ct-tw-2016",
                "/trace/" + HELD,
                "/coverage",
                "/coverage?directive=05-CT/TW&units=districts&province=Long+An",
                "/coverage.csv?directive=05-CT/TW",
                "/validity",
                "/ingest",
                "/documents/" + HELD,
                "/documents/aaaaaa?q=thi+dua&at=10-20",
                "/static/style.css",
                "/static/mark.svg",
                "/static/fonts/be-vietnam-pro-latin-400-normal.woff2",
                "/documents/" + HELD + "/original"
            })
    void answers_carry_the_headers(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertHeaders(answer.headers().map());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/static/nothing.css",
                "/static/../templates/layout.peb",
                "/documents/zzz",
                "/documents/ffffffffffffffff",
                "/directives/khong-co",
                "/trace/khong-co",
                "/trace/%3Cscript%3E",
                "/directives/%3Cscript%3E",
                "/documents/" + HELD + "/x",
                "/documents/..%2f..%2fetc%2fpasswd",
                "/documents/..%2f..%2fetc%2fpasswd/original",
                "/directives/..%2f..%2fcanary.txt",
                "/static/..%2f..%2fcanary.txt",
                "/static/%2e%2e/%2e%2e/etc/passwd",
                "/documents/%00/original",
                "/static/fonts%5c..%5cstyle.css"
            })
    void what_does_not_exist_is_a_page_that_says_so(String path) throws Exception {
        var answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer.status()).isIn(400, 404);
        assertHeaders(answer.headers());
        assertThat(answer.body())
                .contains("<!doctype html>")
                .contains("Căn Cứ")
                .doesNotContain("canary-5c2f", "root:", "Jetty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%",
                "/search?q=%zz",
                "/search?q=%ff%fe",
                "/search?page=-1",
                "/search?page=99999999999",
                "/search?type=<b>&sort=x&year=%00",
                "/documents/" + HELD + "?at=9-1&part=99999",
                "/search?q=&q=&&=",
                "/documents/" + HELD + "?at=999999999-999999999",
                "/directives?page=0&held=maybe"
            })
    void odd_addresses_are_answered_and_never_break_the_site(String path) throws Exception {
        var answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");
        assertThat(answer.status()).isIn(200, 400);
        assertHeaders(answer.headers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "CONNECT", "FOO"})
    void other_methods_are_refused(String method) throws Exception {
        var answer = raw(method + " /search HTTP/1.1", "Host: localhost", "Content-Length: 0");
        assertThat(answer.status()).isIn(400, 405);
        assertHeaders(answer.headers());
    }

    @Test
    void an_address_that_is_too_long_is_refused_in_the_design_of_the_site() throws Exception {
        var answer = raw("GET /search?q=" + "a".repeat(40_000) + " HTTP/1.1", "Host: localhost");
        assertThat(answer.status()).isIn(414, 431);
        assertHeaders(answer.headers());
        assertThat(answer.body()).contains("Địa chỉ quá dài");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/9.9", "G@T / HTTP/1.1", "GET", "GET  http://[x HTTP/1.1"})
    void a_broken_request_gets_the_headers_too(String line) throws Exception {
        var answer = raw(line, "Host: localhost");
        assertThat(answer.status()).isBetween(400, 505);
        assertHeaders(answer.headers());
        assertThat(answer.body()).doesNotContain("Jetty", "org.eclipse", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "127.0.0.1",
                "[::1]:99",
                "kho.truong.edu.vn",
                "KHO.truong.edu.vn:80"
            })
    void requests_for_this_site_are_let_in(String host) throws Exception {
        assertThat(raw("GET / HTTP/1.1", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "[::2]", ""})
    void requests_for_another_host_are_turned_away(String host) throws Exception {
        var answer = raw("GET / HTTP/1.1", "Host: " + host);
        assertThat(answer.status()).isIn(400, 421);
        assertHeaders(answer.headers());
        assertThat(answer.body()).doesNotContain("name=\"q\" type=\"search\" maxlength");
    }

    @Test
    void hostile_texts_are_shown_as_they_are_written() throws Exception {
        for (String path :
                List.of("/search?q=" + SearchRequest.encoded(HOSTILE), "/documents/" + HELD + "?q=script", "/")) {
            String body = get(path).body();
            assertThat(body).contains("&lt;script&gt;").doesNotContain(HOSTILE);
        }
    }

    @Test
    void an_original_is_saved_and_never_shown() throws Exception {
        var answer = get("/documents/" + HELD + "/original");
        var headers = answer.headers();
        assertThat(answer.body()).isEqualTo(TEXT);
        assertThat(headers.firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(headers.firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"Ke hoach _thi dua_ __.txt\"")
                .endsWith("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%22thi%20%C4%91ua%22%20%F0%9F%98%80.txt");
    }

    @Test
    void an_original_that_cannot_be_given_is_explained() throws Exception {
        assertThat(get("/documents/" + MEMBER + "/original").body()).contains("nằm trong một tệp nén", "ho-so.zip");
        assertThat(get("/documents/" + GONE + "/original").body()).contains("không còn ở chỗ cũ");
    }

    @Test
    void a_name_from_a_file_cannot_add_a_header() {
        assertThat(OriginalController.disposition("a\r\nSet-Cookie: x=1\".txt"))
                .doesNotContain("\r", "\n")
                .startsWith("attachment; filename=\"a__Set-Cookie: x=1_.txt\"");
    }

    @Test
    void static_files_are_kept_by_browsers_under_their_version() throws Exception {
        String front = get("/").body();
        String address = front.substring(front.indexOf("/static/style.css?v="));
        address = address.substring(0, address.indexOf('"'));
        assertThat(get(address).headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable");
    }

    @Test
    void a_head_request_has_no_body() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address()))
                .method("HEAD", HttpRequest.BodyPublishers.noBody());
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    private static void assertHeaders(Map<String, List<String>> headers) {
        var names = new java.util.TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(headers);
        assertThat(names.get("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(names.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(names)
                .containsKeys(
                        "Referrer-Policy",
                        "Cross-Origin-Opener-Policy",
                        "Cross-Origin-Resource-Policy",
                        "Permissions-Policy");
        assertThat(names).doesNotContainKeys("Server", "X-Powered-By");
        List<String> types = names.getOrDefault("Content-Type", List.of());
        assertThat(types)
                .allMatch(
                        type -> !type.startsWith("text/") || type.toLowerCase().contains("charset=utf-8"));
    }

    @Test
    void the_language_is_chosen_once_and_kept() throws IOException, InterruptedException {
        HttpResponse<String> vietnamese = get("/search?q=thi+%C4%91ua&type=plan");
        assertThat(vietnamese.body())
                .contains("<html lang=\"vi\">", "href=\"?lang=en&amp;q=thi+%C4%91ua&amp;type=plan\"");

        HttpResponse<String> choice = get("/search?lang=en&q=thi+%C4%91ua&type=plan");
        assertThat(choice.statusCode()).isEqualTo(303);
        assertThat(choice.headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/search?q=thi+%C4%91ua&type=plan"));
        String cookie = choice.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).contains("lang=en", "HttpOnly", "SameSite=Lax", "Path=/");

        Answer english = raw("GET /search?q=thi HTTP/1.1", "Host: localhost", "Cookie: lang=en");
        assertThat(english.body()).contains("<html lang=\"en\">", "Best match").doesNotContain("Sát nhất");
        assertThat(raw("GET /nowhere HTTP/1.1", "Host: localhost", "Cookie: lang=en")
                        .body())
                .contains("There is no such page");
        assertThat(raw("GET / HTTP/1.1", "Host: localhost", "Cookie: lang=<script>")
                        .body())
                .contains("<html lang=\"vi\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org/x?lang=en", "///example.org?lang=en", "/%5c%5cexample.org?lang=en"})
    void choosing_a_language_never_leads_to_another_host(String target) throws IOException {
        Answer answer = raw("GET " + target + " HTTP/1.1", "Host: localhost");
        for (String location : answer.headers().getOrDefault("location", List.of())) {
            assertThat(URI.create("http://localhost/").resolve(location).getHost())
                    .isEqualTo("localhost");
        }
        assertThat(answer.status()).isIn(303, 400);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private record Answer(int status, Map<String, List<String>> headers, String body) {}

    /// Sends lines as they are: java.net.http would not send most of what is tried here.
    private static Answer raw(String... lines) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            String[] head = answer.substring(0, Math.max(end, 0)).split("\r\n");
            var headers = new java.util.TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 1; i < head.length; i++) {
                int colon = head[i].indexOf(':');
                headers.computeIfAbsent(head[i].substring(0, colon), _ -> new java.util.ArrayList<>())
                        .add(head[i].substring(colon + 1).strip());
            }
            return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, answer.substring(end + 4));
        }
    }
}
