/** Imports of files as they are remembered, and how one of them is taken back with a second person. */
@NullMarked
package vn.capbu.kernel.imports;

import org.jspecify.annotations.NullMarked;
