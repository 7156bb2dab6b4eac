package vn.cancu.graph;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.RegisterEntry;
import vn.cancu.document.Standing;

/// Hiệu lực của một văn bản: what is known of it and who says so.
///
/// @param standing the register's, else the gravest that the texts say, else [Standing#UNKNOWN]
/// @param changes what held documents say, gravest first, then newest
/// @param register the line that a person vouches for; it beats the texts
public record Validity(Standing standing, List<Change> changes, Optional<RegisterEntry> register) {
    /// Nobody says anything.
    public static final Validity UNKNOWN = new Validity(Standing.UNKNOWN, List.of(), Optional.empty());

    public Validity {
        changes = List.copyOf(changes);
    }

    /// Whether anybody says anything.
    public boolean isKnown() {
        return standing != Standing.UNKNOWN;
    }
}
