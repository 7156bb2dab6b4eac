package vn.cancu.document;

import vn.cancu.text.Span;

/// Something a reader of the document should know.
///
/// @param code short and stable: `number-blank`, `page-without-text`
/// @param message one sentence in English for people
/// @param span where in the raw text; empty span when it is about the whole document
public record Diagnostic(String code, String message, Span span) {}
