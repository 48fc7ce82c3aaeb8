/** Widgets and layout of the windows, and their dialogs. */
@NullMarked
package vn.capbu.rollout.ui.view;

import org.jspecify.annotations.NullMarked;
