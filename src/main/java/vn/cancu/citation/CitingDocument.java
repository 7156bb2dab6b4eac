package vn.cancu.citation;

import java.util.List;
import vn.cancu.document.DocumentCard;

/// A held document with all it cites: what the graph is built from.
///
/// @param card the document
/// @param mentions its mentions that are not of itself
public record CitingDocument(DocumentCard card, List<CitedMention> mentions) {

    public CitingDocument {
        mentions = List.copyOf(mentions);
    }

    /// A [Citation] apart from its text: what is stored beside the index and shown as evidence.
    ///
    /// @param citation the citation; its spans point into the raw text of the citing document
    /// @param sentence the evidence as printed
    /// @param page page of the citing document, from 1
    public record CitedMention(Citation citation, String sentence, int page) {}
}
