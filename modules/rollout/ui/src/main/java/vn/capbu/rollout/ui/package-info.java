/** The windows of a campaign's progress: registrations and wiring. */
@NullMarked
package vn.capbu.rollout.ui;

import org.jspecify.annotations.NullMarked;
