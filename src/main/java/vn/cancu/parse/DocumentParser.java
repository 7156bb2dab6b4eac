package vn.cancu.parse;

import vn.cancu.document.AdministrativeDocument;
import vn.cancu.text.SourceText;

/// Reads what is written in a document, part by part.
public final class DocumentParser {

    /// Reads a text.
    ///
    /// @param text any text
    /// @param fileName the file's name, a second source for number and date; may be empty
    /// @return the document; facts that the text does not state are missing, never guessed; nothing is thrown
    public AdministrativeDocument parse(SourceText text, String fileName) {
        throw new UnsupportedOperationException();
    }
}
