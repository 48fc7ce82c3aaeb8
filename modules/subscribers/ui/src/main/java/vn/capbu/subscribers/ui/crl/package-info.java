/** The window of revocation lists (CRL): where they come from, what came of them, and taking one over by hand. */
@NullMarked
package vn.capbu.subscribers.ui.crl;

import org.jspecify.annotations.NullMarked;
