/** Progress in the operator's words. */
@NullMarked
package vn.capbu.rollout.ui.text;

import org.jspecify.annotations.NullMarked;
