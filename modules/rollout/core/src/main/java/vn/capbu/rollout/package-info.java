/**
 * How far a campaign is (tiến độ cấp bù): who is in it, what is done, what should be, what will be, and the people behind each number.
 * Start at {@link vn.capbu.rollout.RolloutDesk}.
 */
@NullMarked
package vn.capbu.rollout;

import org.jspecify.annotations.NullMarked;
