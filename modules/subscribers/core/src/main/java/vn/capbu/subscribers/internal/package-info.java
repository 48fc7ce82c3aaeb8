/** How an import reads its rows; used by this module only. */
@NullMarked
package vn.capbu.subscribers.internal;

import org.jspecify.annotations.NullMarked;
