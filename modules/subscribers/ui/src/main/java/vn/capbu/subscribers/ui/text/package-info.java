/** The words in which the windows tell what the core says. */
@NullMarked
package vn.capbu.subscribers.ui.text;

import org.jspecify.annotations.NullMarked;
