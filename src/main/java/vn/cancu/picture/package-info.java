/// Boxes in columns and the lines between them: where everything lies, in pixels. It knows nothing of documents and draws
/// nothing.
///
/// Start with [vn.cancu.picture.LayeredLayout]. The same boxes and arrows always give the same picture.
@NullMarked
package vn.cancu.picture;

import org.jspecify.annotations.NullMarked;
