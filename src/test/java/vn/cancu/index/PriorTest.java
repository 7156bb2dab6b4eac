package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Level;

/// Among documents that answer equally well the one of more weight comes first; a better answer always does.
class PriorTest {
    private static final String MOVEMENT =
            "Phát động phong trào thi đua đổi mới, sáng tạo trong quản lý, giảng dạy và học tập";
    private static final String SAFETY = "Hướng dẫn công tác phòng cháy, chữa cháy trong trường học năm học 2019-2020";
    private static final String LEARNING =
            "Triển khai xây dựng xã hội học tập, đẩy mạnh học tập suốt đời trong gia đình";

    @AutoClose
    private final OpenIndex open;

    private final LuceneIndex index;

    PriorTest(@TempDir Path folder) {
        open = new OpenIndex(folder);
        index = open.index();
    }

    private List<String> found(String query, Map<String, Integer> citedBy) {
        return open.found(SearchQuery.of(query), cited(citedBy));
    }

    private static Prominence cited(Map<String, Integer> citedBy) {
        return new Prominence(citedBy, NearDuplicates.NONE);
    }

    private static String id(HeldDocument document) {
        return document.card().id();
    }

    private static HeldDocument of(Level level, String raw) {
        return document(Optional.empty(), level, raw);
    }

    private static HeldDocument typed(String type, String raw) {
        return document(DocumentTypes.named(type), Level.SCHOOL, raw);
    }

    private static HeldDocument document(Optional<DocumentType> type, Level level, String raw) {
        HeldDocument document = Samples.text(raw);
        DocumentCard card = document.card();
        var leveled = new DocumentCard(
                card.id(),
                card.fileName(),
                type,
                card.number(),
                card.key(),
                card.date(),
                card.issuers(),
                level,
                card.province(),
                card.subject(),
                card.signers());
        return new HeldDocument(leveled, document.reading(), document.file(), List.of());
    }

    @Test
    void of_the_same_words_those_that_ten_plans_cite_come_first() {
        for (String words : List.of(MOVEMENT, SAFETY, LEARNING)) {
            HeldDocument one = Samples.text(words + ".");
            HeldDocument other = Samples.text(words + "!");
            open.put(one, other);
            assertThat(found(words, Map.of(id(one), 10)).subList(0, 2)).containsExactly(id(one), id(other));
            assertThat(found(words, Map.of(id(other), 10)).subList(0, 2)).containsExactly(id(other), id(one));
        }
    }

    @Test
    void of_the_same_words_those_of_a_higher_level_come_first() {
        HeldDocument school = of(Level.SCHOOL, MOVEMENT + ".");
        HeldDocument ministry = of(Level.CENTRAL, MOVEMENT + "!");
        HeldDocument province = of(Level.PROVINCE, MOVEMENT + "?");
        open.put(school, ministry, province);
        assertThat(found("đổi mới sáng tạo", Map.of())).containsExactly(id(ministry), id(province), id(school));
    }

    @Test
    void words_that_answer_better_come_before_any_weight() {
        HeldDocument answer = of(Level.SCHOOL, "Kế hoạch thi đua của trường tiểu học");
        HeldDocument famous = of(Level.CENTRAL, "Kế hoạch thi tuyển, đua tài của trường tiểu học");
        open.put(answer, famous, Samples.text(SAFETY), Samples.text(LEARNING));
        assertThat(found("kế hoạch thi đua", Map.of(id(famous), 100_000))).startsWith(id(answer), id(famous));
    }

    @Test
    void a_query_that_begins_with_a_type_lifts_documents_of_this_type() {
        String words = "Triển khai kế hoạch và quyết định về thi đua";
        HeldDocument plan = typed("Kế hoạch", words + ".");
        HeldDocument decision = typed("Quyết định", words + "!");
        open.put(decision, plan);
        assertThat(found("kế hoạch thi đua", Map.of())).containsExactly(id(plan), id(decision));
        assertThat(found("quyet dinh thi dua", Map.of())).containsExactly(id(decision), id(plan));
        assertThat(index.explain(SearchQuery.of("quyết định thi đua"), Prominence.NONE, id(decision)))
                .extracting(Reason::text)
                .contains("đúng loại văn bản: Quyết định");
    }

    @Test
    void the_weight_is_named_among_the_reasons() {
        HeldDocument order = of(Level.CENTRAL, MOVEMENT);
        open.put(order, Samples.text(SAFETY));
        Map<String, Integer> citedBy = Map.of(id(order), 10);
        assertThat(index.explain(SearchQuery.of("đổi mới"), cited(citedBy), id(order)))
                .extracting(Reason::text)
                .contains("cấp ban hành: Trung ương", "được 10 văn bản trong kho viện dẫn");
        assertThat(index.explain(SearchQuery.of("đổi mới"), Prominence.NONE, id(order)))
                .extracting(Reason::text)
                .doesNotContain("được 10 văn bản trong kho viện dẫn");
    }

    @Test
    void what_no_one_cites_and_has_no_level_counts_what_its_words_count() {
        open.put(Samples.text(MOVEMENT), Samples.text(SAFETY));
        SearchPage page = index.search(SearchQuery.of("trường học"));
        double reasons = index
                .explain(
                        page.query(),
                        Prominence.NONE,
                        page.hits().getFirst().card().id())
                .stream()
                .mapToDouble(Reason::score)
                .sum();
        assertThat((double) page.hits().getFirst().score()).isCloseTo(reasons, within(1e-4));
    }
}
