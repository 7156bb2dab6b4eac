package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cancu.index.Suggestions.Kind;
import vn.cancu.index.Suggestions.Suggestion;
import vn.cancu.text.Folding;

class SuggestionsTest {
    private static final Suggestions SUGGESTIONS = Suggestions.of(List.of(
            new Suggestion("Kế hoạch an toàn giao thông năm 2020", Kind.TITLE, "a", 1),
            new Suggestion("Kế hoạch an toàn thực phẩm", Kind.TITLE, "b", 3),
            new Suggestion("Kê khai tài sản", Kind.TITLE, "c", 9),
            new Suggestion("793/KH-SGDĐT", Kind.NUMBER, "d", 1),
            new Suggestion("Chỉ thị 05-CT/TW: Đẩy mạnh học tập", Kind.DIRECTIVE, "chi-thi-05-ct-tw-2016", 4),
            new Suggestion("Vũ Liên Oanh", Kind.SIGNER, "", 1),
            new Suggestion("Vũ Liên Oanh", Kind.SIGNER, "", 1)));

    private static List<String> offered(String typed) {
        return SUGGESTIONS.of(typed, 8).stream().map(Suggestion::text).toList();
    }

    @Test
    void marks_are_restored_and_what_is_used_most_comes_first() {
        assertThat(offered("ke hoach an toan"))
                .containsExactly("Kế hoạch an toàn thực phẩm", "Kế hoạch an toàn giao thông năm 2020");
        assertThat(offered("ke "))
                .containsExactly(
                        "Kê khai tài sản", "Kế hoạch an toàn thực phẩm", "Kế hoạch an toàn giao thông năm 2020");
    }

    @Test
    void a_text_that_goes_on_with_the_marks_typed_comes_first() {
        assertThat(offered("kế")).first().isEqualTo("Kế hoạch an toàn thực phẩm");
        assertThat(offered("kế")).last().isEqualTo("Kê khai tài sản");
    }

    @Test
    void any_word_may_begin_it() {
        assertThat(offered("giao thong")).containsExactly("Kế hoạch an toàn giao thông năm 2020");
        assertThat(offered("lien o")).containsExactly("Vũ Liên Oanh");
        assertThat(offered("day manh")).containsExactly("Chỉ thị 05-CT/TW: Đẩy mạnh học tập");
        assertThat(offered("hong")).isEmpty();
    }

    @Test
    void numbers_are_found_however_they_are_parted() {
        assertThat(offered("793 kh")).containsExactly("793/KH-SGDĐT");
        assertThat(offered("793/KH-SGDDT")).containsExactly("793/KH-SGDĐT");
        assertThat(offered("sgdđ")).containsExactly("793/KH-SGDĐT");
        assertThat(offered("05-ct")).containsExactly("Chỉ thị 05-CT/TW: Đẩy mạnh học tập");
    }

    @Test
    void the_same_text_counts_as_often_as_it_is_offered() {
        assertThat(SUGGESTIONS.of("vu lien", 8)).containsExactly(new Suggestion("Vũ Liên Oanh", Kind.SIGNER, "", 2));
    }

    @Test
    void nothing_is_offered_for_nothing_and_hostile_texts_are_nothing() {
        for (String typed : List.of("", " ", "…", "\u0000", "«»", "漢字", "x".repeat(10_000), "\uD83D")) {
            assertThat(offered(typed)).as(typed).isEmpty();
        }
        assertThat(Suggestions.NONE.of("a", 8)).isEmpty();
    }

    /// Against a search through all of them.
    @Test
    void among_many_the_same_are_found_as_by_looking_at_each() {
        var random = new Random(3);
        List<String> words =
                List.of("kế", "hoạch", "thi", "đua", "giáo", "dục", "an", "toàn", "học", "tập", "hội", "hóa");
        var many = new ArrayList<Suggestion>();
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int k = 0; k < 5; k++) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            many.add(new Suggestion(text + "" + i, Kind.TITLE, "" + i, 1 + random.nextInt(1_000_000)));
        }
        var suggestions = Suggestions.of(many);
        for (String typed : List.of("ke", "ke h", "thi dua", "hoc tap h", "ho", "a", "giao duc an toan")) {
            List<Integer> expected = many.stream()
                    .filter(one -> (" " + Folding.key(one.text())).contains(" " + typed.toLowerCase(Locale.ROOT)))
                    .map(Suggestion::uses)
                    .sorted((a, b) -> b - a)
                    .limit(8)
                    .toList();
            assertThat(suggestions.of(typed, 8))
                    .extracting(Suggestion::uses)
                    .as(typed)
                    .isEqualTo(expected);
        }
    }
}
