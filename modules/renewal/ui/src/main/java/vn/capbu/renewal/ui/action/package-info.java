/** The bench's commands as actions of the console: menu items and keys. */
@NullMarked
package vn.capbu.renewal.ui.action;

import org.jspecify.annotations.NullMarked;
