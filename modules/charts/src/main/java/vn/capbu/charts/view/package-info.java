/** A figure as a Swing component. */
@NullMarked
package vn.capbu.charts.view;

import org.jspecify.annotations.NullMarked;
