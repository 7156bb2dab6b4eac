package vn.cancu.extract;

import java.util.Optional;
import org.apache.tika.mime.MediaType;

/// Finds the content with a given hash in a file or among its members, and works on it in place. Nothing else is read.
///
/// @param <T> what the work gives
final class ContentSearch<T> implements FileReading.Leaf {

    /// What is done with the content; it never throws for what the content is.
    interface Work<T> {
        T on(FileReading.Unit unit, MediaType type);
    }

    private final String sha256;
    private final Work<T> work;
    private Optional<T> result = Optional.empty();

    ContentSearch(String sha256, Work<T> work) {
        this.sha256 = sha256;
        this.work = work;
    }

    @Override
    public Draft read(FileReading.Unit unit, MediaType type) {
        if (result.isEmpty() && unit.content().sha256().equals(sha256)) {
            result = Optional.of(work.on(unit, type));
        }
        return Draft.Failure.of(Reason.EMPTY, unit.metadata(type));
    }

    @Override
    public boolean isDone() {
        return result.isPresent();
    }

    /// What the work gave; empty when the content is not there.
    Optional<T> result() {
        return result;
    }
}
