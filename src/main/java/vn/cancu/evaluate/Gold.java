package vn.cancu.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.cancu.json.GoldJson;
import vn.cancu.json.Json;
import vn.cancu.json.SeedsJson;

/// Gold records: what careful readers wrote down about a set of documents.
public final class Gold {
    /// Hex digits of a document's SHA-256 that name its record.
    private static final int NAME_DIGITS = 8;

    private final List<Truth> truths;
    private final boolean seeds;

    private Gold(List<Truth> truths, boolean seeds) {
        this.truths = List.copyOf(truths);
        this.seeds = seeds;
    }

    /// Reads gold.
    ///
    /// @param path a folder of gold records (`<first 8 hex digits of the SHA-256>.json`), or a seeds.json with all
    ///     seeds
    /// @param kind only records of this kind (`born-digital`); empty for all
    /// @throws IllegalArgumentException when a file is no gold; the message names it
    /// @throws UncheckedIOException when a file cannot be read
    public static Gold read(Path path, String kind) {
        boolean seeds = !Files.isDirectory(path);
        Stream<Truth> truths = seeds ? seeds(path) : records(path);
        return new Gold(
                truths.filter(truth -> kind.isEmpty() || truth.kind().equals(kind))
                        .toList(),
                seeds);
    }

    /// The name that the record of a document would have: of a seed its file's name without the ending, of another
    /// document the first 8 hex digits of its SHA-256.
    ///
    /// @param fileName without folders
    /// @param sha256 64 hex digits
    public String nameOf(String fileName, String sha256) {
        return seeds ? stem(Path.of(fileName)) : sha256.substring(0, NAME_DIGITS);
    }

    /// The names of the records, in their order.
    public List<String> names() {
        return truths.stream().map(Truth::name).toList();
    }

    List<Truth> truths() {
        return truths;
    }

    private static Stream<Truth> seeds(Path file) {
        return json(file, SeedsJson.class).documents().stream().map(Truths::of);
    }

    private static Stream<Truth> records(Path folder) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(entry -> entry.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
        }
        return files.stream().flatMap(file -> Truths.of(stem(file), json(file, GoldJson.class)).stream());
    }

    private static <T> T json(Path file, Class<T> shape) {
        try {
            return Json.read(Files.readString(file), shape);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is no gold: " + e.getMessage(), e);
        }
    }

    /// A file's name without its ending.
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
