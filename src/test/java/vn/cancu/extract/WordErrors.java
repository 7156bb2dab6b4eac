package vn.cancu.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;

/// Measures the word error of recognised pages against typed ones, beside bare Tesseract on the same pages drawn with 300
/// dots an inch (what Tika does with a scan). Arguments: a folder of typed pages, `<start of the file's name>-<page>.txt`;
/// the folder of the files; a folder for what is drawn in between.
///
/// A word is what stands between blanks, without punctuation at its ends; its errors are substitutions, omissions and
/// insertions in the order of the text. `marks aside` compares words without their marks.
final class WordErrors {
    private static final String PUNCTUATION = "[.,;:!?()\"'“”‘’„«»‹›†‡•*_|`~…-]+";

    private final Path files;
    private final Path scratch;

    private WordErrors(Path files, Path scratch) {
        this.files = files;
        this.scratch = scratch;
    }

    /// Errors and words, each with and without marks.
    private record Score(int errors, int bareErrors, int words) {
        static Score of(String typed, String read) {
            List<String> a = split(typed);
            List<String> b = split(read);
            return new Score(distance(a, b), distance(bare(a), bare(b)), a.size());
        }

        Score plus(Score other) {
            return new Score(errors + other.errors, bareErrors + other.bareErrors, words + other.words);
        }

        @Override
        public String toString() {
            return "%5.1f %% (marks aside %4.1f %%)".formatted(100.0 * errors / words, 100.0 * bareErrors / words);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var errors = new WordErrors(Path.of(arguments[1]), Path.of(arguments[2]));
        OcrEngine engine = OcrEngine.find(System.getenv(), Duration.ofSeconds(60));
        var ours = new Score(0, 0, 0);
        var bare = new Score(0, 0, 0);
        try (var extractor = new FileExtractor(ExtractSettings.standard(), engine, Optional.empty());
                Stream<Path> typed = Files.list(Path.of(arguments[0]))) {
            for (Path page : typed.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = page.getFileName().toString();
                int dash = name.lastIndexOf('-');
                int number = Integer.parseInt(name.substring(dash + 1, name.length() - 4));
                Path file = errors.file(name.substring(0, dash));
                String truth = Files.readString(page);
                Score our = Score.of(truth, ours(extractor, file, number));
                Score their = Score.of(truth, errors.bare(file, number));
                System.out.printf("%-14s %4d words   ours %s   bare %s%n", name, our.words(), our, their);
                ours = ours.plus(our);
                bare = bare.plus(their);
            }
        }
        System.out.printf("%-14s %4d words   ours %s   bare %s%n", "all", ours.words(), ours, bare);
    }

    private Path file(String start) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String ours(FileExtractor extractor, Path path, int number) throws IOException {
        var file = new CorpusFile(path, Files.size(path), 0);
        var read = (Extraction.Extracted) extractor.recognise(file, extractor.extract(file), _ -> {});
        SourceText text = read.text();
        return text.at(text.page(number));
    }

    private String bare(Path file, int number) throws IOException, InterruptedException {
        Path picture = scratch.resolve("page");
        String page = String.valueOf(number);
        run(List.of(
                "pdftoppm",
                "-r",
                "300",
                "-gray",
                "-f",
                page,
                "-l",
                page,
                "-singlefile",
                file.toString(),
                picture + ""));
        run(List.of("tesseract", picture + ".pgm", picture.toString(), "-l", "vie"));
        return Files.readString(scratch.resolve("page.txt"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        if (builder.start().waitFor() != 0) {
            throw new IOException(command + " failed");
        }
    }

    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        String dashes = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[–—−‐‑]", "-");
        for (String token : dashes.split("\\s+")) {
            String word = token.replaceAll("^" + PUNCTUATION + "|" + PUNCTUATION + "$", "");
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<String> bare(List<String> words) {
        return words.stream()
                .map(word -> Folding.bare(word).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int distance(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (int j = 0; j <= b.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.size(); j++) {
                int changed = diagonal + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.size()];
    }
}
