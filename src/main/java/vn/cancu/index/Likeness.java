package vn.cancu.index;

import java.util.List;
import vn.cancu.document.DocumentCard;

/// A document that speaks of the same things as another.
///
/// @param card the document
/// @param share how much of what the other speaks of it speaks of too, 0 to 1
/// @param subjects the rarest things both speak of, as the other writes them; at most three
public record Likeness(DocumentCard card, double share, List<String> subjects) {
    public Likeness {
        subjects = List.copyOf(subjects);
    }
}
