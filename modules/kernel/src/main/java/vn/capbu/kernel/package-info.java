/**
 * What every feature shares: identities, clock and dates of Viet Nam, tasks with progress and cancel, operators and audit
 * events. Knows no database, no window and no cryptographic provider.
 */
@NullMarked
package vn.capbu.kernel;

import org.jspecify.annotations.NullMarked;
