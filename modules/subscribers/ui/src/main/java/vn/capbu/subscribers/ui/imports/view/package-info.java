/** The pages of the import wizard, and its words. */
@NullMarked
package vn.capbu.subscribers.ui.imports.view;

import org.jspecify.annotations.NullMarked;
