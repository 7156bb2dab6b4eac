package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.citation.DocumentReader;
import vn.cancu.extract.ExtractSettings;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.HeldDocument;
import vn.cancu.index.LuceneIndex;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.web.ScannedPlan;
import vn.cancu.web.WebServer;
import vn.cancu.web.WebSettings;

/// The text of a scan and the pictures of its pages, in a real browser.
@Tag("slow")
class SideBySideTest {
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final String LOADED = "i => i.complete && i.naturalWidth > 0";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Library library;
    private static PagePictures pictures;
    private static WebServer server;
    private static String document;
    private static String place;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.start();
        HeldDocument plan = ScannedPlan.write(folder.resolve("plan.pdf"));
        var index = LuceneIndex.open(folder.resolve("index"));
        try (var writer = index.writer()) {
            writer.put(plan);
        }
        library = new Library(index, new DocumentReader());
        library.refresh();
        pictures = new PagePictures(ExtractSettings.standard());
        var settings = new WebSettings("127.0.0.1", 0, Set.of());
        server = new WebServer(settings, library, pictures, () -> Progress.NONE).start();
        document = server.address() + "documents/" + plan.card().id();
        int start = plan.reading().text().raw().indexOf(ScannedPlan.CITED);
        place = start + "-" + (start + ScannedPlan.CITED.length());
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
            pictures.close();
            library.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Locator picture(Page page, int number) {
        return page.locator("#page-" + number + " figure img");
    }

    private static void awaitPicture(Page page, int number) {
        page.waitForFunction(LOADED, picture(page, number).elementHandle());
    }

    @Test
    void on_a_desk_the_picture_stands_beside_the_text_and_keeps_in_step() {
        try (var reader = chromium.reader(DESK, true)) {
            Page page = reader.page();
            page.navigate(document + "#page-1");
            awaitPicture(page, 1);
            BoundingBox words = page.locator("#page-1 .words").boundingBox();
            BoundingBox first = picture(page, 1).boundingBox();
            assertThat(first.x).isGreaterThan(words.x + words.width);
            assertThat(reader.sees("#page-1 figure img")).isTrue();
            page.locator("#page-2 h3 a").click();
            awaitPicture(page, 2);
            assertThat(page.url()).endsWith("#page-2");
            assertThat(reader.sees("#page-2 figure img")).isTrue();
            assertThat(page.locator(".flip, .see").all()).noneMatch(Locator::isVisible);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_phone_each_page_is_turned_from_text_to_picture_and_back_with_one_key() {
        try (var reader = chromium.reader(PHONE, true)) {
            Page page = reader.page();
            page.navigate(document + "#page-1");
            Locator words = page.locator("#page-1 .words");
            Locator turn = page.locator("#page-1 .flip");
            assertThat(words.isVisible()).isTrue();
            assertThat(picture(page, 1).isVisible()).isFalse();
            page.locator("#page-1 h3 a").focus();
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).contains("Xem ảnh");
            page.keyboard().press("Enter");
            awaitPicture(page, 1);
            assertThat(words.isVisible()).isFalse();
            assertThat(turn.innerText()).contains("Xem chữ");
            page.keyboard().press("Enter");
            assertThat(words.isVisible()).isTrue();
            assertThat(picture(page, 1).isVisible()).isFalse();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void on_a_phone_a_page_that_waits_for_recognition_shows_its_picture() {
        try (var reader = chromium.reader(PHONE, true)) {
            Page page = reader.page();
            page.navigate(document + "#page-3");
            awaitPicture(page, 3);
            assertThat(reader.sees("#page-3 .source-waiting")).isTrue();
            assertThat(page.locator("#page-3 .words").isVisible()).isFalse();
        }
    }

    @Test
    void without_scripts_every_page_has_a_link_to_its_picture() {
        try (var reader = chromium.reader(DESK, false)) {
            Page page = reader.page();
            page.navigate(document);
            assertThat(page.locator("main img").count()).isZero();
            Locator link = page.locator("#page-3 .see");
            assertThat(link.isVisible()).isTrue();
            link.click();
            assertThat(page.url()).endsWith("/pages/3?width=1600");
            assertThat(page.locator("img").isVisible()).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_place_is_framed_on_the_picture() {
        return Stream.of(true, false)
                .flatMap(scripts -> Stream.of(PHONE, DESK)
                        .map(width -> DynamicTest.dynamicTest(
                                width + " px, scripts " + (scripts ? "on" : "off"), () -> framed(width, scripts))));
    }

    private static void framed(int width, boolean scripts) {
        try (var reader = chromium.reader(width, scripts)) {
            Page page = reader.page();
            page.navigate(document + "?show=" + place + "#page-1");
            page.waitForCondition(() -> page.locator("#page-1 rect").isVisible());
            BoundingBox frame = page.locator("#page-1 rect").boundingBox();
            BoundingBox whole = picture(page, 1).boundingBox();
            assertThat(page.locator("rect").count()).isEqualTo(1);
            assertThat((frame.x - whole.x) / whole.width).isBetween(0.1, 0.3);
            assertThat((frame.y - whole.y) / whole.height).isBetween(0.2, 0.4);
            assertThat(frame.width).isGreaterThan(4 * frame.height);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> text_and_picture_fit_the_window_and_can_be_used_by_everyone() {
        return Stream.of("", "?show=" + place, "?at=" + place)
                .flatMap(query -> Stream.of(PHONE, DESK)
                        .map(width ->
                                DynamicTest.dynamicTest(query + " at " + width + " px", () -> sound(query, width))));
    }

    private static void sound(String query, int width) {
        try (var reader = chromium.reader(width, true)) {
            reader.page().navigate(document + query);
            assertThat(reader.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            assertThat(BrowserTest.graveFaults(reader.page())).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void paper_gets_the_text_and_how_it_was_read() {
        try (var reader = chromium.reader(PHONE, true)) {
            Page page = reader.page();
            page.navigate(document + "?show=" + place);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("figure, .flip, .see").all()).noneMatch(Locator::isVisible);
            assertThat(page.locator(".words").all()).allMatch(Locator::isVisible);
            assertThat(page.locator("#page-1 .source-ocr").isVisible()).isTrue();
        }
    }

    @Test
    void a_picture_that_cannot_be_had_is_excused() {
        try (var reader = chromium.reader(DESK, true)) {
            Page page = reader.page();
            page.route("**/pages/1*", route -> route.abort());
            page.navigate(document + "#page-1");
            Locator excuse = page.locator("#page-1 figcaption");
            page.waitForCondition(excuse::isVisible);
            assertThat(excuse.innerText()).contains("Không hiện được ảnh trang này");
            assertThat(picture(page, 1).isVisible()).isFalse();
        }
    }
}
