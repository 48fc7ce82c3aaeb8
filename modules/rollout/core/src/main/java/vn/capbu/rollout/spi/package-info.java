/** What the rollout asks of the storage. */
@NullMarked
package vn.capbu.rollout.spi;

import org.jspecify.annotations.NullMarked;
