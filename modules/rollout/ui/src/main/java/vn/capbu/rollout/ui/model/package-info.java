/** What the windows know and can do, without any widget. */
@NullMarked
package vn.capbu.rollout.ui.model;

import org.jspecify.annotations.NullMarked;
