package vn.cancu.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import vn.cancu.corpus.CorpusFile;

/// Measures what it costs to read files, beside what bare Tika (with its streaming reader of .docx) costs for the same
/// files in the same process: a program, not a test.
///
/// Arguments: a folder; how many passes (5); `both`, `ours` or `tika`. The first pass is printed as cold, the best of
/// the others as warm. One thread; without the pipe to a worker process. Lines: kind, files, and for each side wall and
/// CPU milliseconds a file and thousands of chars a file.
final class ExtractSpeed {
    private final Path folder;
    private final Formats formats = new Formats();
    private final PlainTextExtractor plain =
            new PlainTextExtractor(ExtractSettings.standard().maxChars());
    private final AutoDetectParser tika = new AutoDetectParser();
    private final Path temporary;

    private ExtractSpeed(Path folder) throws IOException {
        this.folder = folder;
        this.temporary = Files.createTempDirectory("cancu-speed-");
    }

    /// What the files of a kind cost in a pass.
    private record Cost(int files, double wall, double cpu, double chars) {
        Cost plus(Cost other) {
            return new Cost(files + other.files, wall + other.wall, cpu + other.cpu, chars + other.chars);
        }
    }

    /// Runs.
    public static void main(String[] arguments) throws IOException {
        int passes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        String sides = arguments.length > 2 ? arguments[2] : "both";
        new ExtractSpeed(Path.of(arguments[0])).run(passes, sides);
    }

    private void run(int passes, String sides) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var ours = new ArrayList<Map<String, Cost>>();
        var bare = new ArrayList<Map<String, Cost>>();
        for (int i = 0; i < passes; i++) {
            if (!sides.equals("tika")) {
                ours.add(pass(files, this::ours));
            }
            if (!sides.equals("ours")) {
                bare.add(pass(files, this::bare));
            }
        }
        PrintStream out = System.out;
        out.println("pass\tkind\tfiles\tours ms\tours cpu\tours kchars\ttika ms\ttika cpu\ttika kchars");
        print(out, "cold", first(ours), first(bare));
        print(out, "warm", best(ours), best(bare));
    }

    private static Map<String, Cost> first(List<Map<String, Cost>> passes) {
        return passes.isEmpty() ? Map.of() : passes.getFirst();
    }

    private static Map<String, Cost> best(List<Map<String, Cost>> passes) {
        var best = new TreeMap<String, Cost>();
        passes.stream()
                .skip(1)
                .forEach(pass ->
                        pass.forEach((kind, cost) -> best.merge(kind, cost, (a, b) -> a.cpu() <= b.cpu() ? a : b)));
        return best;
    }

    private static void print(PrintStream out, String name, Map<String, Cost> ours, Map<String, Cost> bare) {
        var none = new Cost(1, 0, 0, 0);
        for (String kind : new TreeMap<>(ours.isEmpty() ? bare : ours).keySet()) {
            Cost a = ours.getOrDefault(kind, none);
            Cost b = bare.getOrDefault(kind, none);
            out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%d\t%.2f\t%.2f\t%.1f\t%.2f\t%.2f\t%.1f%n",
                    name,
                    kind,
                    Math.max(a.files(), b.files()),
                    a.wall() / a.files(),
                    a.cpu() / a.files(),
                    a.chars() / a.files() / 1e3,
                    b.wall() / b.files(),
                    b.cpu() / b.files(),
                    b.chars() / b.files() / 1e3);
        }
    }

    private Map<String, Cost> pass(List<Path> files, ToLongFunction<Path> reading) {
        var threads = ManagementFactory.getThreadMXBean();
        var costs = new TreeMap<String, Cost>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            long wall = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            long chars = reading.applyAsLong(file);
            double cpuTime = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
            var cost = new Cost(1, (System.nanoTime() - wall) / 1e6, cpuTime, chars);
            costs.merge(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), cost, Cost::plus);
            costs.merge("all", cost, Cost::plus);
        }
        return costs;
    }

    private long ours(Path file) {
        try {
            var known = new CorpusFile(file, Files.size(file), 0);
            if (plain.extract(known, Optional.empty()).orElse(null) instanceof Extraction.Extracted extracted) {
                return extracted.text().raw().length();
            }
            var session = new Session(ExtractSettings.standard().maxChars(), Map.of(), temporary, _ -> {});
            Draft draft = new FileReading(formats, session)
                    .read(file, file.getFileName().toString(), Optional.empty());
            return draft instanceof Draft.Text text ? text.raw().length() : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private long bare(Path file) {
        var metadata = new Metadata();
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        var handler = new BodyContentHandler(-1);
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            tika.parse(in, handler, metadata, context);
        } catch (Exception e) {
            return 0;
        }
        return handler.toString().length();
    }
}
