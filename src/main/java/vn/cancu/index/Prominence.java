package vn.cancu.index;

import java.util.Map;

/// What the whole collection says of single documents.
///
/// @param citedBy held documents that cite it, by document id; what nobody cites may be left out
/// @param alike which are nearly the same
public record Prominence(Map<String, Integer> citedBy, NearDuplicates alike) {
    /// Nothing is known of any.
    public static final Prominence NONE = new Prominence(Map.of(), NearDuplicates.NONE);

    public Prominence {
        citedBy = Map.copyOf(citedBy);
    }
}
