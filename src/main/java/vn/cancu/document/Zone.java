package vn.cancu.document;

import vn.cancu.text.Span;

/// A stretch of the document that belongs to one part.
///
/// @param part which
/// @param span in the *normalised* text; zones follow each other without gap
public record Zone(Part part, Span span) {}
