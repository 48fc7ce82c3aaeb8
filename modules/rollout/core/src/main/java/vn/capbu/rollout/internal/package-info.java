/** How the rollout reads logs and reckons forecasts. */
@NullMarked
package vn.capbu.rollout.internal;

import org.jspecify.annotations.NullMarked;
