/** What charts need of an adapter. */
@NullMarked
package vn.capbu.charts.spi;

import org.jspecify.annotations.NullMarked;
