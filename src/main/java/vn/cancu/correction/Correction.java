package vn.cancu.correction;

import java.util.List;
import vn.cancu.text.Folding;

/// One line of the table: a value that a person vouches for.
///
/// @param document first digits (8 or more) of the document's SHA-256, such as its id; or the end of its path,
///     `2021/ke-hoach.pdf`
/// @param field what is corrected
/// @param value as typed; see [CorrectedField]
/// @param by who vouches for it, may be empty
/// @param when the day, as typed, may be empty
/// @param note why, may be empty
public record Correction(String document, CorrectedField field, String value, String by, String when, String note) {
    private static final int SHORTEST_HASH = 8;

    /// The beginning of the rule's name of a corrected fact that has no second source of its own.
    public static final String RULE = "corrected by ";

    /// A correction as it is typed.
    ///
    /// @param field its code
    /// @throws IllegalArgumentException with one line on what is wrong
    public static Correction of(String document, String field, String value, String by, String when, String note) {
        if (document.isBlank()) {
            throw new IllegalArgumentException("no document");
        }
        var correction = new Correction(
                document.strip(),
                CorrectedField.of(field.strip()),
                value.strip(),
                by.strip(),
                when.strip(),
                note.strip());
        correction.change();
        return correction;
    }

    /// What it does. Checked when the correction was made.
    Change change() {
        return Change.of(field, value);
    }

    /// Whether it is about a document.
    ///
    /// @param sha256 64 hex digits, or empty when unknown
    /// @param path absolute, with `!/member` for what lies in an archive
    boolean isAbout(String sha256, String path) {
        boolean hash =
                document.length() >= SHORTEST_HASH && document.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (hash) {
            return sha256.startsWith(Folding.fold(document));
        }
        String slashed = path.replace('\\', '/');
        String end = document.replace('\\', '/');
        return slashed.equals(end) || slashed.endsWith(end.startsWith("/") ? end : "/" + end);
    }

    /// Who says so: `Lê An, 2026-11-26: số viết tay`.
    public String origin() {
        String who = by.isEmpty() ? "corrections" : by;
        return who + (when.isEmpty() ? "" : ", " + when) + (note.isEmpty() ? "" : ": " + note);
    }

    /// The cells in the order of the columns.
    List<String> cells() {
        return List.of(document, field.code(), value, by, when, note);
    }
}
