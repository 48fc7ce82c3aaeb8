/** The bench's way to the core: the tokens as they are seen, and the use cases. Knows no widget. */
@NullMarked
package vn.capbu.renewal.ui.desk;

import org.jspecify.annotations.NullMarked;
