/** The windows' questions to the core, on the console's workspace. */
@NullMarked
package vn.capbu.subscribers.ui.desk;

import org.jspecify.annotations.NullMarked;
