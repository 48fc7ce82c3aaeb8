/** The console's own menu items, and what has to be set up before its first window opens. */
@NullMarked
package vn.capbu.desktop.internal;

import org.jspecify.annotations.NullMarked;
