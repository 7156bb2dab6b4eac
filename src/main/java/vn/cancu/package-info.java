/// Constructs and starts the program: [vn.cancu.App] is the only place where parts are wired together.
@NullMarked
package vn.cancu;

import org.jspecify.annotations.NullMarked;
