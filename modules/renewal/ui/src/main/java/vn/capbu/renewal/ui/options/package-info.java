/** PKCS#11 modules in the Options dialog: find, add, change, order and test them. */
@NullMarked
package vn.capbu.renewal.ui.options;

import org.jspecify.annotations.NullMarked;
