/** The window that shows how the installation is; knows the kernel only. */
@NullMarked
package vn.capbu.desktop.health;

import org.jspecify.annotations.NullMarked;
