package vn.cancu.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// A table that people keep with a spreadsheet: UTF-8, cells separated by tabs, a line of titles first. Blank lines and
/// lines that begin with `#` are skipped. Read again only when the file has changed. Safe for use by several threads.
///
/// @param <T> the value of a line
final class TableFile<T> {
    /// More than any table that people keep by hand.
    private static final long MOST_BYTES = 16_000_000;

    private final Path path;
    private final List<String> titles;
    private final Function<List<String>, T> line;
    private volatile Kept<T> kept = new Kept<>(-1, -1, new Lines<>(List.of(), List.of()));

    /// The content of a table.
    ///
    /// @param all the values of its valid lines, in order
    /// @param problems one message for each invalid line, with file name and line number
    record Lines<T>(List<T> all, List<String> problems) {
        Lines {
            all = List.copyOf(all);
            problems = List.copyOf(problems);
        }
    }

    /// The lines read last, and the state of the file they were read from.
    private record Kept<T>(long bytes, long modifiedMillis, Lines<T> lines) {}

    /// @param path of the table; the file may be absent
    /// @param titles of the columns; a line that begins with the first of them is the line of titles
    /// @param line parses the cells of a line, which may be fewer than the titles (see [#filled]); an
    ///     [IllegalArgumentException] says in one line what is wrong
    TableFile(Path path, List<String> titles, Function<List<String>, T> line) {
        this.path = path.toAbsolutePath().normalize();
        this.titles = List.copyOf(titles);
        this.line = line;
    }

    Path path() {
        return path;
    }

    /// The current content of the table. An absent file is an empty table; an invalid line becomes a problem, and the
    /// other lines count. The same object as long as the file is unchanged.
    ///
    /// @throws UncheckedIOException when the file is there and cannot be read
    Lines<T> read() {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            long modified = attributes.lastModifiedTime().toMillis();
            Kept<T> known = kept;
            if (known.bytes() != attributes.size() || known.modifiedMillis() != modified) {
                known = new Kept<>(attributes.size(), modified, parsed(attributes.size()));
                kept = known;
            }
            return known.lines();
        } catch (NoSuchFileException _) {
            kept = new Kept<>(-1, -1, new Lines<>(List.of(), List.of()));
            return new Lines<>(List.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /// Identifies the current content: changes with every change of the file; empty while there is no file.
    String version() {
        read();
        Kept<T> known = kept;
        return known.bytes() < 0
                ? ""
                : Long.toString(known.modifiedMillis(), Character.MAX_RADIX)
                        + Long.toString(known.bytes(), Character.MAX_RADIX);
    }

    private Lines<T> parsed(long bytes) throws IOException {
        String name = path.getFileName().toString();
        if (bytes > MOST_BYTES) {
            return new Lines<>(List.of(), List.of(name + ": larger than " + MOST_BYTES + " bytes; it is left out"));
        }
        // Not readString: invalid UTF-8 should spoil its own line only.
        List<String> lines = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<T> all = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.getFirst().isBlank() && cells.size() == 1
                    || cells.getFirst().startsWith("#")
                    || cells.getFirst().equals(titles.getFirst())) {
                continue;
            }
            try {
                all.add(line.apply(cells));
            } catch (IllegalArgumentException e) {
                problems.add(name + ", line " + (i + 1) + ": " + e.getMessage());
            }
        }
        return new Lines<>(all, problems);
    }

    /// The cells, padded with empty ones to a size.
    static List<String> filled(List<String> cells, int size) {
        var all = new ArrayList<>(cells);
        while (all.size() < size) {
            all.add("");
        }
        return all;
    }

    /// The cells of a line, without the quotation marks that spreadsheets put around some of them.
    private static List<String> cells(String line) {
        String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
        return Arrays.stream(bare.split("\t", -1))
                .map(String::strip)
                .map(cell -> cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .toList();
    }
}
