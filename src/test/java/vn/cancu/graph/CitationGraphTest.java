package vn.cancu.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitingDocument;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;
import vn.cancu.document.Part;
import vn.cancu.text.Span;

class CitationGraphTest {
    private static final DocumentType PLAN = new DocumentType("KH", "Kế hoạch");

    @Test
    void an_undated_mention_joins_the_only_dated_one() {
        var graph = CitationGraph.of(List.of(
                plan("a", "1/KH-A", 2019, mention("Chỉ thị", "05-CT/TW", "TW", null, Relation.IMPLEMENTS)),
                plan("b", "2/KH-B", 2020, mention("Chỉ thị", "05-CT/TW", "TW", 2016, Relation.BASED_ON))));
        assertThat(ghosts(graph)).containsExactly("05-CT/TW@TW@2016");
        assertThat(graph.bySlug("chi-thi-05-ct-tw-2016").orElseThrow().citedBy())
                .extracting(link -> link.citing().id(), Link::relation)
                .containsExactly(Tuple.tuple("b", Relation.BASED_ON), Tuple.tuple("a", Relation.IMPLEMENTS));
    }

    @Test
    void an_undated_mention_joins_none_of_several() {
        var graph = CitationGraph.of(List.of(
                plan("a", "1/KH-A", 2024, mention("Nghị quyết", "29-NQ/TW", "TW", null, Relation.MENTIONS)),
                plan("b", "2/KH-B", 2024, mention("Nghị quyết", "29-NQ/TW", "TW", 2013, Relation.MENTIONS)),
                plan("c", "3/KH-C", 2024, mention("Nghị quyết", "29-NQ/TW", "TW", 2022, Relation.MENTIONS))));
        assertThat(ghosts(graph)).containsExactlyInAnyOrder("29-NQ/TW@TW@?", "29-NQ/TW@TW@2013", "29-NQ/TW@TW@2022");
    }

    @Test
    void a_directive_is_not_younger_than_what_cites_it() {
        var graph = CitationGraph.of(List.of(
                plan("a", "1/KH-A", 2018, mention("Nghị quyết", "29-NQ/TW", "TW", null, Relation.MENTIONS)),
                plan("b", "2/KH-B", 2024, mention("Nghị quyết", "29-NQ/TW", "TW", 2013, Relation.MENTIONS)),
                plan("c", "3/KH-C", 2024, mention("Nghị quyết", "29-NQ/TW", "TW", 2022, Relation.MENTIONS))));
        assertThat(graph.cites("a")).extracting(Link::directive).containsExactly("nghi-quyet-29-nq-tw-2013");
    }

    @Test
    void the_same_number_of_two_bodies_is_two_directives() {
        var graph = CitationGraph.of(List.of(
                plan(
                        "a",
                        "1/KH-A",
                        2021,
                        mention("Kế hoạch", "12/KH-UBND", "UBND tỉnh Long An", 2020, Relation.BASED_ON)),
                plan(
                        "b",
                        "2/KH-B",
                        2021,
                        mention("Kế hoạch", "12/KH-UBND", "UBND tỉnh Bắc Ninh", 2020, Relation.BASED_ON))));
        assertThat(ghosts(graph)).hasSize(2);
    }

    @Test
    void a_year_lost_from_the_number_is_no_other_directive() {
        var graph = CitationGraph.of(List.of(
                plan("a", "1/KH-A", 2024, mention("Thông tư", "24/TT-BGDĐT", "BGDĐT", 2023, Relation.MENTIONS)),
                plan("b", "2/KH-B", 2024, mention("Thông tư", "24/2023/TT-BGDĐT", "BGDĐT", 2023, Relation.MENTIONS))));
        assertThat(ghosts(graph)).containsExactly("24/2023/TT-BGDĐT@BGDĐT@2023");
    }

    @Test
    void a_held_document_is_no_ghost_and_does_not_cite_itself() {
        var graph = CitationGraph.of(List.of(
                plan("a", "1/KH-A", 2020, mention("Kế hoạch", "1/KH-A", "A", 2020, Relation.MENTIONS)),
                plan("b", "2/KH-B", 2021, mention("Kế hoạch", "1/KH-A", "A", 2020, Relation.IMPLEMENTS))));
        Directive held = graph.ofDocument("a").orElseThrow();
        assertThat(held.isGhost()).isFalse();
        assertThat(held.citedBy()).extracting(link -> link.citing().id()).containsExactly("b");
        assertThat(graph.cites("a")).isEmpty();
    }

