package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.web.page.Page;

class RenderingTest {
    private static final Templates TEMPLATES = new Templates("v1");

    static Stream<Page> every_page() {
        return new PageSamples(UnaryOperator.identity()).all().stream();
    }

    static Stream<String> hostile_texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' autofocus onfocus='alert(1)",
                "</title></textarea><svg onload=alert(1)>",
                "{{ page }} {% raw %} ${7*7}",
                "\u202Egnp.exe\u202C",
                "x".repeat(20_000),
                "\u0000\u0001\uFFFE");
    }

    @Test
    void every_kind_of_page_has_a_sample() {
        Set<Class<?>> sampled = every_page().map(Object::getClass).collect(Collectors.toSet());
        assertThat(sampled).isEqualTo(Set.of(Page.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("every_page")
    void every_page_is_whole_html_in_vietnamese(Page page) {
        String html = TEMPLATES.render(page);
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"vi\">")
                .endsWith("</html>\n");
        assertThat(html)
                .contains("<title>" + page.title().replace("\"", "&quot;"))
                .contains("id=\"noi-dung\"");
        assertThat(html).doesNotContain("style=\"").doesNotContain("onclick").doesNotContain("javascript:");
        assertThat(count(html, "<h1")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("hostile_texts")
    void texts_from_documents_are_printed_and_never_become_markup(String hostile) {
        List<Page> tame = new PageSamples(UnaryOperator.identity()).all();
        List<Page> wild = new PageSamples(text -> text + hostile).all();
        for (int i = 0; i < tame.size(); i++) {
            String html = TEMPLATES.render(wild.get(i));
            assertThat(tags(html)).as(wild.get(i).template()).isEqualTo(tags(TEMPLATES.render(tame.get(i))));
            assertThat(html)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("<svg onload");
            assertThat(html).contains(escaped(hostile));
        }
    }

    @ParameterizedTest
    @MethodSource("every_page")
    void nothing_on_a_page_looks_like_the_list_that_hangs_below_the_search_box(Page page) {
        assertThat(TEMPLATES.render(page)).doesNotContainPattern("class=\"[^\"]*\\boffers\\b");
    }

    @Test
    void an_empty_library_is_met_with_what_to_do() {
        var empty = new vn.cancu.web.page.FrontPage(true, false, List.of(), List.of(), List.of(), List.of());
        assertThat(TEMPLATES.render(empty)).contains("Kho chưa có văn bản nào").contains("cancu index");
    }

    @Test
    void the_first_load_is_shown_and_asked_for_again() {
        var loading = new vn.cancu.web.page.FrontPage(true, true, List.of(), List.of(), List.of(), List.of());
        assertThat(TEMPLATES.render(loading))
                .contains("http-equiv=\"refresh\"")
                .contains("Đang nạp những tệp đầu tiên");
    }

    @Test
    void a_search_without_hits_says_what_to_try() {
        var none = new vn.cancu.web.page.ResultsPage(
                "zzz",
                "0 văn bản",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new vn.cancu.web.page.ResultsPage.Narrowing(
                        List.of(), "/search?q=zzz", List.of(), List.of(), List.of()),
                new vn.cancu.web.page.ResultsPage.Paging("", "", List.of()),
                List.of(),
                new vn.cancu.web.page.ResultsPage.Follow("/search?q=zzz", "/search.atom?q=zzz"));
        assertThat(TEMPLATES.render(none)).contains("Không có văn bản nào khớp");
    }

    /// The text as Pebble's escaper prints it.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// The names of all tags with their attributes' names, in order.
    private static String tags(String html) {
        return java.util.regex.Pattern.compile("<(/?[a-zA-Z!][^\\s>]*)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\\s*>")
                .matcher(html)
                .results()
                .map(tag -> tag.group(1) + tag.group(2).replaceAll("=\"[^\"]*\"", ""))
                .collect(Collectors.joining("\n"));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
