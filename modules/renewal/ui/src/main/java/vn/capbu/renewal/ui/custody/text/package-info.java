/** The custody window's words. */
@NullMarked
package vn.capbu.renewal.ui.custody.text;

import org.jspecify.annotations.NullMarked;
