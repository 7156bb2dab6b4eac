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
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// One walk. Holds the names of the folders it stands in, not of the whole tree.
final class Walk implements Iterator<CorpusEntry> {
    private final Set<Path> excluded;
    private final Iterator<Path> roots;
    private final Deque<Iterator<Path>> folders = new ArrayDeque<>();
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
                visit(folders.peek().next());
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

    static boolean isHidden(Path name) {
        String text = name.toString();
        return text.startsWith(".")
                || text.startsWith("~$")
                || text.equals(Corpus.CORRECTIONS)
                || text.equals(Corpus.VALIDITY);
    }

    /// A path of the user's own: followed when it is a link, and a problem when it is no file and no folder.
    private void begin(Path root) {
        if (cannotBeReopened(root)) {
            ready.add(Problem.of(root, Problem.Cause.NAME));
            return;
        }
        try {
            realRoot = Optional.of(root.toRealPath());
            var attributes = Files.readAttributes(root, BasicFileAttributes.class);
            if (!attributes.isRegularFile() && !attributes.isDirectory()) {
                ready.add(Problem.of(root, Problem.Cause.NOT_A_FILE));
            }
            take(root, attributes);
        } catch (IOException e) {
            ready.add(Problem.of(root, e));
        }
    }

    private void visit(Path path) {
        Path name = path.getFileName();
        if (name == null || isHidden(name)) {
            return;
        }
        if (cannotBeReopened(name)) {
            ready.add(Problem.of(path, Problem.Cause.NAME));
            return;
        }
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                link(path);
            } else {
                take(path, attributes);
            }
        } catch (IOException e) {
            ready.add(Problem.of(path, e));
        }
    }

    private void take(Path path, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            ready.add(new CorpusFile(
                    path, attributes.size(), attributes.lastModifiedTime().toMillis()));
        } else if (attributes.isDirectory() && !excluded.contains(path)) {
            enter(path);
        }
    }

    /// A link is not followed. What it names inside the root is met under its own name; anything else is told.
    private void link(Path path) throws IOException {
        Path target = path.toRealPath();
        if (realRoot.filter(target::startsWith).isEmpty()) {
            ready.add(Problem.of(path, Problem.Cause.OUTSIDE));
        }
    }

    private void enter(Path folder) {
        var names = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                names.add(path);
            }
        } catch (DirectoryIteratorException _) {
            ready.add(Problem.of(folder, Problem.Cause.FAULT));
        } catch (IOException e) {
            ready.add(Problem.of(folder, e));
        }
        Collections.sort(names);
        folders.push(names.iterator());
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
