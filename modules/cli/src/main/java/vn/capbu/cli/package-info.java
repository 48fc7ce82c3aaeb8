/** The use cases as commands: a contract that other programs call. */
@NullMarked
package vn.capbu.cli;

import org.jspecify.annotations.NullMarked;
