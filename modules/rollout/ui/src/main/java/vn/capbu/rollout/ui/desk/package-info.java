/** The use cases of the rollout on the console's workspace. */
@NullMarked
package vn.capbu.rollout.ui.desk;

import org.jspecify.annotations.NullMarked;
