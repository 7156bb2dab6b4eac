package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Where in an index folder the index lies: in the folder itself, or in `generation-N`, the highest N. An index that
/// takes the place of another is made in `building-N` beside it and renamed when it is whole, which is one step: at no
/// moment is there half an index, or none.
final class Generations {
    private static final String WHOLE = "generation-";
    private static final String GROWING = "building-";

    private final Path root;

    /// @param root the index folder; it need not exist
    Generations(Path root) {
        this.root = root;
    }

    /// The folder that holds the index now.
    Path current() {
        OptionalInt highest = highest(WHOLE);
        return highest.isEmpty() ? root : root.resolve(WHOLE + highest.getAsInt());
    }

    /// Whether a name in the index folder is that of a generation, whole or growing.
    static boolean isGeneration(String name) {
        return number(name, WHOLE).isPresent() || number(name, GROWING).isPresent();
    }

    /// The folder in which the next generation grows: the one that was left unfinished, else a new one.
    Path growing() {
        int next = Math.max(highest(WHOLE).orElse(0) + 1, highest(GROWING).orElse(1));
        return root.resolve(GROWING + next);
    }

    /// Lets a grown generation take the place of the index. What it replaces is deleted.
    ///
    /// @param grown from [#growing()], whole and closed
    /// @throws UncheckedIOException when it cannot be renamed; the old index then stays
    void adopt(Path grown) {
        String name = grown.getFileName().toString();
        Path whole = root.resolve(WHOLE + number(name, GROWING).orElseThrow());
        try {
            Files.move(grown, whole, StandardCopyOption.ATOMIC_MOVE);
            for (Path old : replaced(whole)) {
                delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// Deletes a generation that nothing refers to.
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(folder)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    /// Everything of an index in the root but one generation, and the files a person put there.
    private List<Path> replaced(Path whole) throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(path -> !path.equals(whole))
                    .filter(path -> {
                        String name = path.getFileName().toString();
                        return isGeneration(name)
                                || IndexFolder.isLucene(name)
                                || name.equals(DamageNote.NAME)
                                || name.equals(IndexFolder.MANIFEST);
                    })
                    .toList();
        }
    }

    private OptionalInt highest(String kind) {
        if (!Files.isDirectory(root)) {
            return OptionalInt.empty();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.map(path -> number(path.getFileName().toString(), kind))
                    .filter(OptionalInt::isPresent)
                    .mapToInt(OptionalInt::getAsInt)
                    .max();
        } catch (IOException e) {
            throw new UnusableIndexException(
                    "The index folder " + root + " cannot be read; check that it is a folder and that you may read it.",
                    e);
        }
    }

    /// The number behind a kind's name; digits only, at most nine.
    private static OptionalInt number(String name, String kind) {
        if (!name.startsWith(kind)) {
            return OptionalInt.empty();
        }
        String digits = name.substring(kind.length());
        boolean plain =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
