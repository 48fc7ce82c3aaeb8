/** How the use cases of complaints do their work. */
@NullMarked
package vn.capbu.complaints.internal;

import org.jspecify.annotations.NullMarked;
