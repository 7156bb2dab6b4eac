/// What each page shows, as plain values ready to print: one record a template of the same name.
///
/// Start with [vn.cancu.web.page.Page]. Nothing here asks the index or knows HTTP; texts are already in the form in
/// which people read them, and every address is already an address of the site. An empty text means: nothing to show.
@NullMarked
package vn.cancu.web.page;

import org.jspecify.annotations.NullMarked;
