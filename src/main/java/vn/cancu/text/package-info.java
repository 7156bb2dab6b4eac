/// Treats Vietnamese text as data: raw text with its layout, its normalised twin, spans, lines and folding.
///
/// Start with [vn.cancu.text.SourceText]. This package reads no files and knows nothing of documents.
@NullMarked
package vn.cancu.text;

import org.jspecify.annotations.NullMarked;
