/** The windows of the registry of subscribers: search and card, registered on the platform and wired to the core. */
@NullMarked
package vn.capbu.subscribers.ui;

import org.jspecify.annotations.NullMarked;
