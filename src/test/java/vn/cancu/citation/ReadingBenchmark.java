package vn.cancu.citation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.cancu.SharedCorpora;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.duty.DutyReader;
import vn.cancu.number.NumberScanner;
import vn.cancu.parse.DocumentParser;
import vn.cancu.text.SourceText;

/// Prints how fast texts are read, step by step, in megabytes (UTF-8) a second of one core: on the documents of the
/// gazette, and on inputs made to hurt, each in doubling sizes.
///
/// Argument: `gazette` or `hostile` for one of the parts alone.
final class ReadingBenchmark {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /// Repeated to the sizes wanted; each aims at a loop that could run over the rest of the text again and again.
    static final List<String> UNITS = List.of(
            "số số số ",
            "1/1/1/1",
            "12/",
            "1-A-A/",
            "căn cứ căn cứ ",
            "số 1/QĐ-UB ",
            "Quyết định số 12/QĐ-UBND, ",
            "Quyết định số 12/2020/QĐ-UBND sửa đổi ",
            "theo Luật số 1/2020/QH14; ",
            "ngày 1/1/2020 ",
            "ngày 1/1/2020 của Bộ ",
            "- 1/KH-TU\n",
            "(((((",
            "“số 1/NQ-CP về ",
            ".\n\n",
            "a. ",
            "1/QĐ-\n",
            "số 1/QĐ-UB hết hiệu lực; ",
            "Quyết định 1/KH-A (của ",
            "Luật Luật Luật ",
            "điểm a khoản 1 Điều 2 ",
            "(sau đây gọi tắt là ",
            "Kế hoạch 1/KH-UBND (sau đây gọi là Kế hoạch 1) ",
            "KẾ HOẠCH\n",
            "TM. ỦY BAN\n",
            "Nơi nhận:\n- A;\n",
            "\n",
            " ",
            "ệ");

    private ReadingBenchmark() {}

    /// Runs it.
    public static void main(String[] arguments) throws IOException {
        String mode = arguments.length > 0 ? arguments[0] : "all";
        if (!mode.equals("hostile")) {
            gazette(mode.equals("gazette") ? 8 : 4);
        }
        if (!mode.equals("gazette")) {
            hostile();
        }
    }

    private static void gazette(int rounds) throws IOException {
        List<String> texts = SharedCorpora.lines("congbao/documents.jsonl.xz").stream()
                .map(line -> line.get("text").asString())
                .toList();
        List<SourceText> sources = texts.stream().map(SourceText::of).toList();
        var parser = new DocumentParser();
        var reader = new DocumentReader();
        var citations = new CitationReader();
        List<AdministrativeDocument> documents =
                sources.stream().map(source -> parser.parse(source, "")).toList();
        double megabytes = texts.stream()
                        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum()
                / 1e6;
        for (int round = 1; round <= rounds; round++) {
            double normal = seconds(texts, SourceText::of);
            double numbers = seconds(sources, source -> NumberScanner.scan(source.normal()));
            double parse = seconds(sources, source -> parser.parse(source, ""));
            long start = CLOCK.getCurrentThreadCpuTime();
            for (int i = 0; i < sources.size(); i++) {
                citations.read(sources.get(i), documents.get(i));
            }
            double cite = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
            double all = seconds(texts, text -> reader.read(SourceText.of(text), ""));
            print(
                    "round %d, %.1f MB: normalise %.1f, numbers %.1f, parse %.1f, cite %.1f, all %.1f MB/s",
                    round,
                    megabytes,
                    megabytes / normal,
                    megabytes / numbers,
                    megabytes / parse,
                    megabytes / cite,
                    megabytes / all);
        }
    }

    private static <T> double seconds(List<T> inputs, Consumer<T> work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        inputs.forEach(work);
        return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static void hostile() {
        var reader = new DocumentReader();
        var duties = new DutyReader();
        for (String unit : UNITS) {
            String name = unit.strip().replace("\n", "⏎");
            doubled("read   " + name, unit, text -> reader.read(SourceText.of(text), ""));
            Map<String, Reading> read = new HashMap<>();
            doubled(
                    "duties " + name,
                    unit,
                    text -> duties.read(read.computeIfAbsent(text, one -> reader.read(SourceText.of(one), ""))));
        }
    }

    /// The best of three runs for each size, in milliseconds; the first only warms up and fills caches.
    private static void doubled(String name, String unit, Consumer<String> work) {
        var line = new StringBuilder();
        double before = 0;
        double worst = 0;
        for (int size = 1 << 17; size <= 1 << 20; size *= 2) {
            String text = unit.repeat(size / unit.length());
            work.accept(text);
            double best = Double.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                best = Math.min(best, seconds(List.of(text), work));
            }
            worst = before > 0 ? Math.max(worst, best / before) : 0;
            before = best;
            line.append(String.format(Locale.ROOT, " %.0f", best * 1000));
        }
        print("%-50s ms%s, worst doubling %.1f", name, line, worst);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
