/** State and commands of the subscribers' windows, without any widget. */
@NullMarked
package vn.capbu.subscribers.ui.model;

import org.jspecify.annotations.NullMarked;
