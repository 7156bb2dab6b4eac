package vn.cancu.corpus;

import java.nio.file.Path;

/// A file on disk as the walk saw it; its content is not read yet.
///
/// @param path absolute, normalised
/// @param bytes size
/// @param modifiedMillis time of the last change, milliseconds since 1970
public record CorpusFile(Path path, long bytes, long modifiedMillis) implements CorpusEntry {

    /// The file's own name.
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
