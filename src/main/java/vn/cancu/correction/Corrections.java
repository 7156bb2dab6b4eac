package vn.cancu.correction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.cancu.citation.Reading;

/// All corrections of a table, in its order; of two for the same fact the later one counts.
///
/// @param all the valid ones
/// @param problems one message for each invalid line, with file name and line number
public record Corrections(List<Correction> all, List<String> problems) {
    /// No corrections.
    public static final Corrections NONE = new Corrections(List.of(), List.of());

    private static final int MARK_BYTES = 4;

    public Corrections {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /// The corrections of one document.
    ///
    /// @param sha256 64 hex digits, or empty when unknown
    /// @param path absolute, with `!/member` for what lies in an archive
    public List<Correction> about(String sha256, String path) {
        return all.stream()
                .filter(correction -> correction.isAbout(sha256, path))
                .toList();
    }

    /// A mark that changes whenever the corrections of a document do; empty when there are none. Stored in the file
    /// record, it tells which documents have to be read again after the table has changed.
    public String mark(String sha256, String path) {
        List<Correction> about = about(sha256, path);
        if (about.isEmpty()) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(about.stream()
                            .map(Correction::cells)
                            .toList()
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
            return "~" + HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The reading with the corrections of its document applied; the same object when there are none.
    public Reading applied(Reading reading, String sha256, String path) {
        List<Correction> about = about(sha256, path);
        return about.isEmpty() ? reading : new Reviser(reading).revised(about);
    }
}
