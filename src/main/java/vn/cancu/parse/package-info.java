/// Text becomes an [vn.cancu.document.AdministrativeDocument], by tables of rules. Parsing never fails.
///
/// Start with [vn.cancu.parse.DocumentParser]. It does not read citations (`citation` does) and touches no file.
@NullMarked
package vn.cancu.parse;

import org.jspecify.annotations.NullMarked;
