/** What renewal asks of adapters: tokens, authority, and the stores of its data. */
@NullMarked
package vn.capbu.renewal.spi;

import org.jspecify.annotations.NullMarked;
