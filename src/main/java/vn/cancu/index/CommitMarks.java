package vn.cancu.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;

/// What a commit says of itself: the format of the index, and the folders that were given to be indexed.
final class CommitMarks {
    private static final String FORMAT = "cancu.format";
    private static final String ROOT = "cancu.root.";
    private static final int MOST_ROOTS = 1_000;

    private CommitMarks() {}

    /// The marks of a commit of ours.
    ///
    /// @param roots folders and files that were given to be indexed
    static Map<String, String> of(Collection<Path> roots) {
        var marks = new TreeMap<String, String>();
        marks.put(FORMAT, String.valueOf(LuceneIndex.FORMAT));
        roots.stream().limit(MOST_ROOTS).forEach(path -> marks.put(ROOT + marks.size(), path.toString()));
        return marks;
    }

    /// The marks that the next commit of a writer will have.
    static Map<String, String> of(IndexWriter writer) {
        var marks = new TreeMap<String, String>();
        writer.getLiveCommitData().forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
        return marks;
    }

    /// The format; empty when another program made the index.
    static Optional<String> format(Map<String, String> marks) {
        return Optional.ofNullable(marks.get(FORMAT));
    }

    /// The folders and files that were given to be indexed.
    static List<Path> roots(Map<String, String> marks) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getKey().startsWith(ROOT))
                .map(mark -> Path.of(mark.getValue()))
                .sorted()
                .toList();
    }
}
