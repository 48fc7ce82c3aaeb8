/** The widgets of complaints and requests. */
@NullMarked
package vn.capbu.complaints.ui.view;

import org.jspecify.annotations.NullMarked;
