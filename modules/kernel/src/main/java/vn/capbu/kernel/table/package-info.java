/** Tables that people exchange as files, text with separators or workbooks: what is read, what is written, what is given back. */
@NullMarked
package vn.capbu.kernel.table;

import org.jspecify.annotations.NullMarked;
