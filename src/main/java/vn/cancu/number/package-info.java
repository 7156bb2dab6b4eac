/// Reads số và ký hiệu: finds document numbers in running text, in a header and in what people type, and gives each its
/// canonical form.
///
/// Start with [vn.cancu.number.NumberScanner]. It does not say what a number refers to (`citation` does).
@NullMarked
package vn.cancu.number;

import org.jspecify.annotations.NullMarked;
