package vn.cancu.ingest;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.cancu.corpus.CorpusEntry;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Problem;

/// The paths that a walk met and the places it could not read; from both follows which known files are gone. A file
/// counts as gone only if its folder was readable: a folder without permission or a missing drive proves nothing, and
/// neither does a given folder that is completely empty, because an unmounted drive leaves an empty folder behind.
final class SeenPaths {
    private final List<Path> roots;
    private final boolean forgets;
    /// Known paths that were not met so far. Paths met are not kept: of a first load nothing is known.
    private final Set<String> unmet;
    /// Roots at or below which anything was met.
    private final Set<Path> full = new HashSet<>();
    private final List<Path> closed = new ArrayList<>();
    /// The same as text: names that cannot be written down may look alike.
    private final Set<String> closedAsWritten = new HashSet<>();

    /// @param roots of the walk
    /// @param forgets whether the files of missing or empty roots count as gone (`--forget`)
    /// @param ledger what is known before the walk
    SeenPaths(List<Path> roots, boolean forgets, Ledger ledger) {
        this.roots = roots;
        this.forgets = forgets;
        this.unmet = new HashSet<>(ledger.pathsUnder(roots));
    }

    /// Records what the walk found.
    ///
    /// @return whether the entry is to be processed: not the absence of a root that is to be forgotten, nor a name that
    ///     cannot be written down and looks like another
    boolean add(CorpusEntry entry) {
        return switch (entry) {
            case CorpusFile file -> {
                meet(file.path().toString());
                yield !closedAsWritten.contains(file.path().toString());
            }
            case Problem problem when forgets && isMissing(problem) -> false;
            case Problem problem -> {
                meet(problem.path().toString());
                closed.add(problem.path());
                yield closedAsWritten.add(problem.path().toString()) && !looksLikeAFile(problem);
            }
        };
    }

    private void meet(String path) {
        unmet.remove(path);
        for (Path root : roots) {
            if (!full.contains(root) && Ledger.isUnder(path, List.of(root))) {
                full.add(root);
            }
        }
    }

    /// Whether a name that cannot be written down looks like that of a file, which is met itself.
    private static boolean looksLikeAFile(Problem problem) {
        String written = problem.path().toString();
        return problem.cause() == Problem.Cause.NAME && canBeNamed(written) && Files.exists(Path.of(written));
    }

    private boolean isMissing(Problem problem) {
        return problem.cause() == Problem.Cause.MISSING && roots.contains(problem.path());
    }

    /// Roots that are empty although files below them are known.
    List<Path> emptied(Ledger ledger) {
        return forgets
                ? List.of()
                : roots.stream()
                        .filter(Files::isDirectory)
                        .filter(root -> !full.contains(root))
                        .filter(root -> ledger.pathsUnder(List.of(root)).stream()
                                .anyMatch(path -> !path.equals(root.toString())))
                        .toList();
    }

    /// Missing or empty roots with known files below them; those files stay in the index.
    List<Path> absent(Ledger ledger) {
        List<Path> absent = new ArrayList<>(emptied(ledger));
        closed.stream().filter(roots::contains).filter(Files::notExists).forEach(absent::add);
        return absent;
    }

    /// Missing roots that are dropped from the index (`--forget`).
    List<Path> forgotten() {
        return forgets ? roots.stream().filter(Files::notExists).toList() : List.of();
    }

    /// Whether the platform can express a path. In the POSIX locale of a bare cron job it cannot express Vietnamese
    /// names, and the walk reports those files under other names.
    private static boolean canBeNamed(String path) {
        try {
            return !Path.of(path).toString().isEmpty();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// Known paths whose files are gone.
    List<String> gone(Ledger ledger) {
        List<Path> absent = new ArrayList<>(closed);
        absent.addAll(emptied(ledger));
        return unmet.stream()
                .sorted()
                .filter(path -> !Ledger.isUnder(path, absent) && canBeNamed(path))
                .toList();
    }
}
