/** The bench window of the console: its registration, its wiring, and what the console asks before it ends. */
@NullMarked
package vn.capbu.renewal.ui;

import org.jspecify.annotations.NullMarked;
