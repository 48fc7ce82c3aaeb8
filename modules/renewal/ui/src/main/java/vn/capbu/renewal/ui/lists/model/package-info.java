/** State and commands of the list windows, without any widget. */
@NullMarked
package vn.capbu.renewal.ui.lists.model;

import org.jspecify.annotations.NullMarked;
