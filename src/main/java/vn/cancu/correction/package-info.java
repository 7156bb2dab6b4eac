/// What a person has looked up: reviewed values that beat the reading and survive every indexing.
///
/// Start with [vn.cancu.correction.CorrectionFile]: a plain table beside the documents, which people edit in a
/// spreadsheet. [vn.cancu.correction.Corrections] applies it to readings; what the document itself prints is kept beneath.
@NullMarked
package vn.cancu.correction;

import org.jspecify.annotations.NullMarked;
