/// Who cites whom: an immutable snapshot of the whole corpus to walk, held documents and ghosts alike.
///
/// Start with [vn.cancu.graph.CitationGraph]. It decides which mentions speak of one directive; it stores nothing.
@NullMarked
package vn.cancu.graph;

import org.jspecify.annotations.NullMarked;
