/// The one sequence: find files, extract, read, index. The only code that knows the whole of it.
///
/// Start with [vn.cancu.ingest.Ingestion].
@NullMarked
package vn.cancu.ingest;

import org.jspecify.annotations.NullMarked;
