/** The custody window's widgets. */
@NullMarked
package vn.capbu.renewal.ui.custody.view;

import org.jspecify.annotations.NullMarked;
