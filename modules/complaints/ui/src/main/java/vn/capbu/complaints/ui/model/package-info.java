/** What the windows of complaints and requests know and do, without any widget. */
@NullMarked
package vn.capbu.complaints.ui.model;

import org.jspecify.annotations.NullMarked;
