/// Lists and graphs as files that other programs open: CSV, JSON Lines, GraphML, Atom.
///
/// Start with [vn.cancu.export.Exports]. Everything is written as it is found: a list of 100,000 documents needs no more
/// memory than one of ten.
@NullMarked
package vn.cancu.export;

import org.jspecify.annotations.NullMarked;
