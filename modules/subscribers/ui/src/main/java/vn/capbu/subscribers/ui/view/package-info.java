/** Panels of the subscribers' windows: widgets, layout and painting. */
@NullMarked
package vn.capbu.subscribers.ui.view;

import org.jspecify.annotations.NullMarked;
