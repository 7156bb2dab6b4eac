package vn.cancu.index;

import java.util.List;
import vn.cancu.citation.Reading;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.DocumentCard;

/// A document to be stored: its reading, its card, its file.
///
/// @param card what hits and links show
/// @param reading the document read to the end
/// @param file where it came from
/// @param diagnostics of the extraction (the reading has its own)
/// @param deadlines days by which something is due, as 20200225
public record HeldDocument(
        DocumentCard card, Reading reading, SourceFile file, List<Diagnostic> diagnostics, List<Integer> deadlines) {

    public HeldDocument {
        diagnostics = List.copyOf(diagnostics);
        deadlines = List.copyOf(deadlines);
    }

    /// A document without deadlines.
    public HeldDocument(DocumentCard card, Reading reading, SourceFile file, List<Diagnostic> diagnostics) {
        this(card, reading, file, diagnostics, List.of());
    }
}
