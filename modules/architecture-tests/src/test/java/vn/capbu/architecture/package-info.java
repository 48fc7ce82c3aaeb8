/** The architecture as tests: closed lists of allowed dependencies, registrations and texts. */
@NullMarked
package vn.capbu.architecture;

import org.jspecify.annotations.NullMarked;
