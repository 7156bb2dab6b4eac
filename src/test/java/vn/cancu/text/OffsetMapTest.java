package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cancu.SharedCorpora;

/// The map between a text and its normalised twin, tried on random stretches of real texts and on what damage makes of
/// them. Everything random comes from fixed seeds.
class OffsetMapTest {
    private static final String ODD =
            "\u200B\u200D\uFEFF\u00AD\u2011\u2013\u00A0\u00D0\u00F0\uFB01\uFB02\r\n\f\t\u0000\u0007\u001B\u0301\u0323"
                    + "\uD83D\uDE00\uDC00\u1EC7\u0410\u2044oòóuùúyaeỳàqQ";
    private static final int WINDOW = 400;

    private static List<String> seeds() throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> files = Files.list(Path.of("corpus/seed"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static List<String> gazette() throws IOException {
        return SharedCorpora.lines("congbao/documents.jsonl.xz").stream()
                .map(document -> document.get("text").asString())
                .toList();
    }

    @Test
    void spans_of_seeds_lead_back_to_what_normalises_to_the_same() throws IOException {
        spans(seeds(), 5_000);
    }

    @Test
    void damaged_seeds_keep_every_span_inside() throws IOException {
        mutations(seeds(), 5_000);
    }

    @Test
    @Tag("slow")
    void a_hundred_thousand_spans_of_real_texts_lead_back() throws IOException {
        spans(gazette(), 100_000);
    }

    @Test
    @Tag("slow")
    void two_hundred_thousand_damages_of_real_texts_keep_every_span_inside() throws IOException {
        mutations(gazette(), 200_000);
    }

    private static void spans(List<String> texts, int count) {
        var random = new Random(5);
        for (int i = 0; i < count; i++) {
            String raw = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(Math.max(1, raw.length() - WINDOW));
            String window = damaged(raw.substring(from, Math.min(raw.length(), from + WINDOW)), random, i % 4);
            SourceText text = SourceText.of(window);
            String normal = text.normal();
            int a = random.nextInt(normal.length() + 1);
            int b = random.nextInt(normal.length() + 1);
            Span span = whole(text, new Span(Math.min(a, b), Math.max(a, b)));
            Span inRaw = text.raw(span);
            assertThat(text.normal(inRaw)).as(window).isEqualTo(span);
            String twin = SourceText.of(text.at(inRaw)).normal();
            assertThat(twin).as("%s at %s", window, span).isEqualTo(normal.substring(span.start(), span.end()));
        }
    }

    /// The span widened to the edges of words, and over soft hyphens at them: what they become is told by their
    /// surroundings.
    private static Span whole(SourceText text, Span span) {
        String normal = text.normal();
        int start = span.start();
        int end = span.end();
        while (start > 0
                && start < normal.length()
                && (isInside(normal, start) || isSoft(text, start - 1) || isSoft(text, start))) {
            start--;
        }
        while (end < normal.length() && (isInside(normal, end) || isSoft(text, end - 1) || isSoft(text, end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean isInside(String normal, int at) {
        return at > 0 && (isMark(normal.charAt(at)) || isPart(normal.charAt(at - 1)) && isPart(normal.charAt(at)));
    }

    private static boolean isPart(char c) {
        return Character.isLetter(c) || isMark(c) || Character.isSurrogate(c);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isSoft(SourceText text, int at) {
        boolean inside = at >= 0 && at < text.normal().length();
        return inside && text.at(text.raw(new Span(at, at + 1))).indexOf('\u00AD') >= 0;
    }

    private static void mutations(List<String> texts, int count) {
        var random = new Random(7);
        for (int i = 0; i < count; i++) {
            String raw = texts.get(random.nextInt(texts.size()));
            int from = random.nextInt(Math.max(1, raw.length() - WINDOW));
            String window = damaged(raw.substring(from, Math.min(raw.length(), from + WINDOW)), random, 1 + i % 5);
            SourceText text = SourceText.of(window);
            int last = 0;
            for (int k = 0; k < text.normal().length(); k += 1 + random.nextInt(9)) {
                Span inRaw = text.raw(new Span(k, k + 1));
                assertThat(inRaw.start()).as(window).isGreaterThanOrEqualTo(last);
                assertThat(inRaw.end()).as(window).isBetween(inRaw.start() + 1, window.length());
                assertThat(text.normal(inRaw).contains(new Span(k, k + 1)))
                        .as(window)
                        .isTrue();
                last = inRaw.start();
            }
            int at = random.nextInt(window.length() + 1);
            Span there = text.normal(new Span(at, at + random.nextInt(window.length() - at + 1)));
            assertThat(there.end()).as(window).isLessThanOrEqualTo(text.normal().length());
        }
    }

    /// The text as bad luck leaves it: decomposed, cut, its lines shuffled, odd chars strewn in.
    private static String damaged(String text, Random random, int ways) {
        var out = new StringBuilder(text);
        for (int i = 0; i < ways; i++) {
            switch (random.nextInt(5)) {
                case 0 -> out = new StringBuilder(Normalizer.normalize(out, Normalizer.Form.NFD));
                case 1 -> out.setLength(random.nextInt(out.length() + 1));
                case 2 -> {
                    var lines = new ArrayList<>(out.toString().lines().toList());
                    Collections.shuffle(lines, random);
                    out = new StringBuilder(String.join("\n", lines));
                }
                default -> {
                    for (int k = 0; k < 10; k++) {
                        out.insert(random.nextInt(out.length() + 1), ODD.charAt(random.nextInt(ODD.length())));
                    }
                }
            }
        }
        return out.toString();
    }
}
