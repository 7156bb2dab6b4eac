/// Finds files and names them by their content. The only reader of the `corpus/` folder and of any other path to index.
///
/// Start with [vn.cancu.corpus.Corpus].
@NullMarked
package vn.cancu.corpus;

import org.jspecify.annotations.NullMarked;
