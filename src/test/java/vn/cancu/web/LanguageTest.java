package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Level;
import vn.cancu.document.Standing;
import vn.cancu.document.Tsv;
import vn.cancu.extract.Reason;
import vn.cancu.graph.Tier;
import vn.cancu.index.DocumentState;
import vn.cancu.index.FacetField;
import vn.cancu.web.page.Page;

/// The site in English: the words around the documents are translated, the documents are not.
class LanguageTest {
    private static final Templates TEMPLATES = new Templates("v1");

    static Stream<Path> every_template() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(LanguageTest.class.getResource("/templates"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Page> every_page() {
        return new PageSamples(UnaryOperator.identity()).all().stream();
    }

    private static List<String> phrases(Path template) throws IOException {
        var phrases = new ArrayList<String>();
        TemplateText.with(Files.readString(template), phrase -> {
            phrases.add(phrase);
            return phrase;
        });
        return phrases;
    }

    @ParameterizedTest
    @MethodSource("every_template")
    void every_phrase_of_a_template_has_its_english(Path template) throws IOException {
        assertThat(phrases(template))
                .filteredOn(phrase -> !Phrases.knows(phrase))
                .isEmpty();
    }

    @Test
    void every_word_of_a_closed_list_has_its_english() {
        var words = new TreeSet<String>();
        Stream.of(Relation.values()).map(Relation::label).forEach(words::add);
        Stream.of(Level.values()).map(Level::label).forEach(words::add);
        Stream.of(Tier.values()).map(Tier::label).forEach(words::add);
        Stream.of(Standing.values()).map(Standing::label).forEach(words::add);
        Stream.of(FacetField.values()).map(FacetField::label).forEach(words::add);
        Stream.of(DocumentState.values()).map(DocumentState::label).forEach(words::add);
        Stream.of(Reason.values()).map(Reason::label).forEach(words::add);
        Tsv.rows(DocumentTypes.class, "doc_types.tsv").forEach(row -> words.add(row.get("name")));
        Tsv.rows(DiagnosticTexts.class, "diagnostics.tsv").forEach(row -> words.add(row.get("text")));
        Tsv.rows(DiagnosticTexts.class, "reasons.tsv").forEach(row -> words.add(row.get("advice")));
        words.remove("");
        assertThat(words).filteredOn(word -> !Phrases.knows(word)).isEmpty();
    }

    @Test
    void every_row_has_both_languages_the_same_gaps_and_no_double() {
        Set<String> seen = new HashSet<>();
        for (Tsv.Row row : Tsv.rows(Phrases.class, "english.tsv")) {
            assertThat(row.get("english")).as(row.get("vietnamese")).isNotBlank();
            assertThat(gaps(row.get("english"))).as(row.get("vietnamese")).isEqualTo(gaps(row.get("vietnamese")));
            assertThat(seen.add(row.get("vietnamese")))
                    .as(row.get("vietnamese"))
                    .isTrue();
        }
    }

    @Test
    void the_rows_are_sorted_so_that_new_ones_come_between_and_not_all_to_the_end() {
        assertThat(Tsv.rows(Phrases.class, "english.tsv"))
                .extracting(row -> row.get("vietnamese"))
                .isSorted();
    }

    @Test
    void names_in_a_phrase_and_facts_between_dots_are_said_each_in_its_place() {
        assertThat(Phrases.say("Từ 01/07/2025 thuộc An Giang")).isEqualTo("Since 1 July 2025 part of An Giang");
        assertThat(Phrases.say("Kiên Giang (nay thuộc An Giang)")).isEqualTo("Kiên Giang (now in An Giang)");
        assertThat(Phrases.say("Sở Y tế tỉnh Kiên Giang · Cấp tỉnh")).isEqualTo("Sở Y tế tỉnh Kiên Giang · Province");
        assertThat(Phrases.say("Không có từ «hoahc»; đã tìm «hoạch»."))
                .isEqualTo("The word “hoahc” stands nowhere; searched for “hoạch”.");
        assertThat(Phrases.say("KH-SYT · Năm 2017")).isEqualTo("KH-SYT · Year 2017");
        assertThat(Phrases.say("(nay thuộc )")).isEqualTo("(nay thuộc )");
    }

    @Test
    void words_of_a_template_go_with_the_number_that_the_page_will_have() {
        assertThat(Phrases.phrase("{1}: {2} văn bản"))
                .isEqualTo("{1}: {% filter agreed %}{2} document[s]{% endfilter %}");
    }

    private static Set<String> gaps(String phrase) {
        var gaps = new TreeSet<String>();
        gaps.add("names: " + phrase.split("\\{name}", -1).length);
        for (int n = 1; n < 10; n++) {
            if (phrase.contains("{" + n + "}")) {
                gaps.add("{" + n + "}");
            }
        }
        return gaps;
    }

    @ParameterizedTest
    @MethodSource("every_page")
    void every_page_is_the_same_page_in_english(Page page) {
        String vietnamese = TEMPLATES.render(page);
        String english = TEMPLATES.render(page, Language.ENGLISH, "?lang=vi");
        assertThat(english)
                .contains("<html lang=\"en\">", "Tiếng Việt")
                .doesNotContain("Đến nội dung chính", "[s]", "|ies]", "{% filter");
        assertThat(tags(english)).isEqualTo(tags(vietnamese));
    }

    private static List<String> tags(String html) {
        var tags = new ArrayList<String>();
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags.add(html.substring(at, html.indexOf(html.startsWith("</", at) ? ">" : " ", at))
                    .split(">")[0]);
        }
        return tags;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Thêm {{ n }} mục</p> | <p>[Thêm {1} mục:{{ n }}]</p>",
                "<a title=\"Bỏ\" href=\"/x\">{{ n }}</a> | <a title=\"[Bỏ:]\" href=\"/x\">{{ n }}</a>",
                "<i{% if n > 0 %} class=\"a\"{% endif %}>Có</i> | <i{% if n > 0 %} class=\"a\"{% endif %}>[Có:]</i>",
                "{% if a %}Một{% else %}Hai{% endif %} | {% if a %}[Một:]{% else %}[Hai:]{% endif %}",
                "{% block look %}plan{% endblock %}Kế hoạch | {% block look %}plan{% endblock %}[Kế hoạch:]",
                "{{ row(\"Không\") }} | {{ row(\"Không\") }}",
                "<p>Không khép {{ n | <p>[Không khép {1}:{{ n]",
                "<p title=\"mở | <p title=\"[mở:]",
            })
    void phrases_are_found_between_tags(String template, String expected) {
        assertThat(TemplateText.with(
                        template, phrase -> "[" + phrase + ":" + (phrase.contains("{1}") ? "{1}" : "") + "]"))
                .isEqualTo(expected.replace("{1} mục:{{ n }}", "{{ n }} mục:{{ n }}")
                        .replace("{1}:{{ n]", "{{ n:{{ n]"));
    }

    @Test
    void numbers_are_written_the_english_way_and_names_are_left_alone() {
        assertThat(Phrases.say("12.345 văn bản · 0,21 giây")).isEqualTo("12,345 documents · 0.21 s");
        assertThat(Phrases.say("1 văn bản · 0,21 giây")).isEqualTo("1 document · 0.21 s");
        assertThat(Phrases.say("12.345")).isEqualTo("12,345");
        assertThat(Phrases.say("05-CT/TW")).isEqualTo("05-CT/TW");
        assertThat(Phrases.say("Kế hoạch thi đua năm 2019")).isEqualTo("Kế hoạch thi đua năm 2019");
        assertThat(Phrases.say("")).isEmpty();
    }
}
