package vn.cancu.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The note beside an index that was found damaged: as long as it lies there, nothing reads the index or writes to it.
///
/// @param folder the folder of the index files
record DamageNote(Path folder) {
    /// Name of the file.
    static final String NAME = ".damaged";

    /// @param finding what is wrong, one line
    void write(String finding) throws IOException {
        Files.writeString(file(), finding, StandardCharsets.UTF_8);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file());
    }

    /// What is wrong; empty without a note.
    Optional<String> read() {
        try {
            return Files.exists(file())
                    ? Optional.of(
                            Files.readString(file(), StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("the note of it cannot be read");
        }
    }

    private Path file() {
        return folder.resolve(NAME);
    }
}
