/** The supervisors' audit of cases (hậu kiểm): samples, score-cards, reviews, calibration, replies and actions. */
@NullMarked
package vn.capbu.complaints.audit;

import org.jspecify.annotations.NullMarked;
