/** How renewal works inside. */
@NullMarked
package vn.capbu.renewal.internal;

import org.jspecify.annotations.NullMarked;
