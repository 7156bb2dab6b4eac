package vn.cancu.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.json.JsonMapper;

/// What trials share: a temporary folder of their own, files to read, and how much is asked.
///
/// @param cleanup holds the folder below which everything lies that a trial makes
/// @param small whether little is asked, on a build machine
/// @param kills how often K1 kills
/// @param seeds how many crashes K3 simulates
/// @param sizes megabytes of the disks of D1
/// @param count files in the trees
/// @param churnFiles files in the tree of L1
/// @param churnSeconds how long L1 changes its files
/// @param originals folder of real files to fill the trees with first
/// @param gazette documents of the official gazette, one JSON object a line, to fill them with next
/// @param hostile the hostile files with their manifest
record Bench(
        Cleanup cleanup,
        boolean small,
        int kills,
        int seeds,
        List<Integer> sizes,
        int count,
        int churnFiles,
        int churnSeconds,
        Optional<Path> originals,
        Optional<Path> gazette,
        Optional<Path> hostile) {

    private static final JsonMapper JSON = new JsonMapper();

    /// A folder for one trial.
    Path place(String name) throws IOException {
        return Files.createDirectories(cleanup.folder().resolve(name));
    }

    Program program(String name) throws IOException {
        return Program.in(place(name), cleanup);
    }

    /// A tree of files: real ones as far as there are, then plans made up, in folders of fifty.
    Path tree(String name, int count) throws IOException {
        Path tree = place(name);
        int made = 0;
        for (Path file : originals(count)) {
            Files.copy(file, folder(tree, made).resolve(made + "-" + file.getFileName()));
            made++;
        }
        for (String text : gazette(count - made)) {
            Files.writeString(folder(tree, made).resolve("công báo " + made + ".txt"), text);
            made++;
        }
        for (; made < count; made++) {
            Files.writeString(folder(tree, made).resolve("kế hoạch " + made + ".txt"), plan(made, 6));
        }
        // Every tree has copies and archives with copies in them: they are what a run that is broken off may get wrong.
        Path first = folder(tree, 0);
        try (Stream<Path> list = Files.list(first)) {
            Files.copy(list.sorted().findFirst().orElseThrow(), first.resolve("a copy.txt"));
        }
        for (int i = 0; i < made; i += 50) {
            Archives.zip(
                    folder(tree, i).resolve("archive " + i + ".zip"),
                    plan(1_000_000 + i, 3),
                    plan(made - 1 - i / 50, 6),
                    plan(1_000_001 + i, 3),
                    plan(1_000_002 + i, 3));
        }
        return tree;
    }

    /// How many files of a tree are real.
    int real(int count) throws IOException {
        int files = originals(count).size();
        return files + gazette(count - files).size();
    }

    private List<Path> originals(int count) throws IOException {
        if (originals.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> real = Files.walk(originals.get())) {
            return real.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .limit(count)
                    .toList();
        }
    }

    private List<String> gazette(int count) throws IOException {
        if (gazette.isEmpty() || count == 0) {
            return List.of();
        }
        try (var lines = new BufferedReader(new InputStreamReader(
                new XZInputStream(Files.newInputStream(gazette.get())), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .limit(count)
                    .map(line -> JSON.readTree(line).get("text").asString())
                    .toList();
        }
    }

    private static Path folder(Path tree, int i) throws IOException {
        return Files.createDirectories(tree.resolve(String.valueOf(i / 50)));
    }

    /// A plan in the usual form; each number gives other words.
    static String plan(int number, int paragraphs) {
        var random = new Random(number);
        String[] words =
                ("giáo dục đào tạo chuyển đổi số thi đua khen thưởng phòng chống bạo lực học đường an toàn giao "
                                + "thông tuyển sinh kiểm tra đánh giá chất lượng bồi dưỡng giáo viên thư viện thiết bị")
                        .split(" ");
        var text = new StringBuilder("""
                SỞ GIÁO DỤC VÀ ĐÀO TẠO QUẢNG NINH
                Số: %d/KH-SGDĐT

                Quảng Ninh, ngày %d tháng %d năm 2024

                KẾ HOẠCH
                Triển khai công tác số %d năm học 2024 - 2025

                Căn cứ Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016 của Bộ Chính trị;
                Căn cứ Thông tư số %d/2023/TT-BGDĐT ngày 11 tháng 12 năm 2023 của Bộ Giáo dục và Đào tạo,

                """.formatted(number, 1 + number % 28, 1 + number % 12, number, 1 + number % 40));
        for (int p = 0; p < paragraphs; p++) {
            text.append(p + 1).append(". ");
            for (int w = 0; w < 120; w++) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Deletes a folder of ours; links are not followed.
    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> list = Files.list(folder)) {
                    list.toList().forEach(Bench::delete);
                }
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copies the files of a folder, without what lies in folders below.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> list = Files.list(from)) {
            for (Path file : list.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /// Runs a command of the system.
    ///
    /// @return whether it went well
    static boolean system(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean isRoot() {
        return system("sh", "-c", "test $(id -u) = 0");
    }
}
