/** How figures are drawn: JFreeChart where there are axes, by hand where there are none. */
@NullMarked
package vn.capbu.charts.internal;

import org.jspecify.annotations.NullMarked;
