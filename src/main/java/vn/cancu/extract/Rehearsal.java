package vn.cancu.extract;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The program from which the start-up cache of the parser processes is made (`train.sh`): it reads files as a [Worker]
/// does, so that the cache holds the classes of the parsers too. Reading one page of a PDF for the first time loads more
/// of them than there are in all of this project. Read again and again, the files tell which methods are worth the
/// optimising compiler.
final class Rehearsal {
    private Rehearsal() {}

    /// @param arguments how often the files are read, and the files; what comes of it does not matter
    public static void main(String[] arguments) throws IOException {
        Path folder = WorkerFolders.make(WorkerFolders.fresh());
        try (var out = new DataOutputStream(OutputStream.nullOutputStream())) {
            var formats = new Formats();
            for (int round = Integer.parseInt(arguments[0]); round > 0; round--) {
                for (String name : List.of(arguments).subList(1, arguments.length)) {
                    read(Path.of(name).toAbsolutePath(), formats, folder, out);
                }
            }
        } finally {
            WorkerFolders.delete(folder);
        }
    }

    private static void read(Path file, Formats formats, Path folder, DataOutputStream out) throws IOException {
        var session = new Session(ExtractSettings.standard().maxChars(), Map.of(), folder, _ -> {});
        var reading = new FileReading(formats, session);
        Frames.write(out, reading.read(file, file.getFileName().toString(), Optional.empty()));
    }
}
