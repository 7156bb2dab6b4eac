/// The public shapes of the program, written by hand: Reading JSON, search results, directives. Used by `web` and `cli`.
@NullMarked
package vn.cancu.json;

import org.jspecify.annotations.NullMarked;
