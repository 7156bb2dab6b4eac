/// How good the reading is: compares readings with what careful readers wrote down (*gold*), field by field.
///
/// Start with [vn.cancu.evaluate.Evaluation]. It compares Reading JSON, the public contract, so that readings of another
/// program could be measured as well; it reads no documents itself.
///
/// And how good the search is: [vn.cancu.evaluate.TestCollection] puts texts with judged queries into an index,
/// [vn.cancu.evaluate.Retrieval] compares what was found with the judgments.
@NullMarked
package vn.cancu.evaluate;

import org.jspecify.annotations.NullMarked;
