package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cancu.document.DocumentType;
import vn.cancu.document.Header;
import vn.cancu.text.Folding;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextSource;

/// The heads of the seeds and of the golden cases, each damaged twenty times as scanners do: marks changed, strokes lost,
/// serial and day written by hand, columns glued, debris between the lines. What is read must stay what is read of the
/// clean head.
class NoisedHeadsTest {
    private static final int TIMES = 20;
    private static final int HEAD = 14;
    private static final Map<Character, String> MARKS = Map.of(
            'Ế', "ÉỂÊ", 'Ạ', "AẢ", 'Ở', "ỠƠ", 'Ộ', "ỌÔ", 'Đ', "DÐ", 'ế', "êề", 'ộ', "ôọ", 'ạ', "aả", 'ệ', "êẹ", 'Ỉ',
            "ÍĨ");
    private static final List<String> DEBRIS = List.of("¬ _", "' . :", "ĐẾN", ".-.. ^", "7 †");
    private static final String INK = "#?§ƒ|ÏÄ3#";

    private final Random random = new Random(20);
    private final Map<String, int[]> counts = new HashMap<>();

    @Test
    void a_damaged_head_tells_what_the_clean_one_tells() throws IOException {
        for (Path file : heads()) {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .limit(HEAD)
                    .toList();
            Header clean = read(String.join("\n", lines), false);
            for (int i = 0; i < TIMES && clean.number().known().isPresent(); i++) {
                compare(clean, read(damaged(lines), true));
            }
        }
        assertThat(share("type")).as("type").isGreaterThanOrEqualTo(0.95);
        assertThat(share("symbol")).as("symbol").isGreaterThanOrEqualTo(0.92);
        assertThat(share("month")).as("month").isGreaterThanOrEqualTo(0.93);
        assertThat(share("issuer")).as("issuer").isGreaterThanOrEqualTo(0.92);
    }

    private void compare(Header clean, Header damaged) {
        count("type", type(clean), type(damaged));
        count("symbol", symbol(clean), symbol(damaged));
        count("month", month(clean), month(damaged));
        count("issuer", issuers(clean), issuers(damaged));
    }

    private void count(String fact, String wanted, String read) {
        int[] count = counts.computeIfAbsent(fact, _ -> new int[2]);
        count[0] += wanted.equals(read) ? 1 : 0;
        count[1]++;
        if (Boolean.getBoolean("noised.print") && !wanted.equals(read)) {
            System.err.println(fact + ": " + wanted + " read " + read);
        }
    }

    private double share(String fact) {
        int[] count = counts.getOrDefault(fact, new int[] {0, 1});
        return (double) count[0] / count[1];
    }

    private String damaged(List<String> lines) {
        var out = new ArrayList<String>();
        for (String line : lines) {
            if (random.nextInt(6) == 0) {
                out.add(DEBRIS.get(random.nextInt(DEBRIS.size())));
            }
            String noised = marks(line.replace("ngày 0", "ngày " + ink()));
            out.add(random.nextInt(5) == 0 ? "' " + noised + " _" : noised);
        }
        return String.join("\n", out);
    }

    private String marks(String line) {
        var out = new StringBuilder(line.length());
        boolean serial = line.startsWith("Số");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            String like = MARKS.getOrDefault(c, "");
            boolean byHand = serial && Character.isDigit(c) && i < line.indexOf('/') && random.nextInt(4) == 0;
            boolean change = !like.isEmpty() && random.nextInt(4) == 0;
            out.append(byHand ? ink() : change ? like.charAt(random.nextInt(like.length())) : c);
        }
        return out.toString();
    }

    private char ink() {
        return INK.charAt(random.nextInt(INK.length()));
    }

    private static List<Path> heads() throws IOException {
        var all = new ArrayList<Path>();
        for (String folder : List.of("corpus/seed", "src/test/resources/golden/parse")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".txt")
                                && !file.toString().contains(".expected")
                                && !file.getFileName().toString().startsWith("scan-"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Header read(String text, boolean scan) {
        var page = new Page(0, List.of(TextSource.OCR), "", 100, Page.UNKNOWN, Page.UNKNOWN);
        SourceText source = scan ? SourceText.of(text, Layout.ofPages(List.of(page))) : SourceText.of(text);
        return new DocumentParser().parse(source, "").header();
    }

    private static String type(Header header) {
        return header.type().known().map(DocumentType::code).orElse("-");
    }

    private static String symbol(Header header) {
        return header.number()
                .known()
                .map(number -> Folding.key(number.symbol()))
                .orElse("-");
    }

    private static String month(Header header) {
        return header.date()
                .known()
                .map(date -> date.year() + "-" + date.month())
                .orElse("-");
    }

    private static String issuers(Header header) {
        return String.join(
                ";",
                header.issuers().stream()
                        .map(issuer -> Folding.key(issuer.name()))
                        .toList());
    }
}
