package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearDuplicatesTest {
    private static final List<String> WORDS = List.of(
            ("giáo dục đào tạo chuyển đổi số thi đua khen thưởng phòng chống bạo lực học đường an toàn giao thông tuyển "
                            + "sinh kiểm tra đánh giá chất lượng bồi dưỡng giáo viên thư viện thiết bị y tế môi trường")
                    .split(" "));

    /// A text of its own for every seed.
    static String text(int seed, int words) {
        var random = new Random(seed);
        return IntStream.range(0, words)
                .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    private static byte[] sketch(String text) {
        return Sketch.of(Repeats.of(WordBytes.of(Words.of(text))));
    }

    private static double likeness(String one, String other) {
        return Sketch.likeness(sketch(one), sketch(other));
    }

    @Test
    void a_text_is_like_itself_with_or_without_marks() {
        String text = text(1, 400);
        assertThat(likeness(text, text)).isEqualTo(1);
        assertThat(likeness("thi đua khen thưởng " + text, "thi dua khen thuong " + text))
                .isEqualTo(1);
    }

    @Test
    void another_date_and_number_change_little_another_text_nearly_everything() {
        String text = text(2, 600);
        assertThat(likeness("Số 12/KH ngày 3 tháng 5 năm 2024 " + text, "Số 15/KH ngày 9 tháng 8 năm 2025 " + text))
                .isGreaterThan(NearDuplicates.LIKE);
        assertThat(likeness(text, text(3, 600))).isLessThan(0.3);
        assertThat(likeness(text, text(2, 250) + " " + text(9, 350))).isLessThan(NearDuplicates.LIKE);
    }

    @Test
    void texts_of_a_few_words_are_like_nothing() {
        assertThat(sketch("Kế hoạch thi đua")).isEmpty();
        assertThat(likeness("Kế hoạch thi đua", "Kế hoạch thi đua")).isZero();
    }

    @Test
    void groups_are_found_among_many(@TempDir Path folder) {
        try (var index = LuceneIndex.open(folder)) {
            try (var writer = index.writer()) {
                for (int i = 0; i < 60; i++) {
                    writer.put(Samples.text("Kế hoạch " + i + ". " + text(i, 300)));
                }
                writer.put(Samples.text("Bản quét. Kế hoạch 7. " + text(7, 300)));
                writer.put(Samples.text("Dự thảo. Kế hoạch 7. " + text(7, 300)));
            }
            NearDuplicates groups = index.nearDuplicates();
            String original = Samples.text("Kế hoạch 7. " + text(7, 300)).card().id();
            assertThat(groups.of(original)).hasSize(2);
            assertThat(groups.documents()).isEqualTo(3);
            assertThat(groups.groups()).isEqualTo(1);
            assertThat(groups.of(
                            Samples.text("Kế hoạch 8. " + text(8, 300)).card().id()))
                    .isEmpty();
        }
    }
}
