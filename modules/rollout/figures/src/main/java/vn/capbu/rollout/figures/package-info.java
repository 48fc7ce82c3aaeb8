/** The progress of a campaign as figures of the charts, and from a part of a figure back to the people behind it. */
@NullMarked
package vn.capbu.rollout.figures;

import org.jspecify.annotations.NullMarked;
