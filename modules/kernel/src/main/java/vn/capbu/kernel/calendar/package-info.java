/** Business time: calendars with hours, holidays and make-up days, and the arithmetic on them. Pure java.time. */
@NullMarked
package vn.capbu.kernel.calendar;

import org.jspecify.annotations.NullMarked;
