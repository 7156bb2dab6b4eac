package vn.cancu.extract;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The program from which the start-up cache of the parser processes is made (`train.sh`): it reads files as a [Worker]
/// does, so that the cache holds the classes of the parsers too. Reading one page of a PDF for the first time loads more
/// of them than there are in all of this project.
final class Rehearsal {
    private Rehearsal() {}

    /// @param files what is read; what comes of it does not matter
    public static void main(String[] files) throws IOException {
        Path folder = WorkerFolders.make(WorkerFolders.fresh());
        try (var out = new DataOutputStream(OutputStream.nullOutputStream())) {
            var formats = new Formats();
            for (String name : files) {
                Path file = Path.of(name).toAbsolutePath();
                var session = new Session(ExtractSettings.standard().maxChars(), Map.of(), folder, _ -> {});
                Frames.write(
                        out,
                        new FileReading(formats, session)
                                .read(file, file.getFileName().toString(), Optional.empty()));
            }
        } finally {
            WorkerFolders.delete(folder);
        }
    }
}
