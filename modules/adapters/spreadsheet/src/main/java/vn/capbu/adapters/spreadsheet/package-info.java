/** Tables read from files, as streams in bounded memory. The only user of the CSV library. */
@NullMarked
package vn.capbu.adapters.spreadsheet;

import org.jspecify.annotations.NullMarked;
