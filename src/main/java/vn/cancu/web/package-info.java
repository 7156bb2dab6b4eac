/// Pages for people and JSON for programs. Javalin and Pebble live here, and only here.
///
/// Start with `Routes`: the list of what the outside can ask.
@NullMarked
package vn.cancu.web;

import org.jspecify.annotations.NullMarked;
