package vn.cancu.document;

import java.util.Optional;
import vn.cancu.text.Folding;

/// One line of the register of validity (sổ theo dõi hiệu lực): what a person vouches for.
///
/// @param document which document: its number, with `@scope` and `@year` where several have that number
///     (`24/2023/TT-BGDĐT`, `12/KH-UBND@Long An@2020`)
/// @param standing what became of it
/// @param since from when; empty when the line does not say
/// @param by number of the document that made it so, may be empty
/// @param part the places meant, `Điều 5, khoản 2 Điều 7`; empty for the whole
/// @param vouching who vouches for the line, when and why; may be empty
public record RegisterEntry(
        String document, Standing standing, Optional<IssueDate> since, String by, String part, Vouching vouching) {

    /// Who vouches for a line.
    ///
    /// @param who name, may be empty
    /// @param when the day, as typed, may be empty
    /// @param note why, may be empty
    public record Vouching(String who, String when, String note) {}

    /// The number alone, `12/KH-UBND`.
    public String number() {
        int at = document.indexOf('@');
        return (at < 0 ? document : document.substring(0, at)).strip();
    }

    /// Whether the line speaks of the document with this key: what it says beside the number has to agree.
    public boolean isAbout(DocumentKey key) {
        String[] parts = document.split("@", -1);
        boolean scope = parts.length < 2 || isOpen(parts[1]) || sameWords(parts[1], key.scope());
        boolean year = parts.length < 3
                || isOpen(parts[2])
                || key.year().map(String::valueOf).orElse("").equals(parts[2].strip());
        return DocumentKey.foldNumber(number()).equals(DocumentKey.foldNumber(key.number())) && scope && year;
    }

    private static boolean isOpen(String part) {
        return part.isBlank() || part.strip().equals("?");
    }

    private static boolean sameWords(String one, String other) {
        return Folding.key(one).equals(Folding.key(other));
    }
}
