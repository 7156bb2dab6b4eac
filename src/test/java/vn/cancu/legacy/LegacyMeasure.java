package vn.cancu.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cancu.text.Layout;

/// Measures the decision about legacy charsets over the corpora: no test, a program.
///
/// Arguments: the folder of the corpora, then folders with texts of other languages. It prints the false decodings of
/// Unicode texts (whole, and line by line as texts of their own), and for 200 texts how many come back from each charset.
public final class LegacyMeasure {
    private LegacyMeasure() {}

    /// Runs the measurement.
    public static void main(String[] arguments) throws IOException {
        Path corpora = Path.of(arguments[0]);
        List<String> gazette = texts(corpora.resolve("congbao/documents.jsonl.xz"), 1, 1_000);
        List<String> articles = texts(corpora.resolve("phapdien/articles.jsonl.xz"), 30, 2_000);
        unicode("congbao", gazette);
        unicode("phapdien", articles);
        for (int i = 1; i < arguments.length; i++) {
            try (var files = Files.list(Path.of(arguments[i]))) {
                for (Path file : files.sorted().toList()) {
                    unicode(file.getFileName().toString(), List.of(Files.readString(file)));
                }
            }
        }
        List<String> sample = sample(gazette, articles);
        for (LegacyCharset charset : LegacyCharset.values()) {
            roundTrip(charset, sample);
        }
    }

    /// Texts of a corpus, every `step`-th.
    public static List<String> texts(Path file, int step, int most) throws IOException {
        var mapper = JsonMapper.builder().build();
        var texts = new ArrayList<String>();
        try (var in = new XZInputStream(Files.newInputStream(file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int line = 0;
            for (String row = reader.readLine(); row != null && texts.size() < most; row = reader.readLine()) {
                if (line++ % step == 0) {
                    JsonNode node = mapper.readTree(row);
                    texts.add(node.get("text").asString());
                }
            }
        }
        return texts;
    }

    /// 100 beginnings of gazette documents of about 3,000 chars, and 100 articles.
    public static List<String> sample(List<String> gazette, List<String> articles) {
        var sample = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            String text = gazette.get(2 * i);
            sample.add(text.substring(0, Math.min(text.length(), 3_000)));
            sample.add(articles.get(19 * i));
        }
        return sample;
    }

    private static void unicode(String name, List<String> texts) {
        int changed = 0;
        int changedLines = 0;
        long chars = 0;
        long start = System.nanoTime();
        for (String text : texts) {
            chars += text.length();
            LegacyText decoded = LegacyText.of(text, Layout.PLAIN);
            if (!decoded.decoded().isEmpty()) {
                changed++;
                System.out.println("  FALSE " + decoded.decoded() + " " + difference(text, decoded.raw()));
            }
        }
        long time = System.nanoTime() - start;
        for (String text : texts) {
            for (String line : text.split("\n")) {
                LegacyText decoded = LegacyText.of(line, Layout.PLAIN);
                if (!decoded.decoded().isEmpty()) {
                    changedLines++;
                    System.out.println("  FALSE line " + decoded.decoded() + " " + line + " -> " + decoded.raw());
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %5d texts %9d chars %6.1f Mchar/s  false: %d texts, %d lines%n",
                name,
                texts.size(),
                chars,
                chars * 1e3 / time,
                changed,
                changedLines);
    }

    private static void roundTrip(LegacyCharset charset, List<String> sample) {
        var encoder = new LegacyEncoder(charset);
        int whole = 0;
        int wholeFolded = 0;
        long same = 0;
        long all = 0;
        var examples = new ArrayList<String>();
        for (String text : sample) {
            String plain = LegacyEncoder.plain(text);
            String decoded = LegacyText.of(encoder.chars(plain), Layout.PLAIN).raw();
            whole += decoded.equals(plain) ? 1 : 0;
            if (decoded.equalsIgnoreCase(plain)) {
                wholeFolded++;
            } else if (examples.size() < 12) {
                examples.add(difference(plain, decoded));
            }
            all += plain.length();
            same += common(plain, decoded);
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s %d texts: %d to the letter, %d but for case; chars right but for case %.3f %%%n",
                charset.code(),
                sample.size(),
                whole,
                wholeFolded,
                100.0 * same / all);
        examples.forEach(example -> System.out.println("    " + example));
    }

    /// Chars that agree but for case, in lines that have the same length; lines are compared in order.
    public static long common(String expected, String found) {
        String[] left = expected.split("\n", -1);
        String[] right = found.split("\n", -1);
        long same = Math.min(left.length, right.length) - 1;
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            if (left[i].length() == right[i].length()) {
                for (int k = 0; k < left[i].length(); k++) {
                    boolean equal =
                            Character.toLowerCase(left[i].charAt(k)) == Character.toLowerCase(right[i].charAt(k));
                    same += equal ? 1 : 0;
                }
            }
        }
        return same;
    }

    /// The first place where two texts differ.
    public static String difference(String expected, String found) {
        int at = 0;
        while (at < Math.min(expected.length(), found.length())
                && Character.toLowerCase(expected.charAt(at)) == Character.toLowerCase(found.charAt(at))) {
            at++;
        }
        int from = Math.max(0, at - 30);
        return ("«" + expected.substring(from, Math.min(expected.length(), at + 30)) + "» «"
                        + found.substring(from, Math.min(found.length(), at + 30)) + "»")
                .replace("\n", "⏎");
    }
}
