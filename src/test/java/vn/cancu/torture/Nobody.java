package vn.cancu.torture;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/// The program as a user without rights runs it. What that user may not read of it (libraries in the home of another) is
/// put where everybody may.
final class Nobody {
    /// What it takes.
    static final String NEEDED = "needs root, and a Java and a folder that others may read";

    private static final String[] NOBODY = {
        "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "env", "HOME=/nonexistent"
    };

    private Nobody() {}

    /// @param folder takes copies of the program's parts
    /// @return empty where nobody cannot run it
    static Optional<Program> runs(Program program, Path folder) {
        if (!Bench.isRoot()) {
            return Optional.empty();
        }
        var parts = new ArrayList<String>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (mayRead(part)) {
                parts.add(part);
            } else if (Path.of(part).toFile().exists()) {
                String copy = folder.resolve(String.valueOf(parts.size())).toString();
                if (!Bench.system("cp", "-rL", part, copy) || !Bench.system("chmod", "-R", "a+rX", copy)) {
                    return Optional.empty();
                }
                parts.add(copy);
            }
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        boolean runs = mayRead(folder.toString()) && Bench.system(command(java, "-version"));
        return runs ? Optional.of(program.under(NOBODY, String.join(File.pathSeparator, parts))) : Optional.empty();
    }

    private static boolean mayRead(String path) {
        return Bench.system(command("test", "-r", path));
    }

    private static String[] command(String... words) {
        return Stream.concat(Stream.of(NOBODY), Stream.of(words)).toArray(String[]::new);
    }
}
