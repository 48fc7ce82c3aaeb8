/** Widgets of the list windows. */
@NullMarked
package vn.capbu.renewal.ui.lists.view;

import org.jspecify.annotations.NullMarked;
