package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverprintsTest {
    private record Glyph(String letter, float x, float y, float width) {
        boolean covers(Glyph other) {
            float near = width / letter.length() / 3;
            return letter.equals(other.letter)
                    && other.x >= x - near
                    && other.x < x + near
                    && other.y >= y - near
                    && other.y < y + near;
        }
    }

    @Test
    void a_letter_on_itself_is_told_on_crowded_pages_as_slowly_comparing_all_would_tell_it() {
        var overprints = new Overprints();
        var random = new Random(11);
        for (int page = 0; page < 3; page++) {
            overprints.clear();
            List<Glyph> shown = new ArrayList<>();
            for (int i = 0; i < 6_000; i++) {
                String letter = List.of("n", "h", "fi", "ế").get(random.nextInt(4));
                var glyph = new Glyph(letter, random.nextFloat(-20, 160), random.nextFloat(-20, 160), 9);
                boolean again = shown.stream().anyMatch(glyph::covers);
                assertThat(overprints.isAgain(letter, glyph.x(), glyph.y(), 9)).isEqualTo(again);
                if (!again) {
                    shown.add(glyph);
                }
            }
        }
    }

    @Test
    void places_far_outside_and_of_no_width_are_bounded() {
        var overprints = new Overprints();
        assertThat(overprints.isAgain("a", Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY))
                .isFalse();
        assertThat(overprints.isAgain("a", 0, 0, 0)).isFalse();
        assertThat(overprints.isAgain("", 1e30f, -1e30f, Float.NaN)).isFalse();
    }
}
