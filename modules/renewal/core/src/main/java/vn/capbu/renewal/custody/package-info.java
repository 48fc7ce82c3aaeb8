/**
 * Token custody (tiếp nhận và trả token): tokens that customers leave at the desk, from the drop-off slip to the hand-over minutes.
 * Start reading at {@link CustodyDesk}.
 */
@NullMarked
package vn.capbu.renewal.custody;

import org.jspecify.annotations.NullMarked;
