/** The windows of complaints and requests: registrations and wiring. */
@NullMarked
package vn.capbu.complaints.ui;

import org.jspecify.annotations.NullMarked;
