/** State and commands of the import wizard, without any widget. */
@NullMarked
package vn.capbu.subscribers.ui.imports.model;

import org.jspecify.annotations.NullMarked;
