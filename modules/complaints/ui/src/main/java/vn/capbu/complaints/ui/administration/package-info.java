/** The sections of the administration window that are about complaints: calendars and policies. */
@NullMarked
package vn.capbu.complaints.ui.administration;

import org.jspecify.annotations.NullMarked;
