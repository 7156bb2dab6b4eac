/// Who issues and who signs: the units and people of a corpus with their documents, the numbers a unit gave out in a year,
/// and last year's plan of the same unit.
///
/// Start with [vn.cancu.registry.Registry]. Names are taken as the documents print them: the issuer of record is never
/// rewritten, whatever became of its place.
@NullMarked
package vn.cancu.registry;

import org.jspecify.annotations.NullMarked;