    @Test
    void the_order_of_loading_changes_nothing() {
        List<CitingDocument> corpus = new ArrayList<>(List.of(
                plan("a", "1/KH-A", 2019, mention("Chỉ thị", "05-CT/TW", "TW", null, Relation.IMPLEMENTS)),
                plan("b", "2/KH-B", 2020, mention("Chỉ thị", "05-CT/TW", "TW", 2016, Relation.BASED_ON)),
                plan("c", "3/KH-C", 2020, mention("Kế hoạch", "12/KH-UBND", "", 2020, Relation.BASED_ON)),
                plan(
                        "d",
                        "4/KH-D",
                        2021,
                        mention("Kế hoạch", "12/KH-UBND", "UBND tỉnh Long An", 2020, Relation.BASED_ON)),
                plan(
                        "e",
                        "5/KH-E",
                        2021,
                        mention("Kế hoạch", "12/KH-UBND", "UBND tỉnh Bắc Ninh", 2019, Relation.BASED_ON))));
        List<Directive> expected = CitationGraph.of(corpus).directives();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(corpus, new Random(seed));
            assertThat(CitationGraph.of(corpus).directives()).isEqualTo(expected);
        }
    }

    @Test
    void what_people_type_of_a_number_leads_to_it() {
        var graph = CitationGraph.of(List.of(plan(
                "a",
                "793/KH-SGDĐT",
                2019,
                mention("Chỉ thị", "05-CT/TW", "TW", 2016, Relation.IMPLEMENTS),
                mention("Nghị quyết", "05-NQ/TW", "TW", 2016, Relation.MENTIONS),
                mention("Kế hoạch", "4403/KH-SGDĐT", "SGDĐT Long An", 2024, Relation.MENTIONS),
                mention("Thông tư", "24/2023/TT-BGDĐT", "BGDĐT", 2023, Relation.MENTIONS))));
        for (String typed : List.of(
                "05-CT/TW",
                "5 ct tw",
                "05/CT-TW",
                "chi thi 05",
                "Chỉ thị số 05-CT/TW",
                "thực hiện chỉ thị số 05-CT/TW")) {
            assertThat(graph.lookup(typed))
                    .as(typed)
                    .extracting(Directive::slug)
                    .containsExactly("chi-thi-05-ct-tw-2016");
        }
        for (String typed : List.of("4403", "kh 4403 sgddt", "4403/KH-SGDDT", "kế hoạch 4403")) {
            assertThat(graph.lookup(typed))
                    .as(typed)
                    .extracting(directive -> directive.key().number())
                    .containsExactly("4403/KH-SGDĐT");
        }
        assertThat(graph.lookup("24/TT-BGDĐT"))
                .extracting(Directive::slug)
                .containsExactly("thong-tu-24-2023-tt-bgddt");
        assertThat(graph.lookup("793"))
                .extracting(directive -> directive.held().isPresent())
                .containsExactly(true);
        assertThat(graph.lookup("học tập suốt đời")).isEmpty();
        assertThat(graph.lookup("2016")).isEmpty();
        assertThat(graph.lookup("")).isEmpty();
    }

    @Test
    void a_serial_may_be_followed_by_words_of_issuer_or_subject() {
        CitedMention circular = mention("Thông tư", "24/2023/TT-BGDĐT", "BGDĐT", 2023, Relation.MENTIONS);
        var said = new Citation.Attached(Optional.empty(), "Bộ Giáo dục và Đào tạo", "công nhận trường học đạt chuẩn");
        var graph = CitationGraph.of(List.of(plan(
                "a",
                "1/KH-A",
                2024,
                with(circular, "Thông tư số 24/2023/TT-BGDĐT", said),
                mention("Thông tư", "24/2023/TT-BTC", "BTC", 2023, Relation.MENTIONS),
                mention("Luật", "Luật Tiêu chuẩn và quy chuẩn kỹ thuật", "Quốc hội", 2006, Relation.BASED_ON))));
        for (String typed : List.of(
                "thông tư 24 của Bộ Giáo dục và Đào tạo",
                "thông tư số 24 của bộ giáo dục",
                "thong tu 24 cua BGDDT nam 2023",
                "thông tư 24 về công nhận đạt chuẩn")) {
            assertThat(graph.lookup(typed))
                    .as(typed)
                    .extracting(Directive::number)
                    .containsExactly("24/2023/TT-BGDĐT");
        }
        assertThat(graph.lookup("thông tư 24 năm 2023")).hasSize(2);
        for (String typed : List.of(
                "thông tư 24 của Bộ Quốc phòng",
                "thông tư 24 tháng của Bộ Giáo dục và Đào tạo",
                "thông tư 24 tháng",
                "thông tư của Bộ Giáo dục và Đào tạo",
                "kỷ luật")) {
            assertThat(graph.lookup(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void a_law_is_looked_up_by_its_name() {
        CitedMention numbered = mention("Luật", "22/2023/QH15", "QH", 2023, Relation.BASED_ON);
        var graph = CitationGraph.of(List.of(plan(
                "a",
                "1/KH-A",
                2024,
                printed(numbered, "Luật Đấu thầu số 22/2023/QH15"),
                mention("Luật", "Luật Giáo dục", "Quốc hội", 2005, Relation.BASED_ON),
                mention("Luật", "Luật Giáo dục", "Quốc hội", 2019, Relation.BASED_ON),
                mention("Luật", "Luật Giáo dục nghề nghiệp", "Quốc hội", 2014, Relation.BASED_ON),
                mention("Nghị định", "30/2020/NĐ-CP", "CP", 2020, Relation.BASED_ON))));
        assertThat(graph.lookup("Luật Giáo dục 2019"))
                .extracting(directive -> directive.key().toString())
                .containsExactly("Luật Giáo dục@Quốc hội@2019");
        assertThat(graph.lookup("luat giao duc nam 2005")).hasSize(1);
        assertThat(graph.lookup("luật giáo dục"))
                .extracting(Directive::title)
                .containsExactly("Luật Giáo dục", "Luật Giáo dục", "Luật Giáo dục nghề nghiệp");
        assertThat(graph.lookup("luat dau thau")).extracting(Directive::number).containsExactly("22/2023/QH15");
        assertThat(graph.lookup("Luật Giáo dục 1998")).isEmpty();
        assertThat(graph.lookup("luật")).isEmpty();
        assertThat(graph.lookup("giáo dục")).isEmpty();
    }

    @Test
    void a_shorter_slug_leads_on_while_only_one_fits() {
        var graph = CitationGraph.of(
                List.of(plan("a", "1/KH-A", 2020, mention("Chỉ thị", "05-CT/TW", "TW", 2016, Relation.IMPLEMENTS))));
        assertThat(graph.bySlug("chi-thi-05-ct-tw")).isEqualTo(graph.bySlug("chi-thi-05-ct-tw-2016"));
        assertThat(graph.bySlug("05-ct-tw")).isPresent();
        assertThat(graph.bySlug("chi-thi-06-ct-tw")).isEmpty();
    }

    @Test
    void the_subject_is_what_most_mentions_say_in_its_fullest_form() {
        var graph = CitationGraph.of(List.of(
                plan("a", "1/KH-A", 2024, about("công tác văn thư và nhiều việc khác nữa")),
                plan("b", "2/KH-B", 2024, about("CÔNG TÁC VĂN THƯ")),
                plan("c", "3/KH-C", 2024, about("“công tác  văn thư”"))));
        assertThat(graph.directives().stream().filter(Directive::isGhost))
                .extracting(Directive::subject)
                .containsExactly("công tác  văn thư");
    }

    @Test
    void a_law_is_known_by_the_name_before_its_number() {
        CitedMention law = mention("Luật", "22/2023/QH15", "QH", 2023, Relation.BASED_ON);
        CitedMention decree = mention("Nghị định", "30/2020/NĐ-CP", "CP", 2020, Relation.BASED_ON);
        var graph = CitationGraph.of(List.of(plan(
                "a",
                "1/KH-A",
                2024,
                printed(law, "Luật Đấu\nthầu số 22/2023/QH15"),
                printed(decree, "Nghị định của Chính phủ số 30/2020/NĐ-CP"))));
        assertThat(graph.directives().stream().filter(Directive::isGhost))
                .extracting(Directive::subject)
                .containsExactlyInAnyOrder("Đấu thầu", "");
    }

    @Test
    void a_year_that_only_another_document_tells_is_marked_as_taken_from_there() {
        var graph = CitationGraph.of(List.of(
                plan("a", "1/KH-A", 2019, mention("Chỉ thị", "05-CT/TW", "TW", null, Relation.IMPLEMENTS)),
                plan("b", "2/KH-B", 2020, mention("Chỉ thị", "05-CT/TW", "TW", 2016, Relation.BASED_ON))));
        assertThat(graph.cites("a").getFirst().evidence())
                .extracting(Evidence::completed)
                .containsExactly(Evidence.Completed.YEAR);
        assertThat(graph.cites("b").getFirst().evidence())
                .extracting(Evidence::completed)
                .containsExactly(Evidence.Completed.NOTHING);
    }

    @Test
    void an_edge_between_two_cited_documents_is_asserted_and_not_credited_to_the_citing_one() {
        CitedMention plan = mention("Kế hoạch", "63-KH/TU", "Tỉnh ủy Quảng Ninh", 2016, Relation.IMPLEMENTS);
        CitedMention inner = mention("Chỉ thị", "05-CT/TW", "TW", 2016, Relation.MENTIONS);
        var within = new Citation.Within(plan.citation().key(), Relation.IMPLEMENTS, false);
        var attached = new Citation.Attached(Optional.empty(), "", "", List.of(), Optional.of(within));
        var graph = CitationGraph.of(List.of(plan("a", "1/KH-A", 2019, plan, with(inner, inner.sentence(), attached))));
        String from = "ke-hoach-63-kh-tu-tinh-uy-quang-ninh-2016";
        assertThat(graph.assertions("chi-thi-05-ct-tw-2016"))
                .extracting(
                        Assertion::from,
                        Assertion::to,
                        Assertion::relation,
                        one -> one.citing().id())
                .containsExactly(Tuple.tuple(from, "chi-thi-05-ct-tw-2016", Relation.IMPLEMENTS, "a"));
        assertThat(graph.assertions(from)).hasSize(1);
        assertThat(graph.cites("a")).extracting(Link::relation).containsExactly(Relation.IMPLEMENTS, Relation.MENTIONS);
    }

    @Test
    void a_ministry_ends_its_own_circulars_and_no_law() {
        var graph = CitationGraph.of(List.of(
                plan(
                        "a",
                        "26/2026/TT-BCT",
                        2026,
                        mention("Luật", "63/2025/QH15", "Quốc hội", 2025, Relation.AMENDS),
                        mention("Thông tư", "05/2020/TT-BCT", "BCT", 2020, Relation.REPEALS)),
                plan(
                        "b",
                        "66/2026/NQ-CP",
                        2026,
                        mention("Nghị định", "12/2020/NĐ-CP", "Chính phủ", 2020, Relation.REPLACES))));
        assertThat(graph.directives())
                .filteredOn(directive -> directive.validity().isKnown())
                .extracting(directive -> directive.key().number())
                .containsExactlyInAnyOrder("05/2020/TT-BCT", "12/2020/NĐ-CP");
    }

    @Test
    void no_order_of_loading_changes_the_graph_of_any_corpus() {
        var random = new Random(5);
        List<String> scopes = Arrays.asList("TW", "Long An", "");
        List<Integer> years = Arrays.asList(2013, 2016, 2022, null);
        for (int round = 0; round < 60; round++) {
            List<CitingDocument> corpus = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                CitedMention[] mentions = new CitedMention[3];
                for (int k = 0; k < mentions.length; k++) {
                    mentions[k] = mention(
                            "Nghị quyết",
                            (1 + random.nextInt(2)) + "-NQ/TW",
                            scopes.get(random.nextInt(scopes.size())),
                            years.get(random.nextInt(years.size())),
                            Relation.values()[random.nextInt(3)]);
                }
                corpus.add(plan("d" + i, (1 + i) + "/KH-A", 2012 + random.nextInt(12), mentions));
            }
            List<Directive> expected = CitationGraph.of(corpus).directives();
            for (int again = 0; again < 4; again++) {
                Collections.shuffle(corpus, random);
                assertThat(CitationGraph.of(corpus).directives()).isEqualTo(expected);
            }
        }
    }

    private static CitedMention about(String subject) {
        CitedMention mention = mention("Nghị định", "30/2020/NĐ-CP", "CP", 2020, Relation.BASED_ON);
        return with(mention, mention.sentence(), new Citation.Attached(Optional.empty(), "", subject));
    }

    private static CitedMention printed(CitedMention mention, String text) {
        return with(mention, text, Citation.Attached.NOTHING);
    }

    private static CitedMention with(CitedMention mention, String text, Citation.Attached attached) {
        Citation from = mention.citation();
        var span = new Span(0, text.length());
        var citation = new Citation(
                text, span, from.type(), from.key(), from.relation(), from.part(), false, attached, span, from.rule());
        return new CitedMention(citation, text, 1);
    }

    private static List<String> ghosts(CitationGraph graph) {
        return graph.directives().stream()
                .filter(Directive::isGhost)
                .map(directive -> directive.key().toString())
                .toList();
    }

    private static CitingDocument plan(String id, String number, int year, CitedMention... mentions) {
        String body = number.substring(number.indexOf('-') + 1);
        var card = new DocumentCard(
                id,
                id + ".txt",
                Optional.of(PLAN),
                number,
                new DocumentKey(number, body, Optional.of(year)),
                Optional.of(new IssueDate(year, 1, 2)),
                List.of(body),
                Level.UNKNOWN,
                "",
                "",
                List.of());
        return new CitingDocument(card, List.of(mentions));
    }

    private static CitedMention mention(String type, String number, String scope, Integer year, Relation relation) {
        String text = type + " số " + number;
        var citation = new Citation(
                text,
                new Span(0, text.length()),
                DocumentTypes.named(type),
                new DocumentKey(number, scope, Optional.ofNullable(year)),
                relation,
                Part.BODY,
                false,
                Citation.Attached.NOTHING,
                new Span(0, text.length()),
                "test");
        return new CitedMention(citation, text, 1);
    }
}
