/// What a text refers to, and how: mentions, their numbers, relations and keys.
///
/// Start with [vn.cancu.citation.CitationReader] and [vn.cancu.citation.Citation]. Links between documents of the
/// corpus
/// are made in `graph`.
@NullMarked
package vn.cancu.citation;

import org.jspecify.annotations.NullMarked;
