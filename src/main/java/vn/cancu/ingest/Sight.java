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

/// What a walk has met and where it could not look. What is not met there is not gone: a folder without permission, a
/// drive that is not there. Neither is anything gone from a folder of the user's that holds nothing at all: that is what
/// the place of a drive looks like when the drive is away.
final class Sight {
    private final List<Path> roots;
    private final boolean forgets;
    private final Set<String> met = new HashSet<>();
    private final List<Path> closed = new ArrayList<>();

    /// @param roots of the walk
    /// @param forgets whether what lies in roots that are missing or hold nothing is taken for gone
    Sight(List<Path> roots, boolean forgets) {
        this.roots = roots;
        this.forgets = forgets;
    }

    /// Takes note of what the walk meets.
    ///
    /// @return whether it is to be looked at: not the lack of a root that is to be forgotten
    boolean meet(CorpusEntry entry) {
        return switch (entry) {
            case CorpusFile file -> met.add(file.path().toString());
            case Problem problem when forgets && isMissing(problem) -> false;
            case Problem problem -> {
                closed.add(problem.path());
                yield met.add(problem.path().toString());
            }
        };
    }

    private boolean isMissing(Problem problem) {
        return problem.cause() == Problem.Cause.MISSING && roots.contains(problem.path());
    }

    /// Roots that hold nothing, although files of them are known.
    List<Path> bare(Ledger ledger) {
        return forgets
                ? List.of()
                : roots.stream()
                        .filter(Files::isDirectory)
                        .filter(root -> met.stream().noneMatch(path -> Ledger.isUnder(path, List.of(root))))
                        .filter(root -> ledger.pathsUnder(List.of(root)).stream()
                                .anyMatch(path -> !path.equals(root.toString())))
                        .toList();
    }

    /// Roots that are missing or hold nothing, although files of them are known: those stay.
    List<Path> away(Ledger ledger) {
        List<Path> away = new ArrayList<>(bare(ledger));
        closed.stream().filter(roots::contains).filter(Files::notExists).forEach(away::add);
        return away;
    }

    /// Roots that are forgotten because they are not there.
    List<Path> forgotten() {
        return forgets ? roots.stream().filter(Files::notExists).toList() : List.of();
    }

    /// Whether a path can be asked for at all: a Vietnamese name cannot in the locale of a bare cron job, where its file is
    /// met under another.
    private static boolean canBeNamed(String path) {
        try {
            return !Path.of(path).toString().isEmpty();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// Known paths that are no longer there.
    List<String> gone(Ledger ledger) {
        List<Path> away = new ArrayList<>(closed);
        away.addAll(bare(ledger));
        return ledger.pathsUnder(roots).stream()
                .filter(path -> !met.contains(path))
                .filter(path -> !Ledger.isUnder(path, away) && canBeNamed(path))
                .toList();
    }
}
