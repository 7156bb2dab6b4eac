package vn.cancu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.text.Folding;

class MovementsTest {

    @Test
    void a_text_names_its_movements_with_or_without_marks() {
        assertThat(named("Triển khai phong trào thi đua “Dạy tốt – Học tốt” và cuộc vận động Hai không"))
                .containsExactly("day-tot-hoc-tot", "hai-khong");
        assertThat(named("hoc tap va lam theo tu tuong, dao duc, phong cach Ho Chi Minh"))
                .containsExactly("hoc-tap-bac");
        assertThat(named("Kế hoạch dạy tốt môn Toán; học tốt hơn")).isEmpty();
        assertThat(named("nam hai khong mot cuoc van dong hai khongs xcuoc van dong hai khong"))
                .isEmpty();
    }

    @Test
    void every_wording_is_written_as_texts_are_compared_and_names_one_movement() {
        List<Tsv.Row> rows = Tsv.rows(Movements.class, "movements.tsv");
        assertThat(rows).hasSizeGreaterThan(20);
        for (Tsv.Row row : rows) {
            Movements.Movement movement = Movements.of(row.get("code")).orElseThrow();
            for (String key : movement.keys()) {
                assertThat(key).isEqualTo(Folding.key(key)).contains(" ");
                assertThat(named(key)).contains(movement.code());
            }
        }
    }

    private static List<String> named(String text) {
        return Movements.namedIn(Folding.key(text)).stream()
                .map(Movements.Movement::code)
                .toList();
    }
}
