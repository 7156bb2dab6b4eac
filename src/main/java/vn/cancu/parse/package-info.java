/// Text becomes an [vn.cancu.document.AdministrativeDocument], by tables of rules. Parsing never fails.
///
/// Start with [vn.cancu.parse.DocumentParser]; then `HeadRules`, the table that reads number and date, and `HeadBag`,
/// which runs it over a head whose columns are mixed. Words and names are rows of the tables beside this package:
/// `bodies.tsv`, `offices.tsv`, `surnames.tsv`, `phrases.tsv`, `shortenings.tsv`. This package does not read citations
/// (`citation` does) and touches no file.
@NullMarked
package vn.cancu.parse;

import org.jspecify.annotations.NullMarked;
