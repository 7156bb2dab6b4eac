package vn.cancu.citation;

import vn.cancu.document.AdministrativeDocument;
import vn.cancu.parse.DocumentParser;
import vn.cancu.text.SourceText;

/// Reads a text to the end: parts and header facts first, then what it refers to. Same text and name, same reading.
public final class DocumentReader {
    private final DocumentParser parser = new DocumentParser();
    private final CitationReader citations = new CitationReader();

    /// Reads a text.
    ///
    /// @param text any text
    /// @param fileName the file's name, a second source for number and date; may be empty
    /// @return never null; what the text does not state is missing
    public Reading read(SourceText text, String fileName) {
        AdministrativeDocument document = parser.parse(text, fileName);
        return new Reading(text, document, citations.read(text, document));
    }
}
