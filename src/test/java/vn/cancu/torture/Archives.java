package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes archives for trials.
final class Archives {
    private Archives() {}

    /// An archive whose members are these texts.
    static void zip(Path file, String... texts) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < texts.length; i++) {
                out.putNextEntry(new ZipEntry("thành phần " + i + ".txt"));
                out.write(Bench.bytes(texts[i]));
            }
        }
    }
}
