/** The state and the commands of the bench, without any widget. Everything here belongs to one thread: the window's. */
@NullMarked
package vn.capbu.renewal.ui.model;

import org.jspecify.annotations.NullMarked;
