/// The commands of the shell. picocli and the standard streams live here, and only here.
@NullMarked
package vn.cancu.cli;

import org.jspecify.annotations.NullMarked;
