/** The window of the imports of a feature, in which one of them is taken back by two persons. Features show it by {@link ImportsWindow}. */
@NullMarked
package vn.capbu.desktop.imports;

import org.jspecify.annotations.NullMarked;
