package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import tools.jackson.databind.JsonNode;
import vn.cancu.SharedCorpora;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Real texts, cut, shuffled, repeated, decomposed and misread as a scanner misreads them: reading never fails, and every
/// span it gives lies inside the text.
class MutationsTest {
    private static final int LONGEST = 3000;
    /// What scanners take for one another; the measured ones, and signs that numbers are made of.
    private static final List<String[]> MISREAD = List.of(
            new String[] {"Đ", "D"},
            new String[] {"đ", "d"},
            new String[] {"”", "7"},
            new String[] {"I", "1"},
            new String[] {"5", "3"},
            new String[] {"0", "O"},
            new String[] {"/", ""},
            new String[] {"/", "1"},
            new String[] {"-", " "},
            new String[] {"ă", "ä"},
            new String[] {"ố", "ó"},
            new String[] {"\n", " "},
            new String[] {" ", "\n"},
            new String[] {"số", "sô"},
            new String[] {"ngày", "ngấy"});

    private final DocumentReader reader = new DocumentReader();

    @Test
    void changed_seeds_are_read_with_spans_inside_the_text() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus/seed"))) {
            List<String> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(MutationsTest::read)
                    .toList();
            check(texts, 400, new Random(7));
        }
    }

    /// `-Dcancu.mutations=200000` is the whole proof; a tenth of it is enough for every day.
    @Test
    @Tag("slow")
    void changed_texts_of_the_gazette_are_read_with_spans_inside_the_text() throws IOException {
        List<String> texts = SharedCorpora.lines("congbao/documents.jsonl.xz").stream()
                .map((JsonNode line) -> line.get("text").asString())
                .toList();
        check(texts, Integer.getInteger("cancu.mutations", 20_000), new Random(11));
    }

    private void check(List<String> texts, int times, Random random) {
        for (int i = 0; i < times; i++) {
            String text = changed(texts.get(random.nextInt(texts.size())), random);
            Reading reading = reader.read(SourceText.of(text), "");
            String outside = outside(reading, text.length());
            assertThat(outside).as("mutation %d: %s", i, text).isEmpty();
        }
    }

    /// The first span that does not lie inside a text of this length; empty when all do.
    private static String outside(Reading reading, int length) {
        Span whole = new Span(0, length);
        var spans = new ArrayList<Span>();
        reading.citations().forEach(citation -> Collections.addAll(spans, citation.span(), citation.evidence()));
        reading.edges().forEach(edge -> spans.add(edge.evidence()));
        reading.document().sections().forEach(section -> spans.add(section.span()));
        reading.document().diagnostics().forEach(diagnostic -> spans.add(diagnostic.span()));
        reading.document().header().number().where().ifPresent(spans::add);
        reading.document().header().date().where().ifPresent(spans::add);
        reading.document().header().subject().where().ifPresent(spans::add);
        return spans.stream()
                .filter(span -> !whole.contains(span))
                .map(Span::toString)
                .findFirst()
                .orElse("");
    }

    private static String changed(String text, Random random) {
        int start = random.nextBoolean() ? 0 : random.nextInt(text.length());
        String part = text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(LONGEST)));
        for (int i = random.nextInt(3); i >= 0; i--) {
            part = change(part, random);
        }
        return part;
    }

    private static String change(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> shuffled(text, random);
            case 2 -> repeated(text, random);
            case 3 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 4 -> misread(text, random);
            default -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\n\n");
        };
    }

    private static String shuffled(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines, random);
        return String.join("\n", lines);
    }

    private static String repeated(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + 1 + random.nextInt(60));
        return text.substring(0, end) + text.substring(start, end).repeat(1 + random.nextInt(20)) + text.substring(end);
    }

    private static String misread(String text, Random random) {
        var out = new StringBuilder(text);
        for (int i = 0; i < 12; i++) {
            String[] pair = MISREAD.get(random.nextInt(MISREAD.size()));
            int at = out.indexOf(pair[0], out.isEmpty() ? 0 : random.nextInt(out.length()));
            if (at >= 0) {
                out.replace(at, at + pair[0].length(), pair[1]);
            }
        }
        return out.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
