package vn.cancu.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CorpusTest {
    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "nội dung");
    }

    private List<CorpusEntry> walk(Path... roots) {
        return new Corpus(List.of(roots), Set.of(folder.resolve("index")))
                .entries()
                .toList();
    }

    private List<String> names(Path... roots) {
        return walk(roots).stream()
                .map(entry -> switch (entry) {
                    case CorpusFile file -> folder.relativize(file.path()).toString();
                    case Problem problem -> problem.cause() + " " + folder.relativize(problem.path());
                })
                .toList();
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Test
    void files_come_in_the_order_of_their_names_folder_by_folder() throws IOException {
        for (String name : List.of("b.txt", "a/2.txt", "a/1.txt", "c/x/y.txt", "a.txt")) {
            file(name);
        }
        assertThat(names(folder)).containsExactly("a/1.txt", "a/2.txt", "a.txt", "b.txt", "c/x/y.txt");
        assertThat(walk(folder).getFirst()).isInstanceOfSatisfying(CorpusFile.class, first -> {
            assertThat(first.bytes()).isEqualTo(10);
            assertThat(first.name()).isEqualTo("1.txt");
            assertThat(first.modifiedMillis()).isPositive();
        });
    }

    @Test
    void hidden_files_office_locks_and_excluded_folders_are_passed_over() throws IOException {
        for (String name : List.of(".git/x", ".hidden.txt", "~$plan.docx", "index/segments_1", "plan.docx")) {
            file(name);
        }
        assertThat(names(folder)).containsExactly("plan.docx");
        assertThat(names(folder.resolve(".hidden.txt"))).containsExactly(".hidden.txt");
    }

    @Test
    void a_path_inside_another_is_walked_once() throws IOException {
        file("a/1.txt");
        file("b.txt");
        assertThat(names(folder.resolve("a"), folder, folder.resolve("a/1.txt"), folder))
                .containsExactly("a/1.txt", "b.txt");
    }

    @Test
    void links_are_not_followed_and_only_those_that_lead_nowhere_good_are_told(@TempDir Path elsewhere)
            throws IOException {
        Path target = file("real/plan.txt");
        Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(folder.resolve("inside.txt"), target);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("circle"), folder.resolve("circle"));
        Files.createSymbolicLink(folder.resolve("outside"), elsewhere);
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        assertThat(names(folder))
                .containsExactlyInAnyOrder("LOOP circle", "MISSING nowhere", "OUTSIDE outside", "real/plan.txt");
    }

    @Test
    void a_link_given_by_the_user_is_followed() throws IOException {
        file("real/plan.txt");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertThat(names(link)).containsExactly("link/plan.txt");
    }

    @Test
    void pipes_and_devices_are_told_and_do_not_stop_the_walk() throws Exception {
        run("mkfifo", folder.resolve("pipe.txt").toString());
        file("z.txt");
        assertThat(names(folder)).containsExactly("NOT_A_FILE pipe.txt", "z.txt");
        assertThat(names(folder.resolve("pipe.txt"))).containsExactly("NOT_A_FILE pipe.txt");
    }

    @Test
    void a_missing_path_is_told() {
        assertThat(names(folder.resolve("gone"))).containsExactly("MISSING gone");
        assertThat(walk(folder.resolve("gone")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.message()).matches("[A-Z].*\\."));
    }

    @Test
    void a_folder_without_permission_is_told_and_the_others_are_read() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        file("open/plan.txt");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "root may read everything");
        assertThat(names(folder)).containsExactly("NO_PERMISSION closed", "open/plan.txt");
    }

    @Test
    void names_with_odd_characters_come_through() throws IOException {
        String composed = "k\u1ebf ho\u1ea1ch.txt";
        String decomposed = "ke\u0302\u0301 ho\u0323ach.txt";
        for (String name : List.of(composed, decomposed, "new\nline.txt", "-rf.txt", "😀.txt", "<img src=x>.txt")) {
            file(name);
        }
        assertThat(names(folder)).hasSize(6).contains(composed, decomposed, "new\nline.txt");
    }

    @Test
    void a_name_that_is_no_text_is_told() throws Exception {
        run("bash", "-c", "printf x > \"$0\"/$'k\\xff.txt'", folder.toString());
        file("good.txt");
        assertThat(walk(folder))
                .filteredOn(Problem.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.cause()).isEqualTo(Problem.Cause.NAME));
        assertThat(walk(folder)).filteredOn(CorpusFile.class::isInstance).hasSize(1);
    }

    @Test
    void a_path_too_long_for_the_system_is_told() throws Exception {
        String step = "a".repeat(200);
        run(
                "bash",
                "-c",
                "cd \"$0\"; for i in $(seq 30); do mkdir " + step + "; cd " + step + "; done; touch deep.txt",
                folder.toString());
        file("z.txt");
        assertThat(walk(folder))
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.cause()).isEqualTo(Problem.Cause.TOO_LONG));
        run("rm", "-rf", folder.resolve(step).toString());
    }

    @Test
    void the_walk_is_lazy() throws IOException {
        file("a/1.txt");
        file("b/2.txt");
        var entries = new Corpus(List.of(folder), Set.of()).entries().iterator();
        assertThat(entries.next()).isInstanceOf(CorpusFile.class);
        Files.delete(folder.resolve("b/2.txt"));
        assertThat(entries.hasNext()).isFalse();
    }

    @Test
    void a_fingerprint_is_the_sha256_of_the_bytes() throws IOException {
        Path path = Files.writeString(folder.resolve("abc"), "abc");
        assertThat(Fingerprint.of(path))
                .isEqualTo(
                        new Fingerprint.Known("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
        byte[] zeros = new byte[1_000_000];
        Arrays.fill(zeros, (byte) 'a');
        assertThat(Fingerprint.of(Files.write(path, zeros)))
                .isEqualTo(new Fingerprint.Known(
                        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", 1_000_000));
    }

    @Test
    void what_cannot_be_read_has_no_fingerprint() {
        assertThat(Fingerprint.of(folder.resolve("gone")))
                .isInstanceOfSatisfying(
                        Fingerprint.Unknown.class,
                        u -> assertThat(u.problem().cause()).isEqualTo(Problem.Cause.MISSING));
        assertThat(Fingerprint.of(folder)).isInstanceOf(Fingerprint.Unknown.class);
    }
}
