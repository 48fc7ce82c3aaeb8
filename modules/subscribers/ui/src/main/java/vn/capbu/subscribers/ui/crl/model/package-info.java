/** What the window of revocation lists shows and does, without Swing. */
@NullMarked
package vn.capbu.subscribers.ui.crl.model;

import org.jspecify.annotations.NullMarked;
