/** Words of the list windows. */
@NullMarked
package vn.capbu.renewal.ui.lists.text;

import org.jspecify.annotations.NullMarked;
