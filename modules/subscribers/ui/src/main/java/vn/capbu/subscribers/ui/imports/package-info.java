/** The wizard that imports the registry from a file: its steps on the platform, wired to the core. */
@NullMarked
package vn.capbu.subscribers.ui.imports;

import org.jspecify.annotations.NullMarked;
