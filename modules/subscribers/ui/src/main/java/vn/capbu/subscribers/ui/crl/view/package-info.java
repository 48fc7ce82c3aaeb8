/** The window of revocation lists in Swing. */
@NullMarked
package vn.capbu.subscribers.ui.crl.view;

import org.jspecify.annotations.NullMarked;
