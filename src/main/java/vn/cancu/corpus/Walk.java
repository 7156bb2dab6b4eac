package vn.cancu.corpus;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One walk. Keeps the names of the folders on its way, not of the whole tree, and looks up the attributes of some
/// hundred names ahead on all cores, because asking the system for size and time is most of what a walk costs.
final class Walk implements Iterator<CorpusEntry> {
    /// Names looked up together.
    private static final int AHEAD = 512;
    /// Fewer names are looked up by one core.
    private static final int WORTH_SHARING = 64;

    private final Set<Path> excluded;
    private final Iterator<Path> roots;
    private final Deque<Looks> folders = new ArrayDeque<>();
    private final Deque<CorpusEntry> ready = new ArrayDeque<>();
    private Optional<Path> realRoot = Optional.empty();

    Walk(List<Path> roots, Set<Path> excluded) {
        this.roots = roots.iterator();
        this.excluded = excluded;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            if (folders.isEmpty()) {
                if (!roots.hasNext()) {
                    return false;
                }
                begin(roots.next());
            } else if (folders.peek().hasNext()) {
                take(folders.peek().next());
            } else {
                folders.pop();
            }
        }
        return true;
    }

    @Override
    public CorpusEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    static boolean isHidden(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.equals(Corpus.CORRECTIONS)
                || name.equals(Corpus.VALIDITY);
    }

    /// What a folder lists.
    ///
    /// @param name last name of the path. Names are sorted as chars, as the manifest sorts paths; the bytes of a path
    ///     come in another order where a letter lies beyond the first plane
    private record Listed(Path path, String name) {}

    /// What was found at one place.
    private sealed interface Look {
        /// A file, or the reason why none can be read.
        record Entry(CorpusEntry entry) implements Look {}

        /// A folder to enter.
        record Folder(Path path) implements Look {}

        /// Something to skip.
        record Nothing() implements Look {}
    }

    private static final Look NOTHING = new Look.Nothing();

    /// The names of one folder, looked up as the walk comes near.
    private final class Looks {
        private final List<Listed> names;
        private int looked;
        private Iterator<Look> ahead = Collections.emptyIterator();

        Looks(List<Listed> names) {
            this.names = names;
        }

        boolean hasNext() {
            return ahead.hasNext() || looked < names.size();
        }

        Look next() {
            if (!ahead.hasNext()) {
                List<Listed> some = names.subList(looked, Math.min(looked + AHEAD, names.size()));
                looked += some.size();
                Stream<Listed> stream = some.size() < WORTH_SHARING ? some.stream() : some.parallelStream();
                ahead = stream.map(Walk.this::look).toList().iterator();
            }
            return ahead.next();
        }
    }

    /// A path of the user's own: followed when it is a link, and a problem when it is no file and no folder.
    private void begin(Path root) {
        if (cannotBeReopened(root)) {
            ready.add(Problem.of(root, Problem.Cause.NAME));
            return;
        }
        try {
            realRoot = Optional.of(root.toRealPath());
            take(look(root, Files.readAttributes(root, BasicFileAttributes.class)));
        } catch (IOException e) {
            ready.add(Problem.of(root, e));
        }
    }

    private Look look(Listed listed) {
        Path path = listed.path();
        if (isHidden(listed.name())) {
            return NOTHING;
        }
        if (!isAscii(listed.name()) && cannotBeReopened(path)) {
            return new Look.Entry(Problem.of(path, Problem.Cause.NAME));
        }
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isSymbolicLink() ? link(path) : look(path, attributes);
        } catch (IOException e) {
            return new Look.Entry(Problem.of(path, e));
        }
    }

    private Look look(Path path, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            long changed = attributes.lastModifiedTime().toMillis();
            return new Look.Entry(new CorpusFile(path, attributes.size(), changed));
        }
        if (attributes.isOther()) {
            return new Look.Entry(Problem.of(path, Problem.Cause.NOT_A_FILE));
        }
        return attributes.isDirectory() && !excluded.contains(path) ? new Look.Folder(path) : NOTHING;
    }

    /// A link is not followed. What it names inside the root is met under its own name; anything else is told.
    private Look link(Path path) throws IOException {
        Path target = path.toRealPath();
        return realRoot.filter(target::startsWith).isEmpty()
                ? new Look.Entry(Problem.of(path, Problem.Cause.OUTSIDE))
                : NOTHING;
    }

    private void take(Look look) {
        switch (look) {
            case Look.Entry(CorpusEntry entry) -> ready.add(entry);
            case Look.Folder(Path path) -> enter(path);
            case Look.Nothing() -> {
                // skipped
            }
        }
    }

    private void enter(Path folder) {
        var names = new ArrayList<Listed>();
        int before = folder.toString().length() + (folder.getNameCount() == 0 ? 0 : 1);
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                names.add(new Listed(path, path.toString().substring(before)));
            }
        } catch (DirectoryIteratorException _) {
            ready.add(Problem.of(folder, Problem.Cause.FAULT));
        } catch (IOException e) {
            ready.add(Problem.of(folder, e));
        }
        names.sort(Comparator.comparing(Listed::name));
        folders.push(new Looks(names));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// Whether the written name leads to another file, or none: bytes that are no text in the system's encoding.
    private static boolean cannotBeReopened(Path path) {
        String written = path.toString();
        if (isAscii(written)) {
            return false;
        }
        try {
            return !Path.of(written).equals(path);
        } catch (InvalidPathException e) {
            return true;
        }
    }
}
