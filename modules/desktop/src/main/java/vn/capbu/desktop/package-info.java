/**
 * What the console's windows share: tasks in the background, dialogs, formats for the screen, row heights, the status line,
 * and the names of places in the platform. Feature windows depend on this package and never on each other.
 */
@NullMarked
package vn.capbu.desktop;

import org.jspecify.annotations.NullMarked;
