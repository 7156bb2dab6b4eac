package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// ARCHITECTURE.md is true: its floors are those of [ArchitectureTest], and every class it names exists.
final class ArchitecturePageTest {
    private static final Pattern FLOOR = Pattern.compile("(?m)^\\| (\\d+) \\| (`(?:\\w+|App)`(?:, `\\w+`)*) \\|");

    /// A class or a member of one: `Place`, `ingest.Place`, `Place.ORDER`. Names in capitals are files.
    private static final Pattern NAME =
            Pattern.compile("`(?:(?<room>[a-z]+)\\.)?(?<type>[A-Z]\\w*[a-z]\\w*)(?:\\.(?<member>\\w+))?`");

    private static final Pattern PARAGRAPH = Pattern.compile("(?m)^\\*\\*`(\\w+)`");

    private final String page = read(Path.of("ARCHITECTURE.md"));

    @Test
    void its_floors_are_those_that_are_enforced() {
        Map<String, Integer> written = new TreeMap<>();
        FLOOR.matcher(page)
                .results()
                .forEach(row -> rooms(row).forEach(room -> written.put(room, Integer.valueOf(row.group(1)))));
        assertThat(written).isEqualTo(new TreeMap<>(ArchitectureTest.FLOORS));
    }

    private static Stream<String> rooms(MatchResult row) {
        return Arrays.stream(row.group(2).split(", "))
                .map(name -> name.replace("`", ""))
                .map(name -> name.equals("App") ? "" : name);
    }

    @Test
    void every_class_and_member_it_names_exists() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> unknown = NAME.matcher(page)
                .results()
                .filter(name -> sources.stream().noneMatch(source -> declares(source, name)))
                .map(MatchResult::group)
                .toList();
        assertThat(unknown).isEmpty();
    }

    private static boolean declares(Path source, MatchResult name) {
        String member = name.group("member");
        return source.getFileName().toString().equals(name.group("type") + ".java")
                && (name.group("room") == null || source.getParent().endsWith(name.group("room")))
                && (member == null
                        || Pattern.compile("\\b" + member + "\\b")
                                .matcher(read(source))
                                .find());
    }

    @Test
    void the_map_of_the_code_goes_from_the_lowest_floor_upwards() {
        List<Integer> floors = PARAGRAPH
                .matcher(page)
                .results()
                .map(paragraph -> ArchitectureTest.FLOORS.get(paragraph.group(1)))
                .toList();
        assertThat(floors)
                .hasSizeGreaterThan(ArchitectureTest.FLOORS.size() / 2)
                .isSorted();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
