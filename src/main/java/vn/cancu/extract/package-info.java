/// Any file becomes text, or a reason why not. Tika runs in worker processes apart from the index and is seen only here.
///
/// Start with [vn.cancu.extract.FileExtractor]. This package does not read what the text says.
@NullMarked
package vn.cancu.extract;

import org.jspecify.annotations.NullMarked;
