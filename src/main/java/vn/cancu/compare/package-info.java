/// Two documents side by side: last year's plan and this year's, a draft and what was signed. What is new, what is gone,
/// what is kept: directives, duties and their times, recipients, units, and paragraph by paragraph the text.
///
/// Start with [vn.cancu.compare.Comparison]. A pure function of two readings; how alike two documents have to be to be
/// worth comparing is not asked here.
@NullMarked
package vn.cancu.compare;

import org.jspecify.annotations.NullMarked;
