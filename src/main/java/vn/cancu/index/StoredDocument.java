package vn.cancu.index;

import java.util.List;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.DocumentCard;
import vn.cancu.text.SourceText;

/// A document as it lies in the index. Its reading is a pure function of the text and is made again when needed.
///
/// @param card what hits and links show
/// @param text the text with its pages
/// @param file where it came from
/// @param diagnostics of the extraction
public record StoredDocument(DocumentCard card, SourceText text, SourceFile file, List<Diagnostic> diagnostics) {}
