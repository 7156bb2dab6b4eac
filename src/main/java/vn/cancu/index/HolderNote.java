package vn.cancu.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The note beside a lock that says who holds it, for the message to those who come second.
///
/// @param root the folder people name
record HolderNote(Path root) {
    private static final String NAME = ".writer";

    /// This process holds the lock.
    void write() throws IOException {
        Files.writeString(
                root.resolve(NAME), "process " + ProcessHandle.current().pid(), StandardCharsets.UTF_8);
    }

    /// `, process 4711`; empty when nobody has noted it.
    String said() {
        try {
            return ", "
                    + Files.readString(root.resolve(NAME), StandardCharsets.UTF_8)
                            .strip();
        } catch (IOException e) {
            return "";
        }
    }
}
