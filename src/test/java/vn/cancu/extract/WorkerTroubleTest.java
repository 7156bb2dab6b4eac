package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.corpus.CorpusFile;

/// Files that hang, fill the memory or end the process of their reader, for real.
@Timeout(120)
class WorkerTroubleTest {
    private static final ExtractSettings SETTINGS =
            ExtractSettings.standard().withWorkers(1).withHeapMegabytes(96).withTimeout(Duration.ofSeconds(2));

    @TempDir
    private Path folder;

    private FileExtractor extractor;

    @BeforeEach
    void start() {
        extractor = new FileExtractor(SETTINGS);
    }

    @AfterEach
    void end() {
        extractor.close();
    }

    private Extraction read(String words) throws IOException {
        return readFile(words.hashCode() + ".trouble", words.getBytes(UTF_8));
    }

    private Extraction readFile(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return extractor.extract(new CorpusFile(path, bytes.length, 0));
    }

    private static void assertRefused(Reason reason, Extraction extraction) {
        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extraction.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    private static void assertText(String text, Extraction extraction) {
        assertThat(extraction)
                .isInstanceOfSatisfying(
                        Extraction.Extracted.class,
                        extracted -> assertThat(extracted.text().raw()).contains(text));
    }

    @Test
    void a_hanging_file_is_stopped_with_all_it_started_and_the_next_one_is_read() throws IOException {
        assertRefused(Reason.TIMEOUT, read("child"));
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> process.info().command().orElse("").endsWith("sleep")))
                .isEmpty();
        assertText("still here", read("still here"));
        assertThat(extractor.workersStarted()).isEqualTo(2);
    }

    @Test
    void a_file_that_fills_the_memory_ends_its_worker_only() throws IOException {
        assertRefused(Reason.MEMORY, read("fill"));
        assertText("still here", read("still here"));
    }

    @Test
    void a_file_that_ends_its_worker_is_tried_twice() throws IOException {
        assertRefused(Reason.CRASH, read("exit"));
        assertThat(extractor.workersStarted()).isEqualTo(2);
        assertText("still here", read("still here"));
    }

    @Test
    void a_file_nested_too_deeply_for_its_parser_is_damaged_and_the_worker_lives_on() throws IOException {
        assertRefused(Reason.DAMAGED, read("deep"));
        assertText("still here", read("still here"));
        assertThat(extractor.workersStarted()).isEqualTo(1);
    }

    @Test
    void what_a_library_prints_does_not_disturb_the_answer() throws IOException {
        assertText("a quiet text", read("print"));
    }

    @Test
    void text_before_a_fault_is_kept_and_marked() throws IOException {
        assertThat(read("break")).isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> {
            assertThat(extracted.text().raw()).startsWith("This text is long enough");
            assertThat(extracted.diagnostics()).extracting(d -> d.code()).containsExactly("partial-text");
        });
    }

    @Test
    void an_endless_text_is_cut_at_the_limit() throws IOException {
        try (var brief = new FileExtractor(SETTINGS.withMaxChars(10_000))) {
            Path path = Files.writeString(folder.resolve("endless.trouble"), "endless");
            assertThat(brief.extract(new CorpusFile(path, 7, 0)))
                    .isInstanceOfSatisfying(Extraction.Extracted.class, extracted -> {
                        assertThat(extracted.text().raw().length()).isBetween(9_000, 11_000);
                        assertThat(extracted.diagnostics())
                                .extracting(d -> d.code())
                                .containsExactly("truncated");
                    });
        }
    }

    @Test
    void one_bad_member_does_not_cost_the_others() throws IOException {
        byte[] zip = Samples.zip(List.of(
                Map.entry("a.trouble", "first".getBytes(UTF_8)),
                Map.entry("b.trouble", "hang".getBytes(UTF_8)),
                Map.entry("c.trouble", "exit".getBytes(UTF_8)),
                Map.entry("d.trouble", "fill".getBytes(UTF_8)),
                Map.entry("e.trouble", "last".getBytes(UTF_8))));
        List<Extraction.Member> members = ((Extraction.Unpacked) readFile("all.zip", zip)).members();
        assertThat(members).hasSize(5);
        assertText("first", members.get(0).extraction());
        assertRefused(Reason.TIMEOUT, members.get(1).extraction());
        assertRefused(Reason.CRASH, members.get(2).extraction());
        assertRefused(Reason.MEMORY, members.get(3).extraction());
        assertText("last", members.get(4).extraction());
    }

    @Test
    void a_worker_is_replaced_after_its_share_of_files() throws IOException {
        try (var pool = new FileExtractor(SETTINGS.withFilesPerWorker(2))) {
            for (int i = 0; i < 5; i++) {
                Path path = Files.writeString(folder.resolve(i + ".trouble"), "file " + i);
                assertText("file " + i, pool.extract(new CorpusFile(path, 6, 0)));
            }
            assertThat(pool.workersStarted()).isEqualTo(3);
        }
    }

    @Test
    void closing_ends_a_reading_in_progress() throws Exception {
        var reading = new FutureTask<>(() -> read("hang"));
        assertText("warm", read("warm"));
        Thread.ofPlatform().start(reading);
        extractor.close();
        assertThatThrownBy(() -> reading.get(60, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    /// A process that has two files read by a worker of its own, and prints the process id of the worker first.
    private static Process parent(Path temporary, Path first, Path second) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentProgram.class.getName(),
                        first.toString(),
                        second.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void a_worker_dies_with_its_parent_and_leaves_nothing_behind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path hang = Files.writeString(folder.resolve("hang.trouble"), "hang");
        Path good = Files.writeString(folder.resolve("good.trouble"), "good");
        Process parent = parent(temporary, good, hang);
        try (var out = new BufferedReader(new InputStreamReader(parent.getInputStream(), UTF_8))) {
            ProcessHandle worker =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            parent.destroyForcibly().waitFor();
            worker.onExit().get(20, TimeUnit.SECONDS);
            assertThat(temporary).isEmptyDirectory();
        }
    }

    /// A worker removes its folder when its loader is killed; only who kills both leaves it.
    @Test
    void what_killed_workers_left_is_swept_by_the_next_run() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("swept"));
        Process gone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        gone.waitFor();
        Path left = Files.createDirectory(temporary.resolve("cancu-worker-" + gone.pid() + "-left"));
        Files.writeString(left.resolve("part.tmp"), "half a member");
        String living = "cancu-worker-" + ProcessHandle.current().pid() + "-reading";
        Files.createDirectory(temporary.resolve(living));
        Files.createDirectory(temporary.resolve("cancu-worker-of-mine"));
        Path good = Files.writeString(folder.resolve("good.trouble"), "good");
        Process parent = parent(temporary, good, good);
        ProcessHandle worker;
        try (var out = new BufferedReader(new InputStreamReader(parent.getInputStream(), UTF_8))) {
            worker = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
        }
        parent.waitFor();
        worker.onExit().get(20, TimeUnit.SECONDS);
        assertThat(temporary.toFile().list()).containsExactlyInAnyOrder(living, "cancu-worker-of-mine");
    }

    /// The start-up cache of the parser processes is made by one that is started by hand and given nothing to read.
    @Test
    void a_worker_started_by_hand_leaves_the_temporary_folder_of_others_alone() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("shared"));
        Path another = Files.createDirectory(temporary.resolve("another-program"));
        Files.writeString(another.resolve("data"), "not ours");
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        worker.getOutputStream().close();
        assertThat(worker.waitFor()).isZero();
        assertThat(temporary).isDirectoryContaining("glob:**another-program");
        assertThat(temporary.toFile().list()).containsExactly("another-program");
        assertThat(another.resolve("data")).hasContent("not ours");
    }
}
