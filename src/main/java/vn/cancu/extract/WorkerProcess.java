package vn.cancu.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One worker: a Java process of our own that reads files and may be killed at any moment.
///
/// Used by one thread at a time; [#kill()] may come from any.
final class WorkerProcess {
    private static final Duration START = Duration.ofSeconds(120);
    /// Megabytes a worker begins with. Java would begin with a share of what the machine has, and fill it before it looks
    /// for garbage.
    private static final int LEAST_HEAP = 64;
    /// Megabytes of it for what lives shortly: what a page leaves behind is gone before the next.
    private static final int YOUNG_HEAP = 32;

    /// What came of a request.
    sealed interface Reply<T> {

        /// The worker answered.
        record Done<T>(T answer) implements Reply<T> {}

        /// The worker is gone.
        ///
        /// @param reason TIMEOUT, MEMORY or CRASH
        /// @param unit what it was reading, 0 for the file itself
        record Died<T>(Reason reason, int unit) implements Reply<T> {}
    }

    private final Process process;
    private final Path folder;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final ScheduledExecutorService clock;
    private int answered;

    private WorkerProcess(Process process, Path folder, ScheduledExecutorService clock) {
        this.process = process;
        this.folder = folder;
        this.clock = clock;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /// Starts a worker and waits until it is ready.
    ///
    /// @throws IOException when the system cannot start it or it does not become ready
    static WorkerProcess start(ExtractSettings settings, ScheduledExecutorService clock) throws IOException {
        Path folder = WorkerFolders.fresh();
        try {
            var builder = new ProcessBuilder(command(settings, folder))
                    .directory(WorkerFolders.temporary().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(List.of("SystemRoot", "TZ"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            var worker = new WorkerProcess(builder.start(), folder, clock);
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            WorkerFolders.delete(folder);
            throw e;
        }
    }

    private static List<String> command(ExtractSettings settings, Path folder) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + Math.min(LEAST_HEAP, settings.heapMegabytes()) + "m",
                "-Xmx" + settings.heapMegabytes() + "m",
                "-Xmn" + Math.min(YOUNG_HEAP, settings.heapMegabytes() / 2) + "m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-ShrinkHeapInSteps",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + folder.resolve("hs_err.log"),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"));
        command.addAll(settings.jvmArguments());
        command.addAll(List.of("-cp", classPath(), Worker.class.getName(), folder.toString()));
        return command;
    }

    /// The class path of this process, absolute, because a worker runs in another folder.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() throws IOException {
        var limit = clock.schedule(this::kill, START.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (in.readByte() != Frames.READY) {
                throw new StreamCorruptedException("the worker did not say that it is ready");
            }
        } catch (IOException e) {
            kill();
            throw e;
        } finally {
            limit.cancel(false);
        }
    }

    /// Asks for one thing. After [Reply.Died] the worker is gone and its folder deleted.
    <T> Reply<T> ask(Request<T> request, Duration timeout) {
        int unit = 0;
        var deadline = new Deadline(clock, timeout, this::kill);
        try {
            request.write(out);
            out.flush();
            while (true) {
                switch (in.readByte()) {
                    case Frames.UNIT -> {
                        unit = in.readInt();
                        deadline.extend();
                    }
                    case Frames.RESULT -> {
                        T answer = request.answer(in);
                        answered++;
                        return new Reply.Done<>(answer);
                    }
                    default -> throw new StreamCorruptedException("no such frame");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            kill();
            return new Reply.Died<>(reason(deadline.passed()), unit);
        } finally {
            deadline.cancel();
        }
    }

    private Reason reason(boolean late) {
        if (late) {
            return Reason.TIMEOUT;
        }
        return process.exitValue() == Worker.OUT_OF_MEMORY ? Reason.MEMORY : Reason.CRASH;
    }

    /// How many files this worker has answered.
    int answered() {
        return answered;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// The worker's process id.
    long pid() {
        return process.pid();
    }

    /// Lets the worker end by itself; kills it when it takes too long.
    void end(Duration grace) {
        try {
            out.close();
            process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // The worker is gone already, which is what was wanted.
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /// Ends the worker and all it has started, now, and deletes its folder.
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        WorkerFolders.delete(folder);
    }
}
