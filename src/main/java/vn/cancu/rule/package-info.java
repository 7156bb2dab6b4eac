/// The table engine: what a rule is, how a table of rules decides, how a row is proved by its own examples.
///
/// Start with [vn.cancu.rule.RuleTable]. It knows nothing of documents; `parse` and `citation` are its customers.
@NullMarked
package vn.cancu.rule;

import org.jspecify.annotations.NullMarked;
