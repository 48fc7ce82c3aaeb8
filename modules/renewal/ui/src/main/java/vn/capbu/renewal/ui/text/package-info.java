/** The bench in the operator's words: what the domain says with enums and exceptions, said in Vietnamese or English. */
@NullMarked
package vn.capbu.renewal.ui.text;

import org.jspecify.annotations.NullMarked;
