/** Complaints and requests in words. */
@NullMarked
package vn.capbu.complaints.ui.text;

import org.jspecify.annotations.NullMarked;
