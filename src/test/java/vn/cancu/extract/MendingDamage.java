package vn.cancu.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.text.Syllables;

/// Counts how many correct words [WordMending] spoils: born-digital texts are treated as recognised, every word with a
/// high confidence. Argument: a folder of files; scans and texts in other languages are skipped.
final class MendingDamage {
    private static final int SURE = 93;
    /// Most words taken from one document.
    private static final int MOST = 8_000;
    private static final int SHOWN = 40;

    private MendingDamage() {}

    public static void main(String[] arguments) throws IOException {
        int words = 0;
        var changed = new TreeMap<String, Integer>();
        try (var extractor = new FileExtractor(ExtractSettings.standard(), new NoEngine(""), Optional.empty());
                Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path path : files.sorted().toList()) {
                var file = new CorpusFile(path, Files.size(path), 0);
                if (!(extractor.extract(file) instanceof Extraction.Extracted read)
                        || Syllables.count(read.text().normal()).share() < 90) {
                    continue;
                }
                List<OcrWord> mended = WordMending.mended(
                                WordJoints.mended(lines(read.text().normal())))
                        .stream()
                        .flatMap(line -> line.cells().stream())
                        .flatMap(List::stream)
                        .toList();
                words += mended.size();
                mended.stream()
                        .filter(word -> !word.read().isEmpty())
                        .forEach(word -> changed.merge(word.read() + " -> " + word.text(), 1, Integer::sum));
            }
        }
        int all = changed.values().stream().mapToInt(count -> count).sum();
        changed.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(change -> System.out.printf("%4d %s%n", change.getValue(), change.getKey()));
        System.out.printf("%d of %d words = %.2f in a thousand%n", all, words, 1_000.0 * all / words);
    }

    private static List<ReadingOrder.Line> lines(String text) {
        var lines = new ArrayList<ReadingOrder.Line>();
        int words = 0;
        for (String line : text.split("\n")) {
            var cells = new ArrayList<List<OcrWord>>();
            for (String cell : line.split("\t")) {
                int first = words;
                cells.add(Arrays.stream(cell.strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> new OcrWord(word, new OcrWord.Box(100 * first, 0, 90, 10), SURE, 0))
                        .toList());
                words += cells.getLast().size();
            }
            if (words > MOST) {
                break;
            }
            lines.add(new ReadingOrder.Line(cells));
        }
        return lines;
    }
}
