/** Policies as data, the log of a case, and the clocks that are reckoned from it. Pure: nothing here reads or stores. */
@NullMarked
package vn.capbu.complaints.sla;

import org.jspecify.annotations.NullMarked;
