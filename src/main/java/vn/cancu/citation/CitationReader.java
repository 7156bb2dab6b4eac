package vn.cancu.citation;

import java.util.List;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.text.SourceText;

/// Finds every mention of a document in a text and says what it refers to, and how.
public final class CitationReader {

    /// Reads a text.
    ///
    /// @param text the text
    /// @param document what [vn.cancu.parse.DocumentParser] read from the same text: zones, own number, issuer, place
    /// @return one citation a mention, in order; mentions of the document itself are marked; nothing is thrown
    public List<Citation> read(SourceText text, AdministrativeDocument document) {
        throw new UnsupportedOperationException();
    }
}
