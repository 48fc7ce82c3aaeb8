/** The window of token custody (nhận / trả token): its registration and wiring. */
@NullMarked
package vn.capbu.renewal.ui.custody;

import org.jspecify.annotations.NullMarked;
