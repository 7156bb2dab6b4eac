package vn.cancu.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file named by its content.
public sealed interface Fingerprint {

    /// The content has a name.
    ///
    /// @param sha256 64 hex digits, lower case
    /// @param bytes how many were read
    record Known(String sha256, long bytes) implements Fingerprint {}

    /// The content cannot be read.
    ///
    /// @param problem why
    record Unknown(Problem problem) implements Fingerprint {}

    /// Reads a file once from end to end, in constant memory.
    ///
    /// Example: the file of the three bytes `abc` has the fingerprint `ba7816bf…15ad`.
    static Fingerprint of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return of(in);
        } catch (IOException e) {
            return new Unknown(Problem.of(path, e));
        }
    }

    /// Names content that is in memory.
    static Known of(byte[] content) {
        return new Known(HexFormat.of().formatHex(sha256().digest(content)), content.length);
    }

    /// Reads a stream to its end, in constant memory. The caller closes it.
    ///
    /// @throws IOException as the stream throws it
    static Known of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 14];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            bytes += n;
        }
        return new Known(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
