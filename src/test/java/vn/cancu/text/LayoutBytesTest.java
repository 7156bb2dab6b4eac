package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutBytesTest {
    private static final Layout WHOLE = new Layout(
            List.of(
                    new Page(0, List.of(TextSource.LAYER, TextSource.SIGNATURE), "", 7, 99, Page.UNKNOWN),
                    new Page(40, List.of(TextSource.LEGACY), "tcvn3", 0, 100, Page.UNKNOWN),
                    new Page(300_000, List.of(TextSource.OCR), "", 100, 93, 88),
                    new Page(300_000, List.of(), "", 0, Page.UNKNOWN, Page.UNKNOWN)),
            List.of(
                    new Block(Block.Kind.HEADING, new Span(0, 12)),
                    new Block(Block.Kind.ROW, new Span(13, 39)),
                    new Block(Block.Kind.CELL, new Span(13, 13)),
                    new Block(Block.Kind.CELL, new Span(14, 39))),
            List.of(new FontRun(new Span(3, 9), ".VnTimeH")),
            List.of(
                    new PlacedWord(new Span(300_000, 300_004), new PlacedWord.Box(1200, 0, 10_000, 77), 96),
                    new PlacedWord(new Span(300_005, 300_009), new PlacedWord.Box(1200, 90, 900, 77), 0, "thâm"),
                    new PlacedWord(new Span(300_010, 300_014), new PlacedWord.Box(2200, 90, 900, 77), 100)));

    @Test
    void a_layout_comes_back_as_it_went() {
        assertThat(LayoutBytes.read(LayoutBytes.write(WHOLE))).isEqualTo(WHOLE);
        assertThat(LayoutBytes.read(LayoutBytes.write(Layout.PLAIN))).isEqualTo(Layout.PLAIN);
    }

    @Test
    void a_page_of_words_takes_little_room() {
        List<PlacedWord> words = IntStream.range(0, 500)
                .mapToObj(i -> new PlacedWord(
                        new Span(6 * i, 6 * i + 5), new PlacedWord.Box(i % 10 * 900, i / 10 * 190, 800, 150), 90))
                .toList();
        assertThat(LayoutBytes.words(words)).hasSizeLessThan(6_000);
        assertThat(LayoutBytes.words(LayoutBytes.words(words))).isEqualTo(words);
    }

    @Test
    void other_bytes_are_refused_and_never_fill_the_memory() {
        byte[] good = LayoutBytes.write(WHOLE);
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> LayoutBytes.read(cut)).isInstanceOf(UncheckedIOException.class);
        }
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            assertThat(catchThrowable(() -> LayoutBytes.read(bytes)))
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(UncheckedIOException.class));
        }
    }
}
