package vn.cancu.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.json.GoldJson;
import vn.cancu.json.Json;
import vn.cancu.json.ReadingJson;
import vn.cancu.text.Folding;

/// Measures whether what careful readers found on scans can be found in the recognised text: symbol, month and year, type,
/// issuer, signers. Everything is compared without marks, blanks and punctuation. An issuer whose place is printed
/// elsewhere (`UBND TỈNH KIÊN GIANG`, `SỞ Y TẾ`) is found when both parts are.
///
/// Arguments: a folder of gold records; the folder of the files; a folder for recognised pages.
final class ScanFindability {
    private static final List<String> PLACES = List.of(" tỉnh ", " thành phố ");

    private final Map<String, int[]> counts = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        var measure = new ScanFindability();
        OcrEngine engine = OcrEngine.find(System.getenv(), Duration.ofSeconds(60));
        Optional<Path> cache = Optional.of(Path.of(arguments[2]));
        try (var extractor = new FileExtractor(ExtractSettings.standard(), engine, cache);
                Stream<Path> records = Files.list(Path.of(arguments[0]))) {
            for (Path record : records.sorted().toList()) {
                GoldJson gold = Json.read(Files.readString(record), GoldJson.class);
                if (String.valueOf(gold.kind()).startsWith("scanned")) {
                    measure.add(record.getFileName().toString(), gold, text(extractor, arguments[1], gold));
                }
            }
        }
        int found = measure.counts.values().stream().mapToInt(count -> count[0]).sum();
        int all = measure.counts.values().stream().mapToInt(count -> count[1]).sum();
        measure.counts.forEach((what, count) -> System.out.printf("%-8s %3d of %3d%n", what, count[0], count[1]));
        System.out.printf("all      %3d of %3d = %.3f%n", found, all, (double) found / all);
    }

    private static String text(FileExtractor extractor, String folder, GoldJson gold) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            Path path = files.filter(file -> file.getFileName()
                            .toString()
                            .startsWith(gold.sha256().substring(0, 8)))
                    .findFirst()
                    .orElseThrow();
            var file = new CorpusFile(path, Files.size(path), 0);
            return extractor.recognise(file, extractor.extract(file), _ -> {}) instanceof Extraction.Extracted read
                    ? read.text().normal()
                    : "";
        }
    }

    private void add(String name, GoldJson gold, String text) {
        String all = folded(text);
        BiFunction<String, Boolean, Boolean> note = (what, found) -> {
            int[] count = counts.computeIfAbsent(what.split(" ")[0], _ -> new int[2]);
            count[0] += found ? 1 : 0;
            count[1]++;
            if (!found) {
                System.out.println(name + " " + what);
            }
            return found;
        };
        if (gold.number() != null) {
            String symbol = gold.number().substring(gold.number().lastIndexOf('/') + 1);
            note.apply("symbol " + symbol, all.contains(folded(symbol)));
        }
        if (gold.date() != null && gold.date().length() >= 7) {
            int month = Integer.parseInt(gold.date().substring(5, 7));
            String year = "nam" + gold.date().substring(0, 4);
            note.apply(
                    "month " + gold.date(),
                    all.contains("thang" + month + year) || all.contains("thang0" + month + year));
        }
        ReadingJson.Type type = gold.type();
        if (type != null && !"CV".equals(type.code())) {
            note.apply("type " + type.name(), all.contains(folded(type.name())));
        }
        gold.issuers().forEach(issuer -> note.apply("issuer " + issuer.name(), hasIssuer(all, issuer)));
        gold.signers().stream()
                .map(GoldJson.Signer::name)
                .filter(signer -> signer != null)
                .forEach(signer -> note.apply("signer " + signer, all.contains(folded(signer))));
    }

    private static boolean hasIssuer(String all, GoldJson.Issuer issuer) {
        return Stream.concat(Stream.of(issuer.name()), issuer.accept().stream()).anyMatch(name -> {
            boolean parts = PLACES.stream().anyMatch(place -> {
                int at = name.indexOf(place);
                return at > 0
                        && all.contains(folded(name.substring(0, at)))
                        && all.contains(folded(name.substring(at + place.length())));
            });
            return parts || all.contains(folded(name));
        });
    }

    private static String folded(String text) {
        var folded = new StringBuilder();
        Folding.bare(text)
                .toLowerCase(java.util.Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }
}
