package vn.cancu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;

class RegistryTest {
    private static final String SO = "Sở Giáo dục và Đào tạo tỉnh Long An";

    private static DocumentCard card(String id, String number, String date, String issuer, String subject) {
        return card(id, number, date, issuer, "Long An", subject, List.of("Nguyễn Văn An"));
    }

    private static DocumentCard card(
            String id,
            String number,
            String date,
            String issuer,
            String province,
            String subject,
            List<String> signers) {
        Optional<IssueDate> day = date.isEmpty() ? Optional.empty() : Optional.of(IssueDate.parse(date));
        return new DocumentCard(
                id,
                id + ".txt",
                DocumentTypes.at("Kế hoạch"),
                number,
                new DocumentKey(number, "", day.map(IssueDate::year)),
                day,
                List.of(issuer),
                Level.PROVINCE,
                province,
                subject,
                signers);
    }

    private static final List<DocumentCard> CARDS = List.of(
            card("a1", "1/KH-SGDĐT", "2023-01-05", SO, "Công tác thi đua năm 2023"),
            card("a2", "2/KH-SGDĐT", "2023-02-05", SO, "Phổ cập giáo dục năm 2023"),
            card("a3", "05/KH-SGDĐT", "2023-03-05", SO, "Y tế trường học"),
            card("a4", "5/KH-SGDĐT", "2023-04-05", SO, "An toàn giao thông"),
            card("a5", "9/QĐ-SGDĐT", "2023-05-05", SO, "Thành lập ban chỉ đạo"),
            card("b1", "3/KH-SGDĐT", "2024-01-09", SO.toUpperCase(java.util.Locale.ROOT), "Công tác thi đua năm 2024"),
            card("b2", "", "2024-09-09", SO, "Khai giảng"),
            card("c1", "7/KH-PGDĐT", "2024-01-09", "Phòng GD&ĐT huyện Châu Thành", "Tiền Giang", "Thi đua", List.of()),
            card("c2", "7/KH-PGDĐT", "2024-01-09", "Phòng GD&ĐT huyện Châu Thành", "Bến Tre", "Thi đua", List.of("")));

    private static final Registry REGISTRY = Registry.of(CARDS);

    @Test
    void a_unit_is_one_whatever_the_case_and_has_its_documents_newest_first() {
        Unit unit = REGISTRY.unit("so-giao-duc-va-dao-tao-tinh-long-an").orElseThrow();
        assertThat(unit.name()).isEqualTo(SO);
        assertThat(unit.documents())
                .extracting(DocumentCard::id)
                .startsWith("b2", "b1", "a5")
                .hasSize(7);
        assertThat(unit.years()).containsExactly(2024, 2023);
        assertThat(unit.successorProvince()).contains("Tây Ninh");
    }

    @Test
    void one_name_in_two_provinces_is_two_units() {
        assertThat(REGISTRY.units())
                .extracting(Unit::slug)
                .contains("phong-gd-dt-huyen-chau-thanh-ben-tre", "phong-gd-dt-huyen-chau-thanh-tien-giang");
        assertThat(REGISTRY.issuer(CARDS.getLast(), "Phòng GD&ĐT huyện Châu Thành")
                        .map(Unit::province))
                .contains("Bến Tre");
    }

    @Test
    void the_register_of_a_year_shows_gaps_and_duplicates() {
        Unit unit = REGISTRY.unit("so-giao-duc-va-dao-tao-tinh-long-an").orElseThrow();
        List<NumberRegister> registers = unit.numbers();
        assertThat(registers)
                .extracting(numbers -> numbers.symbol() + " " + numbers.year())
                .containsExactly("KH-SGDĐT 2024", "KH-SGDĐT 2023", "QĐ-SGDĐT 2023");
        NumberRegister plans = registers.get(1);
        assertThat(plans.held()).extracting(NumberRegister.Entry::serial).containsExactly(1, 2, 5);
        assertThat(plans.gaps()).containsExactly(new NumberRegister.Gap(3, 4));
        assertThat(plans.missing()).isEqualTo(2);
        assertThat(plans.duplicates())
                .singleElement()
                .satisfies(twice -> assertThat(twice.documents())
                        .extracting(DocumentCard::id)
                        .containsExactlyInAnyOrder("a3", "a4"));
    }

    @Test
    void the_plan_of_the_year_before_is_that_of_the_same_unit_with_the_same_subject() {
        assertThat(REGISTRY.yearBefore(CARDS.get(5)))
                .extracting(DocumentCard::id)
                .containsExactly("a1");
        assertThat(REGISTRY.yearAfter(CARDS.get(0)))
                .extracting(DocumentCard::id)
                .containsExactly("b1");
        assertThat(REGISTRY.yearBefore(CARDS.get(0))).isEmpty();
        assertThat(REGISTRY.yearBefore(CARDS.get(6))).isEmpty();
    }

    @Test
    void people_are_those_who_sign_and_nameless_signatures_are_nobody() {
        assertThat(REGISTRY.people()).singleElement().satisfies(person -> {
            assertThat(person.slug()).isEqualTo("nguyen-van-an");
            assertThat(person.documents()).hasSize(7);
        });
    }

    @Test
    void provinces_are_counted_as_the_documents_name_them() {
        assertThat(REGISTRY.documentsOf("Long An")).isEqualTo(7);
        assertThat(REGISTRY.documentsOf("Tây Ninh")).isZero();
    }

    @Test
    void the_order_of_the_cards_does_not_change_anything() {
        var turned = new ArrayList<>(CARDS);
        Collections.reverse(turned);
        Registry other = Registry.of(turned);
        assertThat(other.units()).isEqualTo(REGISTRY.units());
        assertThat(other.people()).isEqualTo(REGISTRY.people());
    }
}
