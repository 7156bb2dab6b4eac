package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.Span;
import vn.cancu.web.page.TextView.Box;

class PlaceOnPageTest {
    private static final Span PAGE = new Span(0, 20);

    /// `aa bb` on one line, `cc` on the next, `dd` on another page.
    private static final List<PlacedWord> WORDS =
            List.of(word(0, 1_000, 500), word(3, 1_400, 510), word(6, 1_000, 800), word(21, 1_000, 500));

    private static PlacedWord word(int start, int left, int top) {
        return new PlacedWord(new Span(start, start + 2), new PlacedWord.Box(left, top, 300, 100), 90);
    }

    @Test
    void words_of_one_line_share_a_box() {
        assertThat(PlaceOnPage.boxes(WORDS, new Span(0, 5), PAGE)).containsExactly(new Box(970, 470, 760, 170));
    }

    @Test
    void every_line_has_its_own_box() {
        assertThat(PlaceOnPage.boxes(WORDS, new Span(3, 8), PAGE))
                .containsExactly(new Box(1_370, 480, 360, 160), new Box(970, 770, 360, 160));
    }

    @Test
    void words_on_other_pages_are_left_out() {
        assertThat(PlaceOnPage.boxes(WORDS, new Span(6, 23), PAGE)).hasSize(1);
        assertThat(PlaceOnPage.boxes(WORDS, new Span(10, 20), PAGE)).isEmpty();
    }
}
