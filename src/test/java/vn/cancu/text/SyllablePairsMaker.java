package vn.cancu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes `syllable_pairs.tsv`, the counts of [SyllablePairs], from texts that may not be redistributed. It takes only
/// how often words and pairs of words occur, from which no sentence can be reconstructed.
///
/// Arguments: the folder of the collections (`congbao`, the gazette, and `phapdien`, the national legal code); the
/// folder of the tables of places; the file to write. Pairs within place names are added, because laws seldom mention
/// places.
final class SyllablePairsMaker {
    /// Least number of occurrences of a word and of a pair to be included.
    private static final int SELDOM = 40;
    private static final int SELDOM_PAIR = 3;
    /// Most letters of a word.
    private static final int LONGEST = 7;
    /// Number of occurrences counted for each place name.
    private static final int PLACE = 50;

    private static final String HEAD = """
            # How often words stand side by side in administrative Vietnamese; see the class SyllablePairs.
            # Made by SyllablePairsMaker (among the tests) from the national legal code (65,270 articles) and 248 documents
            # of the gazette, with the names of provinces, districts and communes %d times each. Figures only: words of up
            # to %d letters that are written %d times or more, pairs that are written %d times or more.
            # A row: the word; how often; what follows it, most frequent first, `n:` before those that follow it
            # about 2^(n/2) times. `.` is any mark of punctuation, `0` any number.
            """;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Map<String, Integer>> pairs = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        var maker = new SyllablePairsMaker();
        Path collections = Path.of(arguments[0]);
        maker.add(collections.resolve("congbao/documents.jsonl.xz"), "text");
        maker.add(collections.resolve("phapdien/articles.jsonl.xz"), "title", "citation", "text");
        for (String table : List.of("provinces.tsv", "districts_before_2025-07-01.tsv", "communes_2026.tsv")) {
            maker.addPlaces(Files.readAllLines(Path.of(arguments[1]).resolve(table)));
        }
        Files.writeString(Path.of(arguments[2]), maker.table());
    }

    private void add(Path file, String... fields) throws IOException {
        var mapper = JsonMapper.shared();
        try (var reader = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = mapper.readTree(line);
                for (String field : fields) {
                    add(node.path(field).asString(""), 1);
                }
            }
        }
    }

    private void addPlaces(List<String> table) {
        List<String> columns = List.of(table.getFirst().split("\t"));
        int name = Math.max(columns.indexOf("full_name"), columns.indexOf("old_name"));
        new TreeSet<>(table.subList(1, table.size()).stream()
                        .map(row -> row.split("\t")[name])
                        .toList())
                .forEach(place -> add(place, PLACE));
    }

    private void add(String text, int times) {
        String before = SyllablePairs.MARK_SIGN;
        for (String word : words(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            if (!(word.equals(SyllablePairs.MARK_SIGN) && before.equals(word))) {
                words.merge(word, times, Integer::sum);
                pairs.computeIfAbsent(before, _ -> new HashMap<>()).merge(word, times, Integer::sum);
                before = word;
            }
        }
    }

    /// The words of a text, with punctuation marks and numbers.
    private static List<String> words(String text) {
        var found = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            char c = text.charAt(at++);
            if (Character.isLetter(c)) {
                while (at < text.length() && Character.isLetter(text.charAt(at))) {
                    at++;
                }
                found.add(SyllablePairs.form(text.substring(start, at)));
            } else if (Character.isDigit(c)) {
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
                found.add(SyllablePairs.NUMBER_SIGN);
            } else if (!Character.isWhitespace(c)) {
                found.add(SyllablePairs.MARK_SIGN);
            }
        }
        return found;
    }

    private String table() {
        List<String> known = words.keySet().stream()
                .filter(word -> words.get(word) >= SELDOM && word.length() <= LONGEST)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        known.removeAll(List.of(SyllablePairs.MARK_SIGN, SyllablePairs.NUMBER_SIGN));
        known.addAll(0, List.of(SyllablePairs.MARK_SIGN, SyllablePairs.NUMBER_SIGN));
        var rows = new StringBuilder(HEAD.formatted(PLACE, LONGEST, SELDOM, SELDOM_PAIR));
        for (String word : known) {
            rows.append(word)
                    .append('\t')
                    .append(words.get(word))
                    .append('\t')
                    .append(followers(word))
                    .append('\n');
        }
        return rows.toString();
    }

    private String followers(String word) {
        var groups = new TreeMap<Integer, TreeSet<String>>(Comparator.reverseOrder());
        pairs.getOrDefault(word, Map.of()).forEach((after, count) -> {
            if (count >= SELDOM_PAIR && words.get(after) >= SELDOM && after.length() <= LONGEST) {
                int step = (int) Math.round(2 * Math.log(count) / Math.log(SyllablePairs.STEP));
                groups.computeIfAbsent(step, _ -> new TreeSet<>()).add(after);
            }
        });
        return groups.entrySet().stream()
                .map(group -> group.getKey() + ":" + String.join(" ", group.getValue()))
                .collect(Collectors.joining(" "));
    }
}
