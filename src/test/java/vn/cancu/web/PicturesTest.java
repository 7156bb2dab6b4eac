package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.citation.DocumentReader;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.HeldDocument;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.LuceneWriter;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.text.Layout;
import vn.cancu.text.SourceText;

/// Pictures of pages through real HTTP, drawn by real processes from real files.
@Timeout(180)
class PicturesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PAGES = 4;
    private static final int ENDLESS_PAGES = 20;

    @TempDir
    private static Path folder;

    private static Library library;
    private static PagePictures drawing;
    private static WebServer server;
    private static String plan;
    private static String member;
    private static String gone;
    private static String changed;
    private static String endless;
    private static String plain;
    private static String frames;

    @BeforeAll
    static void start() throws IOException {
        var index = LuceneIndex.open(folder.resolve("index"));
        try (var writer = index.writer()) {
            plan = put(writer, ScannedPlan.write(folder.resolve("kế hoạch.pdf")));
            member = put(writer, inArchive());
            gone = put(writer, ScannedPlan.write(folder.resolve("gone.pdf")));
            changed = put(writer, ScannedPlan.write(folder.resolve("changed.pdf")));
            endless = put(writer, endless());
            frames = put(writer, frames());
            Path text = Files.writeString(folder.resolve("plain.txt"), "Kế hoạch");
            plain = put(writer, ScannedPlan.held(text, "", text, "text/plain", SourceText.of("Kế hoạch"), 0));
        }
        Files.delete(folder.resolve("gone.pdf"));
        Files.writeString(folder.resolve("changed.pdf"), "something else");
        library = new Library(index, new DocumentReader());
        library.refresh();
        drawing = new PagePictures(ExtractSettings.standard().withTimeout(Duration.ofSeconds(8)));
        var settings = new WebSettings("127.0.0.1", 0, Set.of());
        server = new WebServer(settings, library, drawing, () -> Progress.NONE).start();
    }

    @AfterAll
    static void end() {
        server.close();
        drawing.close();
        library.close();
    }

    private static String put(LuceneWriter writer, HeldDocument document) throws IOException {
        writer.put(document);
        return document.card().id();
    }

    private static HeldDocument inArchive() throws IOException {
        Path pdf = folder.resolve("in-archive.pdf");
        HeldDocument alone = ScannedPlan.write(pdf);
        Path zip = folder.resolve("hồ sơ.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("first".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("2020/kế hoạch.pdf"));
            Files.copy(pdf, out);
        }
        HeldDocument held = ScannedPlan.held(
                zip,
                "2020/kế hoạch.pdf",
                pdf,
                "application/pdf",
                alone.reading().text(),
                PAGES);
        Files.delete(pdf);
        return held;
    }

    /// A scan of two pages in one picture file.
    private static HeldDocument frames() throws IOException {
        Path file = folder.resolve("scan.tif");
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int width : new int[] {850, 1_700}) {
                var picture = new BufferedImage(width, 1_100, BufferedImage.TYPE_BYTE_BINARY);
                writer.writeToSequence(new IIOImage(picture, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        SourceText text = SourceText.of("ab", Layout.ofStarts(List.of(0, 1)));
        return ScannedPlan.held(file, "", file, "image/tiff", text, 2);
    }

    /// Pages that draw the same line ten million times.
    private static HeldDocument endless() throws IOException {
        Path file = folder.resolve("endless.pdf");
        try (var document = new PDDocument()) {
            var stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] lines = "0 0 m 500 800 l S\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 1_000; i++) {
                    out.write(lines);
                }
            }
            for (int i = 0; i < ENDLESS_PAGES; i++) {
                var page = new PDPage();
                page.setContents(stream);
                document.addPage(page);
            }
            document.save(file.toFile());
        }
        List<Integer> starts = IntStream.range(0, ENDLESS_PAGES).boxed().toList();
        SourceText text = SourceText.of("a".repeat(ENDLESS_PAGES), Layout.ofStarts(starts));
        return ScannedPlan.held(file, "", file, "application/pdf", text, ENDLESS_PAGES);
    }

    private static HttpRequest.Builder request(String id, String rest) {
        return HttpRequest.newBuilder(URI.create(server.address()).resolve("/documents/" + id + rest));
    }

    private static HttpResponse<byte[]> get(String id, String rest) throws IOException, InterruptedException {
        return HTTP.send(request(id, rest).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static CompletableFuture<HttpResponse<byte[]>> ask(String id, String rest) {
        return HTTP.sendAsync(request(id, rest).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String words(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static void assertPicture(HttpResponse<byte[]> answer, int width) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth())
                .isBetween(width - 1, width + 1);
    }

    @Test
    void a_page_comes_in_two_widths_and_in_no_other() throws Exception {
        assertPicture(get(plan, "/pages/1"), 800);
        assertPicture(get(plan, "/pages/1?width=1600"), 1_600);
        assertPicture(get(plan, "/pages/2?width=999999999"), 800);
    }

    @Test
    void browsers_keep_a_picture_and_need_not_ask_again() throws Exception {
        var first = get(plan, "/pages/2");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "max-age=31536000");
        assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(first.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        var again = HTTP.send(
                request(plan, "/pages/2").header("If-None-Match", tag).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_document_in_an_archive_has_pictures_too() throws Exception {
        assertPicture(get(member, "/pages/1"), 800);
    }

    @Test
    void a_picture_file_has_a_page_for_every_frame() throws Exception {
        assertPicture(get(frames, "/pages/1"), 800);
        var second = get(frames, "/pages/2");
        assertPicture(second, 800);
        assertThat(ImageIO.read(new ByteArrayInputStream(second.body())).getHeight())
                .isBetween(515, 520);
        assertThat(get(frames, "/pages/3").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "5", "999999999999", "1x", "%00", "..%2f1", "one"})
    void a_page_that_does_not_exist_has_no_picture(String page) throws Exception {
        var answer = get(plan, "/pages/" + page);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffffffffffff", "zzz", "..%2f..%2fetc%2fpasswd", "%20"})
    void only_documents_of_the_library_have_pictures(String id) throws Exception {
        assertThat(get(id, "/pages/1").statusCode()).isIn(400, 404);
    }

    @Test
    void a_file_without_pages_has_no_pictures_and_offers_none() throws Exception {
        assertThat(get(plain, "/pages/1").statusCode()).isEqualTo(404);
        assertThat(words(get(plain, ""))).doesNotContain("/pages/1", "Trang 1");
    }

    @Test
    void an_original_that_is_gone_or_changed_is_told_apart() throws Exception {
        var missing = get(gone, "/pages/1");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(words(missing)).contains("Tệp gốc không còn ở chỗ cũ");
        var other = get(changed, "/pages/1");
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(words(other)).contains("Tệp gốc đã thay đổi");
    }

    @Test
    void twenty_pages_of_a_file_without_end_are_refused_while_the_site_goes_on_answering() throws Exception {
        List<CompletableFuture<HttpResponse<byte[]>>> answers = IntStream.rangeClosed(1, ENDLESS_PAGES)
                .mapToObj(page -> ask(endless, "/pages/" + page))
                .toList();
        for (String path : List.of("", "?q=a", "?at=0-1")) {
            assertThat(get(endless, path).statusCode()).isEqualTo(200);
        }
        assertThat(answers).noneMatch(CompletableFuture::isDone);
        assertThat(workers()).isLessThanOrEqualTo(WebServer.PICTURES_AT_A_TIME);
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(404);
            assertThat(words(answer.get())).contains("Không dựng được ảnh trang này", "Toàn văn vẫn đọc được");
        }
        assertPicture(get(plan, "/pages/3"), 800);
    }

    /// Processes that draw.
    private static long workers() {
        return ProcessHandle.current()
                .children()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0])).stream()
                        .anyMatch(argument -> argument.endsWith("extract.Worker")))
                .count();
    }

    @Test
    void twenty_readers_of_one_page_get_the_same_picture() throws Exception {
        var answers = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        for (int i = 0; i < 20; i++) {
            answers.add(ask(plan, "/pages/4?width=1600"));
        }
        byte[] first = answers.getFirst().get().body();
        for (var answer : answers) {
            assertPicture(answer.get(), 1_600);
            assertThat(answer.get().body()).isEqualTo(first);
        }
    }

    @Test
    void readers_who_left_hold_nobody_up() throws Exception {
        for (int i = 0; i < 30; i++) {
            try (var socket = new Socket("127.0.0.1", server.port())) {
                String ask = "GET /documents/" + member + "/pages/" + (1 + i % PAGES)
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
            }
        }
        assertPicture(get(plan, "/pages/3?width=1600"), 1_600);
    }

    @Test
    void a_site_that_ends_waits_for_no_picture() throws Exception {
        var settings = new WebSettings("127.0.0.1", 0, Set.of());
        try (var slow = new PagePictures(ExtractSettings.standard())) {
            var brief = new WebServer(settings, library, slow, () -> Progress.NONE).start();
            URI page = URI.create(brief.address()).resolve("/documents/" + endless + "/pages/1");
            var answer = HTTP.sendAsync(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
            HTTP.send(
                    HttpRequest.newBuilder(URI.create(brief.address())).build(),
                    HttpResponse.BodyHandlers.discarding());
            brief.close();
            assertThat(answer.handle((given, _) -> given == null ? 0 : given.statusCode())
                            .get())
                    .isIn(0, 503);
        }
    }

    @Test
    void the_text_says_how_each_page_was_read() throws Exception {
        String html = words(get(plan, ""));
        assertThat(html)
                .contains("id=\"page-1\"", "id=\"page-4\"")
                .contains("Nhận dạng từ bản quét, có thể sai · độ tin cậy 91\u00A0%")
                .contains("Trang là ảnh quét, chưa được nhận dạng chữ")
                .contains("Chữ chuyển từ bảng mã cũ TCVN3")
                .contains("2 trên 4 trang nhận dạng từ bản quét, có thể sai")
                .contains("<span class=\"doubt\" title=\"Máy đọc không chắc\">" + ScannedPlan.DOUBTFUL + "</span>")
                .doesNotContain("<rect");
    }

    @Test
    void a_place_is_shown_on_the_picture_of_its_page() throws Exception {
        String raw = library.index().find(plan).orElseThrow().text().raw();
        int start = raw.indexOf(ScannedPlan.CITED);
        String place = start + "-" + (start + ScannedPlan.CITED.length());
        String shown = words(get(plan, "?show=" + place));
        assertThat(shown).containsOnlyOnce("<rect x=").contains("class=\"leaf flipped\" id=\"page-1\"");
        String read = words(get(plan, "?at=" + place));
        assertThat(read).containsOnlyOnce("<rect x=").contains("class=\"leaf\" id=\"page-1\"");
        assertThat(words(get(plan, ""))).contains("href=\"/documents/" + plan + "?show=");
    }
}
