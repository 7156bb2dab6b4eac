/// How good the reading is: compares readings with what careful readers wrote down (*gold*), field by field.
///
/// Start with [vn.cancu.evaluate.Evaluation]. It compares Reading JSON, the public contract, so that readings of another
/// program could be measured as well; it reads no documents itself.
@NullMarked
package vn.cancu.evaluate;

import org.jspecify.annotations.NullMarked;
