package vn.cancu.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The files under some paths, found one by one in a stable order.
///
/// Only regular files inside the given folders are met: a link is never followed (the file it names inside the folder
/// is met under its own name; a link that leads out, nowhere or in a circle is a [Problem]), and pipes, devices, names
/// that begin with a dot, the lock files of Office (`~$plan.docx`) and the two tables that people keep beside the
/// documents are skipped. A path given by the user may itself be a link or begin with a dot.
///
/// Example: `new Corpus(List.of(Path.of("corpus")), Set.of(Path.of("index"))).entries().forEach(...)`.
public final class Corpus {
    /// Name of the table in which people correct what was read; it is no document.
    public static final String CORRECTIONS = "corrections.tsv";
    /// Name of the table in which people keep what became of documents; it is no document.
    public static final String VALIDITY = "validity.tsv";

    private final List<Path> roots;
    private final Set<Path> excluded;

    /// The files under these paths.
    ///
    /// @param paths files or folders, relative or absolute; one inside another is walked once
    /// @param excluded folders that are not entered, the index folder for one
    public Corpus(Collection<Path> paths, Collection<Path> excluded) {
        this.excluded = excluded.stream().map(Corpus::plain).collect(Collectors.toUnmodifiableSet());
        List<Path> all = paths.stream().map(Corpus::plain).distinct().toList();
        this.roots = all.stream()
                .filter(path -> all.stream().noneMatch(other -> meets(other, path)))
                .toList();
    }

    /// The paths to walk: absolute, each once, none that the walk of another one meets anyway.
    public List<Path> roots() {
        return roots;
    }

    /// Walks the paths. Folders are listed only when the stream reaches them; entries come in the order of the given
    /// paths and within a folder in the order of the names. Nothing on disk makes the stream throw.
    public Stream<CorpusEntry> entries() {
        var walk = new Walk(roots, excluded);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, traits), false);
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /// Whether the walk of one path meets another: not when a hidden or excluded folder lies between them.
    private boolean meets(Path root, Path path) {
        if (root.equals(path) || !path.startsWith(root)) {
            return false;
        }
        Path at = root;
        for (Path name : root.relativize(path)) {
            at = at.resolve(name);
            if (Walk.isHidden(name.toString()) || excluded.contains(at) || Files.isSymbolicLink(at)) {
                return false;
            }
        }
        return true;
    }
}
