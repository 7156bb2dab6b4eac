/// Corrections by people: reviewed values that take precedence over the reading and survive re-indexing.
///
/// Start with [vn.cancu.correction.CorrectionFile]: a plain table beside the documents, which people edit in a
/// spreadsheet. [vn.cancu.correction.Corrections] applies it to readings; what the document itself prints is kept
/// beneath.
@NullMarked
package vn.cancu.correction;

import org.jspecify.annotations.NullMarked;
