/** Complaints (khiếu nại) and requests (yêu cầu): cases as logs of events, and the use cases on them. */
@NullMarked
package vn.capbu.complaints;

import org.jspecify.annotations.NullMarked;
