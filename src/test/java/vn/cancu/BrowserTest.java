package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees and does on the real site, in a real browser.
@Tag("slow")
class BrowserTest {
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final String GHOST = "/directives/chi-thi-05-ct-tw-2016";

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static SeedSite site;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
        site = SeedSite.over(folder.resolve("index"), SeedSite.SEEDS);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> from_a_number_to_the_sentence_that_cites_it_and_back() {
        return Stream.of(true, false)
                .flatMap(scripts -> Stream.of(PHONE, DESK)
                        .map(width -> DynamicTest.dynamicTest(
                                width + " px, scripts " + (scripts ? "on" : "off"), () -> walk(width, scripts))));
    }

    private static void walk(int width, boolean scripts) {
        try (var reader = chromium.reader(width, scripts)) {
            Page page = reader.page();
            page.navigate(site.address("/"));
            page.locator("#q").fill("05-CT/TW");
            page.locator("#q").press("Enter");
            Locator direct = page.locator(".direct");
            assertThat(direct.locator("h2").innerText()).isEqualToIgnoringCase("Đi thẳng");
            direct.locator("a.name").first().click();
            assertThat(page.url()).endsWith(GHOST);
            assertThat(page.locator(".badge.ghost").isVisible()).isTrue();
            assertThat(page.locator(".cited > li"))
                    .satisfies(plans -> assertThat(plans.count()).isEqualTo(3));
            assertThat(page.locator(".cited .quote p").allInnerTexts())
                    .anyMatch(sentence -> sentence.contains("gắn phong trào “Thầy và trò cùng học”"))
                    .anyMatch(sentence -> sentence.contains("của Bộ Chính trị về đẩy mạnh học tập"))
                    .anyMatch(sentence -> sentence.contains("Kế hoạch số 63-KH/TU ngày 14/11/2016"));
            toTheSentenceAndBack(reader);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static void toTheSentenceAndBack(Chromium.Reader reader) {
        Page page = reader.page();
        String held = site.documentPath("000");
        page.locator(".cited > li", new Page.LocatorOptions().setHas(page.locator("a[href^='" + held + "']")))
                .locator(".quote footer a")
                .first()
                .click();
        assertThat(page.url()).contains(held + "?at=").endsWith("#at");
        assertThat(page.locator("#at").innerText()).contains("05-CT/TW");
        assertThat(reader.sees("#at")).isTrue();
        page.locator("#at").click();
        assertThat(page.url()).endsWith(GHOST);
    }

    @TestFactory
    Stream<DynamicTest> every_kind_of_page_fits_the_window_and_can_be_used_by_everyone() {
        return kinds().flatMap(path -> Stream.of(PHONE, DESK)
                .map(width -> DynamicTest.dynamicTest(path + " at " + width + " px", () -> isSound(path, width))));
    }

    private static void isSound(String path, int width) {
        try (var reader = chromium.reader(width, true)) {
            reader.page().navigate(site.address(path));
            assertThat(reader.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            assertThat(reader.complaints()).isEmpty();
            assertThat(graveFaults(reader.page())).isEmpty();
        }
    }

    /// What axe calls a serious or critical fault: the rule and the first element that breaks it.
    static List<String> graveFaults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    private static String compared() {
        return "/compare?a=" + id("000") + "&b=" + id("002");
    }

    private static String id(String seed) {
        return site.documentPath(seed).substring("/documents/".length());
    }

    private static Stream<String> kinds() {
        return Stream.of(
                "/",
                "/search?q=05-CT%2FTW",
                "/search?q=phong+tr%C3%A0o+thi+%C4%91ua",
                "/search?q=kh%C3%B4ngc%C3%B3",
                "/search?q=thi+%C4%91uq",
                "/search?year=2019&alike=all",
                "/search?issuer_has=khong+co",
                site.documentPath("000"),
                site.documentPath("000") + "?q=thi+%C4%91ua",
                GHOST,
                "/trace/chi-thi-05-ct-tw-2016",
                "/trace/chi-thi-05-ct-tw-2016?relation=implements&level=province",
                "/coverage?directive=05-CT%2FTW%2C34-CT%2FTW&units=provinces",
                "/validity",
                "/directives",
                "/ingest",
                compared(),
                "/compare",
                "/units",
                "/units/so-giao-duc-va-dao-tao-tinh-quang-ninh",
                "/units/so-giao-duc-va-dao-tao-tinh-quang-ninh?as=numbers",
                "/people/vu-lien-oanh",
                "/provinces/quang-ninh",
                "/movements",
                "/school-years/2024-2025",
                "/api",
                "/no-such-page");
    }

    @Test
    void the_site_can_be_used_with_the_keyboard_alone() {
        try (var reader = chromium.reader(DESK, true)) {
            Page page = reader.page();
            page.navigate(site.address("/search?q=thi+%C4%91ua"));
            page.keyboard().press("Tab");
            Locator focused = page.locator(":focus");
            assertThat(focused.innerText()).isEqualTo("Đến nội dung chính");
            assertThat(reader.sees(":focus")).isTrue();
            page.keyboard().press("Tab");
            assertThat(focused.getAttribute("href")).isEqualTo("/");
            page.keyboard().press("Tab");
            assertThat(focused.getAttribute("id")).isEqualTo("q");
            page.keyboard().press("Tab");
            assertThat(focused.getAttribute("type")).isEqualTo("submit");
            assertThat(outline(page)).isGreaterThanOrEqualTo(2);
            skipsToTheContent(reader);
        }
    }

    private static void skipsToTheContent(Chromium.Reader reader) {
        Page page = reader.page();
        page.navigate(site.address("/search?q=thi+%C4%91ua"));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
        assertThat(outline(page)).isGreaterThanOrEqualTo(2);
        page.keyboard().press("/");
        page.keyboard().type("4403");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=4403*");
    }

    /// The width in pixels of the line around what has the focus.
    private static double outline(Page page) {
        Object width = page.evaluate("(s => s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth))"
                + "(getComputedStyle(document.activeElement))");
        return ((Number) width).doubleValue();
    }

    @TestFactory
    Stream<DynamicTest> a_snippet_leads_to_its_sentence() {
        return Stream.of(true, false)
                .flatMap(scripts -> Stream.of(PHONE, DESK)
                        .map(width -> DynamicTest.dynamicTest(
                                width + " px, scripts " + (scripts ? "on" : "off"), () -> jump(width, scripts))));
    }

    private static void jump(int width, boolean scripts) {
        try (var reader = chromium.reader(width, scripts)) {
            Page page = reader.page();
            // words, a number, words typed while the keyboard program was off, an acronym
            for (String query : List.of("khen+th%C6%B0%E1%BB%9Fng", "05-CT%2FTW", "khen+thuwowngr", "hssv")) {
                page.navigate(site.address("/search?q=" + query));
                int snippets = page.locator(".snippet a").count();
                for (int i = 0; i < Math.min(snippets, 3); i++) {
                    page.navigate(site.address("/search?q=" + query));
                    Locator snippet = page.locator(".snippet a").nth(i);
                    List<String> marked = snippet.locator("mark").allInnerTexts();
                    snippet.click();
                    assertThat(page.url()).endsWith("#at");
                    assertThat(reader.sees("#at")).isTrue();
                    assertThat(page.locator("p:has(#at) mark").allInnerTexts()).containsAnyElementsOf(marked);
                }
                assertThat(snippets).as(query).isPositive();
            }
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void the_search_box_offers_what_is_held_and_obeys_the_keyboard() {
        try (var reader = chromium.reader(DESK, true)) {
            Page page = reader.page();
            page.navigate(site.address("/search"));
            Locator box = page.locator("#q");
            box.pressSequentially("thay va tro");
            page.waitForSelector("#offers li:first-child .text:has-text('“Thầy và trò cùng học”')");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(graveFaults(page)).isEmpty();
            box.press("ArrowDown");
            assertThat(box.getAttribute("aria-activedescendant")).isEqualTo("offer-0");
            assertThat(box.inputValue()).contains("Thầy và trò");
            box.press("ArrowUp");
            assertThat(box.inputValue()).isEqualTo("thay va tro");
            box.press("Escape");
            assertThat(page.locator("#offers").isVisible()).isFalse();
            box.press("Enter");
            page.waitForURL("**/search?q=thay+va+tro*");
            page.locator("#q").fill("");
            page.locator("#q").pressSequentially("05-ct");
            page.waitForSelector("#offers li");
            page.locator("#q").press("ArrowDown");
            page.locator("#q").press("Enter");
            page.waitForURL("**" + GHOST);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void the_front_page_waits_for_a_question() {
        try (var reader = chromium.reader(DESK, true)) {
            reader.page().navigate(site.address("/"));
            reader.page().keyboard().type("01/HTĐ-KT");
            assertThat(reader.page().locator("#q").inputValue()).isEqualTo("01/HTĐ-KT");
        }
    }

    @Test
    void what_a_file_says_is_shown_and_never_obeyed() throws IOException {
        String trap = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'& \u202Eđảo";
        Path file =
                Files.writeString(folder.resolve("\"'><img src=x onerror=alert(3)>\u202E.txt"), """
                SỞ GIÁO DỤC VÀ ĐÀO TẠO
                Số: 12/KH-SGDĐT
                Long An, ngày 23 tháng 11 năm 2020
                KẾ HOẠCH
                Thực hiện %1$s

                Căn cứ Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về %1$s, lập kế hoạch.
                """.formatted(trap));
        try (var hostile = SeedSite.over(folder.resolve("hostile"), file);
                var reader = chromium.reader(DESK, true)) {
            Page page = reader.page();
            String document = hostile.documentPath("\"'>");
            for (String path : List.of(
                    "/",
                    "/search?q=alert",
                    "/search?q=" + "%3Cscript%3Ealert(1)%3C/script%3E",
                    document,
                    document + "?q=%22%3E%3Cscript%3E",
                    "/directives",
                    "/directives/chi-thi-34-ct-tw-2014")) {
                page.navigate(hostile.address(path));
                assertThat(page.locator("img, main script").count()).as(path).isZero();
                assertThat(page.locator("script").count()).as(path).isEqualTo(1);
            }
            page.navigate(hostile.address(document));
            assertThat(page.locator(".sheet").innerText()).contains(trap);
            assertThat(page.locator("h1").innerText()).contains("<script>alert(1)</script>");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void several_drafts_of_one_document_are_one_line_of_the_front_page() throws IOException {
        Path drafts = Files.createDirectory(folder.resolve("drafts"));
        String text = "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: %s/KH-SGDĐT\nLong An, ngày 23 tháng 11 năm 2020\n"
                + "KẾ HOẠCH\nThực hiện phong trào thi đua\n\nSở lập kế hoạch như sau.\n";
        for (String number : List.of("12", "   ", " .. ")) {
            Files.writeString(drafts.resolve("k" + number.strip() + number.length() + ".txt"), text.formatted(number));
        }
        try (var held = SeedSite.over(folder.resolve("drafts-index"), drafts);
                var reader = chromium.reader(DESK, true)) {
            assertThat(held.report().documents()).isEqualTo(3);
            reader.page().navigate(held.address("/"));
            assertThat(reader.page()
                            .locator("section[aria-labelledby=newest] li .name")
                            .allInnerTexts())
                    .containsExactly("Kế hoạch thực hiện phong trào thi đua");
        }
    }

    @Test
    void on_a_phone_the_drawing_of_a_chain_begins_at_the_document_it_is_about() {
        try (var reader = chromium.reader(PHONE, true)) {
            reader.page().navigate(site.address(GHOST.replace("/directives/", "/trace/")));
            var box = Objects.requireNonNull(reader.page().locator(".box.root").boundingBox());
            assertThat(box.x).isNotNegative();
            assertThat(box.x + box.width).isLessThanOrEqualTo(PHONE);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void paper_gets_the_document_without_the_site_around_it() {
        try (var reader = chromium.reader(DESK, true)) {
            Page page = reader.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.navigate(site.address(site.documentPath("000")));
            for (String around : List.of(".bar", ".foot", ".within", ".outline", ".permalink")) {
                assertThat(page.locator(around).first().isVisible()).as(around).isFalse();
            }
            assertThat(page.locator(".sheet").isVisible()).isTrue();
            assertThat(page.locator("h1").isVisible()).isTrue();
        }
    }
}
