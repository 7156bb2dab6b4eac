package vn.cancu.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The real program as a process of its own: started, waited for, killed. Its temporary files, and those of its parser
/// processes, lie in one folder, so that what is left behind can be seen.
final class Program {
    private static final long PATIENCE_SECONDS = 900;

    private final Path home;
    private final Path temporary;
    private final List<String> options;
    private final Map<String, String> environment;
    private final List<String> before;
    private final String classPath;
    private final Cleanup cleanup;

    private Program(
            Path home,
            Path temporary,
            List<String> options,
            Map<String, String> environment,
            List<String> before,
            String classPath,
            Cleanup cleanup) {
        this.home = home;
        this.temporary = temporary;
        this.options = options;
        this.environment = environment;
        this.before = before;
        this.classPath = classPath;
        this.cleanup = cleanup;
    }

    /// @param folder in which it keeps what it needs
    /// @param cleanup ends it when the run is interrupted
    static Program in(Path folder, Cleanup cleanup) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        temporary.toFile().setWritable(true, false);
        return new Program(
                Files.createDirectories(folder.resolve("home")),
                temporary,
                List.of("-XX:+UseParallelGC", "-Xmx512m"),
                Map.of("LC_ALL", "C.UTF-8"),
                List.of(),
                System.getProperty("java.class.path"),
                cleanup);
    }

    Program with(String... more) {
        return new Program(home, temporary, joined(options, List.of(more)), environment, before, classPath, cleanup);
    }

    Program in(Map<String, String> variables) {
        return new Program(home, temporary, options, variables, before, classPath, cleanup);
    }

    /// The same, started by another program that takes it as its last arguments.
    Program under(String... command) {
        return new Program(home, temporary, options, environment, List.of(command), classPath, cleanup);
    }

    /// The same, started by another program that takes it as its last arguments.
    ///
    /// @param classPath where that one finds the program
    Program under(String[] command, String classPath) {
        return new Program(home, temporary, options, environment, List.of(command), classPath, cleanup);
    }

    /// How a run ended.
    record Ended(int code, String out, String err, long millis) {
        List<String> errorLines() {
            return err.lines()
                    .filter(line -> !line.isBlank() && !line.contains(" files/s, ")) // progress
                    .toList();
        }

        boolean hasStackTrace() {
            return err.contains("\tat ") || out.contains("\tat ");
        }
    }

    /// A run that goes on.
    record Running(Process process, Path out, Path err, long since) {
        Ended await() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
                return new Ended(-1, "", "it did not end within " + PATIENCE_SECONDS + " s", millis());
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err), millis());
        }

        private long millis() {
            return (System.nanoTime() - since) / 1_000_000;
        }

        /// Peak memory in MB.
        ///
        /// @param own of the program itself
        /// @param parser the most of any parser process
        record Peaks(long own, long parser) {}

        /// Samples the memory of this run until it ends; 0 when the system does not report it.
        Peaks peaks() throws InterruptedException {
            long own = 0;
            long parser = 0;
            while (process.isAlive()) {
                own = Math.max(own, peak(process.toHandle()));
                parser = Math.max(
                        parser,
                        process.descendants().mapToLong(Running::peak).max().orElse(0));
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return new Peaks(own, parser);
        }

        private static long peak(ProcessHandle of) {
            try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(of.pid()), "status"))) {
                return lines.filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                        .findFirst()
                        .orElse(0);
            } catch (IOException | UncheckedIOException _) {
                return 0; // it has just ended
            }
        }

        /// kill -9; what it started is left to itself.
        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    Running start(String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Dcancu.home=" + home));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, "vn.cancu.App"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(environment);
        return new Running(cleanup.add(builder.start()), out, err, System.nanoTime());
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).await();
    }

    /// Parser processes of this program that live, and files they left, after a wait of at most five seconds. The files are
    /// deleted once they are told, so that the next look tells of its own.
    String leftovers() throws IOException, InterruptedException {
        String left = "";
        for (int i = 0; i < 50; i++) {
            long processes = ProcessHandle.allProcesses()
                    .filter(handle -> handle.info()
                            .commandLine()
                            .map(line -> line.contains(temporary.toString()) && line.contains("Worker"))
                            .orElse(false))
                    .count();
            long files;
            try (Stream<Path> list = Files.list(temporary)) {
                files = list.filter(path -> !path.getFileName().toString().startsWith("hsperf"))
                        .count();
            }
            if (processes + files == 0) {
                return "";
            }
            left = processes + " processes, " + files + " files";
            TimeUnit.MILLISECONDS.sleep(100);
        }
        try (Stream<Path> list = Files.list(temporary)) {
            list.filter(path -> !path.getFileName().toString().startsWith("hsperf"))
                    .forEach(Bench::delete);
        }
        return left;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
