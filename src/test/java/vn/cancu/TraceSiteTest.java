package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cancu.document.DocumentCard;

/// Directive pages, chains, coverage and validity over real HTTP: the five seeds, and a directive that 120 plans of many
/// provinces carry out.
class TraceSiteTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SEEN = "/trace/chi-thi-05-ct-tw-2016";
    private static final String BUSY = "chi-thi-40-ct-tw-2014";
    private static final String[] PROVINCES = {"Long An", "Quảng Ninh", "Bắc Ninh", "Cà Mau", "Đồng Tháp"};

    @TempDir
    private static Path folder;

    private static SeedSite site;

    @BeforeAll
    static void open() throws IOException {
        Path plans = Files.createDirectories(folder.resolve("plans"));
        for (int i = 0; i < 120; i++) {
            String province = PROVINCES[i % PROVINCES.length];
            Files.writeString(plans.resolve("plan-" + i + ".txt"), """
                    ỦY BAN NHÂN DÂN TỈNH %1$s
                    SỞ GIÁO DỤC VÀ ĐÀO TẠO
                    Số: %2$d/KH-SGDĐT
                    %3$s, ngày %4$d tháng 3 năm %5$d

                    KẾ HOẠCH
                    Thực hiện công tác tín dụng chính sách lần thứ %2$d

                    Thực hiện Chỉ thị số 40-CT/TW ngày 22/11/2014 của Ban Bí thư, Sở lập kế hoạch như sau:
                    I. MỤC ĐÍCH
                    Nâng cao hiệu quả.
                    """.formatted(
                            province.toUpperCase(java.util.Locale.ROOT), 100 + i, province, 1 + i % 28, 2015 + i % 9));
        }
        site = SeedSite.over(folder.resolve("index"), SeedSite.SEEDS, plans);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(site.address(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String page(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode data(String path) throws Exception {
        return JsonMapper.shared().readTree(page("/api/v1" + path));
    }

    @Test
    void the_seed_chain_shows_its_three_plans_and_the_hop_that_one_of_them_asserts() throws Exception {
        String html = page(SEEN);
        assertThat(html).contains("Kế hoạch 793/KH-SGDĐT", "Phát động thi đua 01/HTĐ-KT", "Kế hoạch 63-KH/TU");
        assertThat(html)
                .contains("Phòng Giáo dục và Đào tạo huyện Thủ Thừa", "theo văn bản khác", "sau 183 ngày", "<svg");
        JsonNode chain = data(SEEN);
        assertThat(StreamSupport.stream(chain.get("edges").spliterator(), false)
                        .filter(edge -> !edge.get("direct").asBoolean())
                        .map(edge -> edge.get("from").asString()))
                .containsExactly("ke-hoach-63-kh-tu-thi-uy-dong-trieu-2016");
    }

    @Test
    void a_held_document_without_a_number_has_a_chain_too() throws Exception {
        String id = site.library().graph().documents().stream()
                .filter(card -> card.fileName().startsWith("001"))
                .map(DocumentCard::id)
                .findFirst()
                .orElseThrow();
        assertThat(page("/trace/" + id)).contains("Căn cứ, thực hiện", "Kế hoạch 4743/KH-SGDĐT");
    }

    @Test
    void a_chain_can_be_narrowed_to_relations_and_levels() throws Exception {
        assertThat(data(SEEN + "?relation=implements").get("nodes")).hasSize(4);
        assertThat(data(SEEN + "?relation=implements&level=province").get("nodes"))
                .hasSize(2);
        assertThat(data(SEEN + "?down=0").get("nodes")).hasSize(1);
        assertThat(data(SEEN + "?relation=obeys&level=moon").get("nodes")).hasSize(5);
    }

    @Test
    void many_plans_are_one_box_that_is_opened_step_by_step() throws Exception {
        JsonNode whole = data("/trace/" + BUSY).get("nodes");
        assertThat(whole).hasSize(2);
        assertThat(whole.get(1).get("size").asInt()).isEqualTo(120);
        String tier = whole.get(1).get("name").asString();
        JsonNode provinces = data("/trace/" + BUSY + "?open=" + tier).get("nodes");
        assertThat(provinces).hasSize(1 + PROVINCES.length);
        String longAn = tier + ".long-an";
        String html = page("/trace/" + BUSY + "?open=" + tier + "&open=" + longAn);
        assertThat(html).contains("Kế hoạch 100/KH-SGDĐT", "24 văn bản", "open=" + tier + ".ca-mau");
    }

    @Test
    void the_page_of_a_directive_is_paged_narrowed_and_set_on_a_line_of_years() throws Exception {
        String html = page("/directives/" + BUSY);
        assertThat(html)
                .contains("120 văn bản", "page=2", "province=Long+An", "year=2019", "/search?q=trichdan%3A40-CT%2FTW");
        assertThat(count(html, "class=\"quote")).isEqualTo(20);
        assertThat(data("/search?q=trichdan%3A40-CT%2FTW").get("total").asInt()).isEqualTo(120);
        String narrowed = page("/directives/" + BUSY + "?province=Long+An&year=2015");
        assertThat(narrowed).contains("3 văn bản khớp", "Bỏ lọc");
        assertThat(count(narrowed, "class=\"quote")).isEqualTo(3);
        assertThat(page("/directives/" + BUSY + "?page=99999")).contains("aria-current=\"page\">6</a>");
    }

    @Test
    void a_ghost_is_shown_with_what_is_said_of_it_and_how_often() throws Exception {
        String html = page("/directives/chi-thi-05-ct-tw-2016");
        assertThat(html)
                .contains("Bộ Chính trị <span class=\"count\">2 lần</span>", "Theo văn bản khác", "Kế hoạch 63-KH/TU")
                .contains("Thường được viện dẫn cùng", "Chỉ thị 34-CT/TW", "Không rõ hiệu lực");
    }

    @Test
    void a_program_gets_the_same_of_a_directive_as_people() throws Exception {
        JsonNode ghost = data("/directives/chi-thi-05-ct-tw-2016");
        assertThat(ghost.get("said").get("issuers").get(0).get("count").asInt()).isEqualTo(2);
        assertThat(ghost.get("validity").asString()).isEqualTo("unknown");
        JsonNode relations = data("/directives/chi-thi-05-ct-tw-2016/relations");
        assertThat(relations.get("related").get(0).get("directive").get("slug").asString())
                .isEqualTo("chi-thi-34-ct-tw-2014");
        assertThat(data("/directives/" + BUSY + "/citing?province=Long+An&year=2015")
                        .get("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(data("/coverage?directive=40-CT/TW&units=provinces&gaps=yes").get("rows"))
                .hasSize(29);
    }

    @Test
    void coverage_shows_what_is_found_and_every_gap() throws Exception {
        String html = page("/coverage?directive=40-CT/TW&units=provinces&level=province");
        assertThat(html).contains("5 trên 34 đơn vị", "Tây Ninh, Long An", "chưa có văn bản");
        assertThat(html).contains("Sở Giáo dục và Đào tạo tỉnh Long An");
        assertThat(count(html, "class=\"gap\"")).isEqualTo(29);
        assertThat(count(page("/coverage?directive=40-CT/TW&units=provinces&gaps=yes"), "scope=\"row\""))
                .isEqualTo(29);
        String districts = page("/coverage?directive=05-CT/TW&units=districts&province=Qu%E1%BA%A3ng+Ninh");
        assertThat(districts).contains("Thành phố Đông Triều", "01/HTĐ-KT", "thị xã Đông Triều");
    }

    @Test
    void who_has_not_chosen_a_directive_is_offered_those_cited_most() throws Exception {
        assertThat(page("/coverage")).contains("href=\"/coverage?directive=chi-thi-40-ct-tw-2014\"");
        assertThat(page("/coverage?directive=chi-thi-40-ct-tw-2014"))
                .contains("value=\"40-CT/TW\"")
                .doesNotContain("Thử:");
    }

    @Test
    void a_coverage_table_has_a_line_a_unit() throws Exception {
        HttpResponse<String> answer = get("/coverage.csv?directive=40-CT/TW&units=provinces");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(answer.body().lines()).hasSize(35);
        assertThat(answer.body()).contains("\"Chỉ thị 40-CT/TW\"", "100/KH-SGDĐT 2015-03-01 implements");
        assertThat(data("/coverage?directive=40-CT/TW&units=provinces").get("rows"))
                .hasSize(34);
    }

    @Test
    void what_nobody_names_is_a_page_that_says_so() throws Exception {
        assertThat(get("/trace/khong-co").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/trace/khong-co").statusCode()).isEqualTo(404);
        assertThat(page("/coverage?directive=%3Cscript%3E"))
                .contains("Kho không có văn bản nào")
                .doesNotContain("<script>");
        assertThat(page("/validity?standing=x&page=-4")).contains("Hiệu lực văn bản");
        assertThat(page(SEEN + "?open=..%2F..%2Fetc&open=%22%3E%3Cscript%3E")).doesNotContain("name=\"open\"");
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
