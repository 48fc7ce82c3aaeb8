/** The affected list of a campaign: every certificate of the registry, judged, and what a supervisor decides of it. */
@NullMarked
package vn.capbu.renewal.affected;

import org.jspecify.annotations.NullMarked;
