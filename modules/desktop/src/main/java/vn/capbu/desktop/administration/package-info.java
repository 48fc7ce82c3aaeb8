/** The window in which administrators keep new versions of settings; the sections of it are the features'. */
@NullMarked
package vn.capbu.desktop.administration;

import org.jspecify.annotations.NullMarked;
