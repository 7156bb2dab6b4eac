package vn.cancu.extract;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Tesseract, run as a process of its own for every few pictures, in one thread: two such processes on two cores read
/// four times as many pages as one that is left to spread over both (measured: 2.0 against 9.2 seconds a page).
///
/// The pictures go through the standard input as the pages of one file, so that the data of the language are loaded once
/// for all of them (measured: 60 of about 1,100 milliseconds a page); the words come back with their places as
/// tab-separated values.
///
/// @param program absolute path
/// @param version as it names itself, `5.3.0`
/// @param environment what it needs of the environment
/// @param timeout longest time for one picture; several get half of it
record TesseractEngine(Path program, String version, Map<String, String> environment, Duration timeout)
        implements OcrEngine {
    private static final String LANGUAGE = "vie";
    private static final List<String> INHERITED = List.of("TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SystemRoot");
    private static final String ADVICE =
            "pages that are pictures wait for OCR; install tesseract-ocr and tesseract-ocr-vie";
    private static final Duration ASKING = Duration.ofSeconds(10);
    private static final int COLUMNS = 12;

    /// Looks for Tesseract on this machine.
    ///
    /// @param path folders to look in, as the variable PATH gives them
    /// @param environment of this process
    /// @param timeout longest time for one picture
    /// @return a [NoEngine] when it is not there, or there without its Vietnamese data
    static OcrEngine find(String path, Map<String, String> environment, Duration timeout) {
        Optional<Path> program = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("tesseract", "tesseract.exe").map(name -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
        if (program.isEmpty()) {
            return new NoEngine("tesseract is not installed: " + ADVICE);
        }
        var needed = new TreeMap<String, String>();
        INHERITED.stream()
                .filter(environment::containsKey)
                .forEach(name -> needed.put(name, environment.getOrDefault(name, "")));
        var engine = new TesseractEngine(program.get().toAbsolutePath(), "", needed, timeout);
        try {
            List<String> languages = engine.ask("--list-langs");
            return languages.contains(LANGUAGE)
                    ? new TesseractEngine(engine.program(), engine.askVersion(), needed, timeout)
                    : new NoEngine("tesseract is installed without Vietnamese data: " + ADVICE);
        } catch (IOException e) {
            return new NoEngine("tesseract cannot be started (" + e.getMessage() + "): " + ADVICE);
        }
    }

    private String askVersion() throws IOException {
        return ask("--version").stream()
                .filter(line -> line.startsWith("tesseract "))
                .map(line -> line.substring("tesseract ".length()).strip())
                .findFirst()
                .orElse("?");
    }

    private List<String> ask(String option) throws IOException {
        Process process = builder(List.of(program.toString(), option))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return limited(
                process,
                ASKING,
                () -> process.inputReader(StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .toList());
    }

    @Override
    public boolean isInstalled() {
        return true;
    }

    @Override
    public String description() {
        return "tesseract " + version + " (" + LANGUAGE + ")";
    }

    @Override
    public List<List<OcrWord>> read(List<Picture> pictures, Look look) throws IOException {
        if (pictures.isEmpty()) {
            return List.of();
        }
        var command = new ArrayList<>(List.of(program.toString(), "stdin", "stdout", "-l", LANGUAGE));
        command.addAll(List.of("--psm", segmentation(look), "-c", "tessedit_create_tsv=1"));
        Process process =
                builder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        // Whoever asks for several asks again for each when that fails, and needs the time for it.
        return limited(process, pictures.size() > 1 ? timeout.dividedBy(2) : timeout, () -> {
            try (var out = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
                TiffPages.write(pictures, out);
            }
            List<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            return words(lines, pictures.size());
        });
    }

    private static String segmentation(Look look) {
        return switch (look) {
            case PAGE -> "3";
            case COLUMN -> "6";
            case SCATTERED -> "11";
        };
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private interface Exchange<T> {
        T run() throws IOException;
    }

    /// Talks with a process, which is ended when that takes too long.
    private static <T> T limited(Process process, Duration time, Exchange<T> exchange) throws IOException {
        Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
        var late = CompletableFuture.runAsync(process::destroyForcibly, later);
        try {
            T result = exchange.run();
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("tesseract ended with status " + status);
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            late.cancel(false);
            process.destroyForcibly();
        }
    }

    /// The words of Tesseract's tab-separated values: level, page, block, paragraph, line, word, left, top, width, height,
    /// confidence, text. Level 5 is a word.
    private static List<List<OcrWord>> words(List<String> lines, int pages) {
        List<List<OcrWord>> words =
                Stream.<List<OcrWord>>generate(ArrayList::new).limit(pages).toList();
        String last = "";
        int line = -1;
        for (String row : lines) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals("5") || cells[11].isBlank()) {
                continue;
            }
            String at = String.join(".", cells[1], cells[2], cells[3], cells[4]);
            line += at.equals(last) ? 0 : 1;
            last = at;
            var box = new OcrWord.Box(
                    Integer.parseInt(cells[6]),
                    Integer.parseInt(cells[7]),
                    Integer.parseInt(cells[8]),
                    Integer.parseInt(cells[9]));
            int confidence = Math.clamp((int) Double.parseDouble(cells[10]), 0, 100);
            words.get(Integer.parseInt(cells[1]) - 1)
                    .add(new OcrWord(letters(cells[11].strip()), box, confidence, line));
        }
        return words;
    }

    /// The Vietnamese model often reads *Đ* as the Icelandic letter that looks like it, sometimes as both, and the dash
    /// before a list item as the sign of negation.
    private static String letters(String text) {
        return text.replace('Ð', 'Đ').replace("ĐĐ", "Đ").replace('¬', '-');
    }

    void write(DataOutputStream out) throws IOException {
        Frames.write(out, program.toString());
        Frames.write(out, version);
        out.writeLong(timeout.toMillis());
        out.writeInt(environment.size());
        for (var entry : environment.entrySet()) {
            Frames.write(out, entry.getKey());
            Frames.write(out, entry.getValue());
        }
    }

    static TesseractEngine from(DataInputStream in) throws IOException {
        Path program = Path.of(Frames.readString(in));
        String version = Frames.readString(in);
        Duration timeout = Duration.ofMillis(in.readLong());
        var environment = new TreeMap<String, String>();
        for (int i = Frames.count(in.readInt()); i > 0; i--) {
            environment.put(Frames.readString(in), Frames.readString(in));
        }
        return new TesseractEngine(program, version, environment, timeout);
    }
}
