/** Measures what the product promises, and makes the data for it. Never part of the product. */
@NullMarked
package vn.capbu.benchmark;

import org.jspecify.annotations.NullMarked;
