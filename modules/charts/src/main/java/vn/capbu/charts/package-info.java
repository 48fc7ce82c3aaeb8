/** Figures of the rollout: plain data in, a {@link vn.capbu.charts.ChartDocument} out that paints, writes and tabulates itself. */
@NullMarked
package vn.capbu.charts;

import org.jspecify.annotations.NullMarked;
