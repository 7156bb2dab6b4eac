package vn.cancu.library;

import java.util.List;
import vn.cancu.document.DocumentCard;
import vn.cancu.graph.Directive;

/// A document similar to another one, and why.
///
/// @param card the document
/// @param shared directives both cite, the rarest first
/// @param bases whether both rest on all of these, as their căn cứ
/// @param subjects things both speak of, as the other one writes them
public record SimilarDocument(DocumentCard card, List<Directive> shared, boolean bases, List<String> subjects) {
    public SimilarDocument {
        shared = List.copyOf(shared);
        subjects = List.copyOf(subjects);
    }
}
