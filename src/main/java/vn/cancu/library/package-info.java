/// The open corpus: one index, the graph snapshot that belongs to it, and readings made again on demand.
///
/// Start with [vn.cancu.library.Library]; `web` and `cli` ask it.
@NullMarked
package vn.cancu.library;

import org.jspecify.annotations.NullMarked;
