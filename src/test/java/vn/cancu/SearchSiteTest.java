package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What people see and touch of search, over real HTTP: the five seeds, loaded by the product's own ingestion.
class SearchSiteTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static SeedSite site;

    @BeforeAll
    static void load() {
        site = SeedSite.over(folder.resolve("index"), SeedSite.SEEDS);
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static HttpResponse<String> answer(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(site.address(path))).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static String get(String path) {
        HttpResponse<String> answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What stands in the attribute of the first thing behind a mark in a page, as a browser reads it.
    private static String after(String html, String mark, String attribute) {
        int at = html.indexOf(attribute + "=\"", html.indexOf(mark)) + attribute.length() + 2;
        return html.substring(at, html.indexOf('"', at)).replace("&amp;", "&");
    }

    @Test
    void a_year_is_a_bar_that_leads_to_its_months_and_back() {
        String all = get("/search?q=thi+dua");
        assertThat(all).contains("Số văn bản theo năm, từ 2018 đến 2024", "Năm 2019: 1 văn bản", "Năm 2021: 0 văn bản");
        String year = get(after(all.substring(all.indexOf("class=\"histogram\"")), "2019", "href"));
        String narrowed = get("/search?q=thi+dua&year=2019");
        assertThat(narrowed).contains("Số văn bản theo tháng trong năm 2019", "Tháng 4: 1 văn bản", "Mọi năm");
        assertThat(year).contains("class=\"histogram\"");
        String month = get(after(narrowed, "class=\"bar-of\" href", "href"));
        assertThat(month).contains("1 văn bản ·");
    }

    @Test
    void a_search_narrows_by_school_year_movement_issuer_and_state() {
        assertThat(get("/search?school_year=2018-2019"))
                .contains("793/KH-SGDĐT")
                .doesNotContain("01/HTĐ-KT");
        String page = get("/search");
        assertThat(page).contains("Phong trào, cuộc vận động", "Thầy và trò cùng học", "Năm học", "Tình trạng");
        assertThat(get("/search?movement=thay-tro-cung-hoc")).contains("793/KH-SGDĐT");
        assertThat(get("/search?province=" + encoded("Tây Ninh"))).contains("Long An (nay thuộc Tây Ninh)");
    }

    @Test
    void a_misspelt_word_is_offered_right_with_one_click() {
        String page = get("/search?q=" + encoded("phong trào thi đuq"));
        assertThat(page).contains("Ý bạn là", "phong trào thi đua");
        assertThat(get(after(page, "Ý bạn là", "href")))
                .doesNotContain("Ý bạn là")
                .contains("<mark>");
        assertThat(get("/search?q=thi+dua")).doesNotContain("Ý bạn là");
    }

    @Test
    void a_snippet_leads_to_its_sentence_which_is_marked_there() {
        String page = get("/search?q=" + encoded("khen thưởng"));
        var links = new ArrayList<String>();
        for (int at = page.indexOf("class=\"snippet\""); at >= 0; at = page.indexOf("class=\"snippet\"", at + 1)) {
            links.add(after(page.substring(at), "class", "href"));
        }
        assertThat(links).hasSizeGreaterThan(5);
        for (String link : links) {
            assertThat(link).matches("/documents/[0-9a-f]{16}\\?q=.*&at=\\d+-\\d+#at");
            String document = get(link.substring(0, link.indexOf('#')));
            String sentence = document.substring(document.indexOf("id=\"at\""));
            assertThat(sentence.substring(0, sentence.indexOf("</p>"))).contains("<mark>");
        }
    }

    @Test
    void the_search_box_is_offered_what_is_held() {
        assertThat(get("/api/v1/suggest?q=thay+va+tro"))
                .contains("Kế hoạch triển khai phong trào “Thầy và trò cùng học” năm 2019", "\"kind\":\"title\"");
        assertThat(get("/api/v1/suggest?q=05-ct"))
                .contains("\"href\":\"/directives/chi-thi-05-ct-tw-2016\"", "\"uses\":3");
        assertThat(get("/api/v1/suggest?q=")).contains("\"suggestions\":[]");
        assertThat(get("/api/v1/suggest")).contains("\"suggestions\":[]");
        assertThat(get("/api/v1/suggest?q=so+giao+duc")).contains("/search?issuer=");
    }

    @Test
    void any_search_is_a_feed_whose_entries_keep_their_ids() throws Exception {
        String page = get("/search?q=" + encoded("thi đua & \"học\"") + "&level=PROVINCE");
        assertThat(page).contains("type=\"application/atom+xml\"", "Lưu và theo dõi tìm kiếm này");
        String path = after(page, "rel=\"alternate\"", "href");
        assertThat(path).startsWith("/search.atom?q=").contains("level=PROVINCE");
        HttpResponse<String> answer = answer(path);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        Element feed = parsed(answer.body());
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(feed, "title").getFirst()).isEqualTo("thi đua & \"học\" – Căn Cứ");
        assertThat(((Element) feed.getElementsByTagName("link").item(0)).getAttribute("href"))
                .isEqualTo(site.address(path));
        Element everything = parsed(get("/search.atom"));
        List<String> ids = texts(everything, "id");
        assertThat(ids)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("http") || id.startsWith("urn:"));
        assertThat(texts(everything, "updated").subList(1, 6))
                .allMatch(updated -> updated.matches("\\d{4}-\\d\\d-\\d\\dT00:00:00\\+07:00"));
        assertThat(texts(everything, "name")).hasSize(6).noneMatch(String::isBlank);
        assertThat(texts(parsed(get("/search.atom")), "id")).isEqualTo(ids);
    }

    @Test
    void a_document_names_those_like_it_and_says_why() {
        String page = get(site.documentPath("000"));
        String similar = page.substring(page.indexOf("id=\"tuong-tu\""));
        assertThat(similar.substring(0, similar.indexOf("</section>")))
                .contains("Văn bản tương tự")
                .containsAnyOf("cùng căn cứ", "cùng viện dẫn")
                .contains("/directives/");
    }

    private static Element parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<String> texts(Element feed, String name) {
        NodeList nodes = feed.getElementsByTagName(name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
